import { setImmediate } from 'node:timers/promises';
import { ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { publishCounts } from '../../src/learning/publish.ts';
import { countCases } from '../../src/learning/tables.ts';
import type { Withholding } from '../../src/packet/withhold.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { learnedCases, learningsOf } from '../learned-cases.ts';
import { manifestSum } from '../output/manifest-sum.ts';
import { today } from '../today.ts';
import { saveWhereAsked } from './chosen-folder.ts';
import { leavingOf } from './leaving.ts';

/** The page is shown with what is known after this many milliseconds; the rest follows. */
const patience = 60;
/** So many interviews are looked through before the window may draw again. */
const atOnce = 20;

export function learningCalls(house: House) {
  const { withVault, digestWork, settings, content } = house;

  const anyNamed = async (look: (names: Withholding) => boolean): Promise<Result<boolean, Failure>> => {
    const { namesOfCase } = await import('../output/learned-names.ts');
    const list = withVault(({ interviews }) => interviews.list());
    if (!list.ok) return list;
    for (const [index, { id }] of list.value.entries()) {
      if (index % atOnce === 0) await setImmediate();
      const interview = withVault(({ records }) => records.look(id));
      // One that cannot be read is not counted as one that names nobody.
      if (!interview.ok) return interview;
      if (look(namesOfCase(interview.value))) return ok(true);
    }
    return ok(false);
  };

  return {
    'learning.read': async () => {
      const left = await digestWork.settle(patience);
      if (!left.ok) return left;
      const month = today().slice(0, 7);
      const read = withVault((rooms) => learningsOf(rooms, { month, left: left.value }));
      return read.ok ? ok({ json: JSON.stringify(read.value) }) : read;
    },
    'learning.export': async ({ formats }) => {
      const left = await digestWork.settle(Number.POSITIVE_INFINITY);
      if (!left.ok) return left;
      const learned = withVault(learnedCases);
      if (!learned.ok) return learned;
      const [{ exportLearned }, { learnedWording }, { printPdf }, { openBindery }, store] = await Promise.all([
        import('../output/export-learned.ts'),
        import('../output/learned-wording.ts'),
        import('../output/print.ts'),
        import('../output/exhibits/bindery.ts'),
        content(),
      ]);
      const { language, paper } = settings.read();
      const [month, bindery] = [today().slice(0, 7), openBindery()];
      const words = (bytes: Uint8Array) => bindery.words({ kind: 'bytes', bytes: Uint8Array.from(bytes) });
      const tables = publishCounts(countCases(learned.value.cases));
      const wording = await learnedWording(language, store.content().channels);
      const made = { tables, facilities: learned.value.facilities, wording, month, formats, paper };
      const files = await exportLearned(made, { print: printPdf, words, anyNamed }).finally(bindery.close);
      if (!files.ok) return files;
      const event = { object: 'figures', id: month, sha256: manifestSum(files.value) } as const;
      return saveWhereAsked(house, `Figures ${month}`, files.value, leavingOf(house, event, files.value));
    },
  } satisfies Partial<Handlers>;
}
