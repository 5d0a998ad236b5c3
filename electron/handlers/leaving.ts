import type { Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { House } from '../house.ts';
import { manifestSum } from '../output/manifest-sum.ts';
import type { NamedFile } from '../output/save.ts';
import type { CustodyEvent } from '../vault/custody/custody-event.ts';

/** Writes into the custody log that something leaves the vault, or after all did not. */
export type Leaving = (notWritten?: string) => Result<null, Failure>;

/** The entry for a set of files: their sum, how many there are, and what else is to be said. */
export function leavingOf(
  { withVault }: House,
  event: Required<Pick<CustodyEvent, 'object' | 'id' | 'interview'>> & Pick<CustodyEvent, 'detail'>,
  files: readonly NamedFile[],
): Leaving {
  const sha256 = manifestSum(files);
  const formats = files.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)).join(' ');
  return (notWritten) =>
    withVault(({ custody }) =>
      custody.record({
        what: 'exported',
        ...event,
        sha256,
        detail: { ...event.detail, files: files.length, formats, ...(notWritten !== undefined && { notWritten }) },
      }),
    );
}
