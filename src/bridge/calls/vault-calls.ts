import { z } from 'zod';
import { type Calls, nothing, passphrase } from './shapes.ts';

export const vaultStateSchema = z.object({ exists: z.boolean(), open: z.boolean() });
export type VaultState = z.infer<typeof vaultStateSchema>;

/** The way in and out. */
export const vaultCalls = {
  'vault.state': { input: nothing, output: vaultStateSchema },
  'vault.create': { input: z.object({ passphrase }).strict(), output: vaultStateSchema },
  'vault.unlock': { input: z.object({ passphrase }).strict(), output: vaultStateSchema },
  'vault.lock': { input: nothing, output: vaultStateSchema },
} as const satisfies Calls;
