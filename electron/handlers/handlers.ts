import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { answerCalls } from './answer-calls.ts';
import { backupCalls } from './backup-calls.ts';
import { contentCalls } from './content-calls.ts';
import { handoutCalls } from './handout-calls.ts';
import { interviewCalls } from './interview-calls.ts';
import { packetCalls } from './packet-calls.ts';
import { eraseCalls, rescueCalls } from './rescue-calls.ts';
import { settingsCalls } from './settings-calls.ts';
import { vaultCalls } from './vault-calls.ts';

/** Every call of the contract with its handler. */
export const createHandlers = (house: House): Handlers => ({
  ...settingsCalls(house),
  ...vaultCalls(house),
  ...backupCalls(house),
  ...rescueCalls(house),
  ...eraseCalls(house),
  ...interviewCalls(house),
  ...answerCalls(house),
  ...packetCalls(house),
  ...handoutCalls(house),
  ...contentCalls(house),
});
