import { ok } from '../../src/base/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { manifestSum } from '../output/manifest-sum.ts';
import { custodyReport } from '../vault/custody/custody-report.ts';
import { showEntries, showForeign } from '../vault/custody/shown-entry.ts';
import { saveWhereAsked } from './chosen-folder.ts';
import { leavingOf } from './leaving.ts';

/** Entries that the screen gets at a time. */
const page = 100;

export function custodyCalls(house: House) {
  const { vaults, withVault } = house;
  return {
    'custody.state': async () => {
      const rooms = vaults.rooms();
      return rooms.ok ? rooms.value.custody.state() : rooms;
    },
    'custody.list': ({ interview, before }) =>
      withVault(({ custody }) => {
        const wanted = { ...(interview !== undefined && { interview }), ...(before !== undefined && { before }) };
        const found = custody.entries({ ...wanted, limit: page + 1 });
        if (!found.ok) return found;
        const entries = showEntries(found.value.slice(0, page), custody.codeOf);
        const isFirst = interview !== undefined && before === undefined;
        const foreign = isFirst ? custody.foreign.of(interview).map(showForeign) : [];
        return ok({ entries, more: found.value.length > page, foreign });
      }),
    'custody.export': async ({ interview, format }) => {
      const rooms = vaults.rooms();
      if (!rooms.ok) return rooms;
      const { custody } = rooms.value;
      const state = await custody.state();
      if (!state.ok) return state;
      const about = interview === undefined ? {} : { interview };
      const files = withVault(() => custodyReport(custody, state.value, { format, ...about }));
      if (!files.ok) return files;
      // Whoever holds the file can later show how far the log went when it was written.
      const event = { object: 'custody-log', id: state.value.head.slice(0, 16), ...about } as const;
      const leaving = leavingOf(house, { ...event, sha256: manifestSum(files.value) }, files.value);
      return saveWhereAsked(house, 'Custody log', files.value, leaving);
    },
    'custody.left': ({ id }) =>
      withVault(({ custody }) => {
        const left = custody.sittings.left(id);
        return left.ok ? ok({}) : left;
      }),
  } satisfies Partial<Handlers>;
}
