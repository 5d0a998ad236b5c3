import { z } from 'zod';
import { backupCalls } from './calls/backup-calls.ts';
import { contentCalls } from './calls/content-calls.ts';
import { custodyCalls } from './calls/custody-calls.ts';
import { documentCalls } from './calls/document-calls.ts';
import { exhibitCalls } from './calls/exhibit-calls.ts';
import { facilityCalls } from './calls/facility-calls.ts';
import { followUpCalls } from './calls/follow-up-calls.ts';
import { handOverCalls } from './calls/hand-over-calls.ts';
import { homeCalls } from './calls/home-calls.ts';
import { interviewCalls } from './calls/interview-calls.ts';
import { keyCalls } from './calls/key-calls.ts';
import { languageCalls } from './calls/language-calls.ts';
import { learningCalls } from './calls/learning-calls.ts';
import { linkCalls } from './calls/link-calls.ts';
import { packetCalls } from './calls/packet-calls.ts';
import { practiceCalls } from './calls/practice-calls.ts';
import { recordingCalls } from './calls/recording-calls.ts';
import { eraseCalls, rescueCalls } from './calls/rescue-calls.ts';
import { screenCalls } from './calls/screen-calls.ts';
import { searchCalls } from './calls/search-calls.ts';
import { settingsCalls } from './calls/settings-calls.ts';
import type { Calls } from './calls/shapes.ts';
import { statementCalls } from './calls/statement-calls.ts';
import { vaultCalls } from './calls/vault-calls.ts';
import { voiceCalls } from './calls/voice-calls.ts';

/** Every call from the screen to the main process: what goes in, what comes out. A call is one entry of its group in `calls/`. */
export const contract = {
  ...settingsCalls,
  ...vaultCalls,
  ...backupCalls,
  ...rescueCalls,
  ...eraseCalls,
  ...keyCalls,
  ...interviewCalls,
  ...contentCalls,
  ...packetCalls,
  ...documentCalls,
  ...searchCalls,
  ...homeCalls,
  ...languageCalls,
  ...linkCalls,
  ...facilityCalls,
  ...followUpCalls,
  ...learningCalls,
  ...custodyCalls,
  ...handOverCalls,
  ...exhibitCalls,
  ...recordingCalls,
  ...voiceCalls,
  ...statementCalls,
  ...screenCalls,
  ...practiceCalls,
} as const satisfies Calls;

export type CallName = keyof typeof contract;
export type CallInput<Name extends CallName> = z.infer<(typeof contract)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.infer<(typeof contract)[Name]['output']>;

/** Every event from the main process to the screen. */
export const events = {
  /** The vault is about to be locked; the screen commits what is unsaved and then calls `vault.lock`. */
  'vault.locking': z.object({}),
  /** The vault has been locked; the screen must forget everything. */
  'vault.locked': z.object({}),
  /** Part of the open vault turned out to be damaged. */
  'vault.damaged': z.object({}),
  /** The neutral screen is to be laid over everything at once. */
  'screen.hide': z.object({}),
} as const;
export type EventName = keyof typeof events;
