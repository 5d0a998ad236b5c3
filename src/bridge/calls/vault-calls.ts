import { z } from 'zod';
import { type Calls, nothing, passphrase } from './shapes.ts';

export const vaultStateSchema = z.object({ exists: z.boolean(), open: z.boolean() });
export type VaultState = z.infer<typeof vaultStateSchema>;

/** Folder of a vault in the data folder. */
export const vaultId = z.string().regex(/^vault(-[1-9]\d{0,3})?$/);
/** A name that anybody with the laptop can read. */
export const vaultName = z.string().trim().min(1).max(60);
/** The vaults on this laptop, and the one that is worked with; a vault without a name is known by its number. */
export const vaultShelfSchema = z.object({
  active: vaultId,
  vaults: z.array(
    z.object({
      id: vaultId,
      number: z.number(),
      name: vaultName.exactOptional(),
      practice: z.literal(true).exactOptional(),
    }),
  ),
});
export type VaultShelfState = z.infer<typeof vaultShelfSchema>;

const typed = z.string().max(1000);

/** The way in and out. */
export const vaultCalls = {
  'vault.state': { input: nothing, output: vaultStateSchema },
  'vault.create': { input: z.object({ passphrase }).strict(), output: vaultStateSchema },
  'vault.unlock': { input: z.object({ passphrase }).strict(), output: vaultStateSchema },
  /** Opens by the words of the recovery sheet. */
  'vault.recover': { input: z.object({ words: typed }).strict(), output: vaultStateSchema },
  /** Opens by the shares of an office, in any order. */
  'vault.combine': { input: z.object({ shares: z.array(typed).min(1).max(8) }).strict(), output: vaultStateSchema },
  'vault.lock': { input: nothing, output: vaultStateSchema },
  'vaults.list': { input: nothing, output: vaultShelfSchema },
  /** Turns to another vault; refused while one is open. */
  'vaults.choose': { input: z.object({ id: vaultId }).strict(), output: vaultShelfSchema },
  /** Makes a further vault beside those that are there, and opens it. */
  'vaults.create': { input: z.object({ passphrase, name: vaultName }).strict(), output: vaultStateSchema },
  /** Gives the vault that is open another name. */
  'vaults.rename': { input: z.object({ name: vaultName }).strict(), output: vaultShelfSchema },
} as const satisfies Calls;
