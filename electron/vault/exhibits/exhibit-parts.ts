import type { NoteCustody } from '../custody/custody-event.ts';
import type { VaultDatabase } from '../database.ts';
import type { ExhibitFolder } from './exhibit-folder.ts';
import type { ExhibitRows } from './exhibit-rows.ts';
import type { AgeTools } from './seal-file.ts';

/** What the rooms of the exhibits share while a vault is open. */
export type ExhibitParts = {
  readonly database: VaultDatabase;
  readonly rows: ExhibitRows;
  readonly folder: ExhibitFolder;
  readonly tools: AgeTools;
  readonly note: NoteCustody;
  readonly now: () => string;
  /** Exhibits whose files are being made. */
  readonly busy: Set<string>;
  /** Set off when the vault is locked. */
  readonly stopping: AbortSignal;
};
