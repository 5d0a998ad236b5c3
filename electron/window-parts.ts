import type { ClipboardGuard } from './clipboard-guard.ts';
import type { Hiding } from './hiding.ts';
import type { PageMender } from './mend-page.ts';
import type { Shield } from './shield.ts';

/** What stands around the page in the window. */
export type WindowParts = {
  /** Takes the sheet away that was laid over the page. */
  readonly uncover: () => void;
  readonly hiding: Hiding;
  readonly shield: Shield;
  readonly clipboard: ClipboardGuard;
  readonly mender: PageMender;
};
