import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import type { WindowParts } from '../window-parts.ts';
import { answerCalls } from './answer-calls.ts';
import { backupCalls } from './backup-calls.ts';
import { contentCalls } from './content-calls.ts';
import { custodyCalls } from './custody-calls.ts';
import { documentCalls } from './document-calls.ts';
import { exhibitCalls } from './exhibit-calls.ts';
import { facilityCalls } from './facility-calls.ts';
import { followUpCalls } from './follow-up-calls.ts';
import { handOverCalls } from './hand-over-calls.ts';
import { handoutCalls } from './handout-calls.ts';
import { homeCalls } from './home-calls.ts';
import { interviewCalls } from './interview-calls.ts';
import { keyCalls } from './key-calls.ts';
import { languageCalls } from './language-calls.ts';
import { learningCalls } from './learning-calls.ts';
import { linkCalls } from './link-calls.ts';
import { packetCalls } from './packet-calls.ts';
import { practiceCalls } from './practice-calls.ts';
import { recordingCalls } from './recording-calls.ts';
import { eraseCalls, rescueCalls } from './rescue-calls.ts';
import { screenCalls } from './screen-calls.ts';
import { searchCalls } from './search-calls.ts';
import { settingsCalls } from './settings-calls.ts';
import { statementCalls } from './statement-calls.ts';
import { vaultCalls } from './vault-calls.ts';
import { voiceCalls } from './voice-calls.ts';

/** Every call of the contract with its handler. */
export const createHandlers = (house: House, parts: WindowParts): Handlers => ({
  ...settingsCalls(house),
  ...vaultCalls(house),
  ...backupCalls(house),
  ...rescueCalls(house),
  ...eraseCalls(house),
  ...keyCalls(house),
  ...interviewCalls(house),
  ...answerCalls(house),
  ...packetCalls(house),
  ...documentCalls(house),
  ...handoutCalls(house),
  ...contentCalls(house),
  ...searchCalls(house),
  ...homeCalls(house),
  ...languageCalls(house),
  ...linkCalls(house),
  ...facilityCalls(house),
  ...followUpCalls(house),
  ...learningCalls(house),
  ...custodyCalls(house),
  ...handOverCalls(house),
  ...exhibitCalls(house),
  ...recordingCalls(house),
  ...voiceCalls(house),
  ...statementCalls(house),
  ...screenCalls(parts),
  ...practiceCalls(house),
});
