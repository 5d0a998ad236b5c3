import type { Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { House } from '../house.ts';
import type { NamedFile } from '../output/save.ts';
import type { CustodyEvent } from '../vault/custody/custody-event.ts';

/** Writes into the custody log that something leaves the vault, or after all did not. */
export type Leaving = (notWritten?: string) => Result<null, Failure>;

/** The entry for a set of files: how many there are, and what else is to be said; with their sum, unless they hold a secret. */
export function leavingOf(
  { withVault }: House,
  event: Omit<CustodyEvent, 'what'>,
  files: readonly Pick<NamedFile, 'name'>[],
  /** What leaves as a part of it; kept in the same commit. */
  along: readonly Omit<CustodyEvent, 'what'>[] = [],
): Leaving {
  const formats = [...new Set(files.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)))].join(' ');
  const whole = { ...event, detail: { ...event.detail, files: files.length, formats } };
  return (notWritten) =>
    withVault(({ custody }) =>
      custody.record(
        ...[whole, ...along].map((each) => ({
          ...{ ...each, what: 'exported' as const },
          detail: { ...each.detail, ...(notWritten !== undefined && { notWritten }) },
        })),
      ),
    );
}
