import { z } from 'zod';
import { type Calls, nothing } from './shapes.ts';
import { vaultStateSchema } from './vault-calls.ts';

/** Opens every practice vault. It is shown on the screen: what lies in such a vault is invented and needs no protection. */
export const practicePassphrase = 'practica practice';

/** A vault of invented cases beside the real ones. */
export const practiceCalls = {
  /** Whether the open vault is one for practice. */
  'practice.state': { input: nothing, output: z.object({ practice: z.boolean() }) },
  /** Opens the practice vault, and makes it when there is none; refused while a vault is open. */
  'practice.enter': { input: nothing, output: vaultStateSchema },
  /** Locks the practice vault and turns to the real one, or to the place where one can be made. */
  'practice.leave': { input: nothing, output: vaultStateSchema },
  /** Throws the open practice vault away; refused for any other. */
  'practice.remove': { input: nothing, output: vaultStateSchema },
} as const satisfies Calls;
