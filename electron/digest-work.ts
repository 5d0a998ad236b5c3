import { ok, type Result } from '../src/base/result.ts';
import type { Failure } from '../src/bridge/result.ts';
import type { CaseDigest } from '../src/clocks/case-digest.ts';
import type { Content } from '../src/clocks/content.ts';
import { guide } from '../src/content/guide/guide.ts';
import { linkVocabulary } from '../src/content/link-vocabulary.ts';
import { digestFollowed } from '../src/follow-up/digest-followed.ts';
import type { House } from './house.ts';

type Outcome<Value> = Result<Value, Failure>;

/** Changes when digests come out differently although no answer has changed. */
const form = 4;
/** Milliseconds of one piece of work behind the screen, and the rest after it: an answer that is being saved never waits long. */
const [piece, rest] = [20, 30];
const oneCommit = 20;

const nothingKnown: CaseDigest = {
  state: 'started',
  done: 0,
  sections: 0,
  clocks: [],
  urgent: [],
  keys: { spot: [], accused: [] },
};

export type DigestWork = {
  /** Reads interviews that were changed, for at most so many milliseconds, and the rest behind the screen; says how many are left. */
  readonly settle: (milliseconds: number) => Promise<Outcome<number>>;
};

/** Keeps what the list shows, what cases are compared by, and after them the search, in step with the interviews. */
export function createDigestWork({
  withVault,
  content,
  zone,
}: Pick<House, 'withVault' | 'content' | 'zone'>): DigestWork {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const work = (book: Content, milliseconds: number): Outcome<number> => {
    const edition = `${form} ${guide.version} ${book.version} ${zone()}`;
    const end = performance.now() + milliseconds;
    const now = new Date().toISOString();
    return withVault(({ digests, records }) => {
      let batch = digests.stale(edition, oneCommit);
      while (batch.ok && batch.value.length > 0 && performance.now() < end) {
        const made: (readonly [string, CaseDigest])[] = [];
        for (const id of batch.value) {
          const interview = records.look(id);
          if (!interview.ok) {
            // One that cannot be read stands in the list all the same.
            if (interview.failure.code !== 'record-unreadable') return interview;
            made.push([id, nothingKnown]);
            continue;
          }
          const request = { guide, interview: interview.value, clocks: book.clocks, vocabulary: linkVocabulary, now };
          made.push([id, digestFollowed({ ...request, timeZone: zone() })]);
          if (performance.now() >= end) break;
        }
        const kept = digests.put(edition, made);
        if (!kept.ok) return kept;
        batch = digests.stale(edition, oneCommit);
      }
      return batch.ok ? (batch.value.length === 0 ? ok(0) : digests.countStale(edition)) : batch;
    });
  };

  const goOn = (book: Content): void => {
    if (waiting) return;
    waiting = setTimeout(() => {
      waiting = undefined;
      const left = work(book, piece);
      const texts = left.ok && left.value === 0 ? withVault(({ search }) => search.settle(piece)) : undefined;
      if (left.ok && (left.value > 0 || (texts?.ok && texts.value.left > 0))) goOn(book);
    }, rest);
    waiting.unref();
  };

  return {
    settle: async (milliseconds) => {
      const book = (await content()).content();
      const left = work(book, milliseconds);
      if (left.ok) goOn(book);
      return left;
    },
  };
}
