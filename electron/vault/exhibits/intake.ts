import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Derivation, Exhibit, ExhibitState } from '../../../src/interview/exhibit.ts';
import { renameDurably } from '../private-file.ts';
import { ExhibitFault, guardExhibit } from './exhibit-fault.ts';
import type { ExhibitParts } from './exhibit-parts.ts';
import type { Exhibits } from './exhibits.ts';
import { type Description, describeFile } from './inspect-thread.ts';
import { openFile } from './open-file.ts';
import { type Following, type Sealed, sealFile } from './seal-file.ts';
import { openSource } from './source-file.ts';

type Outcome<Value> = Result<Value, Failure>;
/** A sealed file that has its final name, and what was found in it. */
export type Settled = Sealed & Description;
type NewExhibit = Omit<Exhibit, 'position' | 'receivedAt' | 'description' | 'state' | keyof Settled>;

const longestName = 300;

/** The name without its ending, as a first title. */
const titleOf = (fileName: string): string => fileName.replace(/\.[\p{L}\p{N}]{1,8}$/u, '').trim() || fileName;

export type Intake = Pick<Exhibits, 'add'> & {
  readonly addCopy: (
    original: Exhibit,
    bytes: Uint8Array,
    by: string,
    derivation: Derivation,
  ) => Promise<Outcome<Exhibit>>;
  /** Seals a stream under the exhibit's final name; `confirm` has the last word before the name is given. */
  readonly settle: (
    id: string,
    source: AsyncIterable<Uint8Array>,
    following?: Following & { readonly confirm?: () => Promise<void> },
  ) => Promise<Settled>;
};

/** How files come into the vault: sealed under another name, described, named, and then written into the table with its custody. */
export function openIntake({ database, rows, folder, tools, note, now, busy, stopping }: ExhibitParts): Intake {
  const settle: Intake['settle'] = async (id, source, { confirm, signal, onProgress } = {}) => {
    folder.make();
    const path = folder.unfinished(id);
    const either = signal ? AbortSignal.any([signal, stopping]) : stopping;
    try {
      const sealed = await sealFile(path, source, tools, { signal: either, ...(onProgress && { onProgress }) });
      const file = await openFile(path, tools);
      const found = await describeFile(file).finally(file.close);
      await confirm?.();
      if (either.aborted) throw new ExhibitFault('cancelled');
      renameDurably(path, folder.sealed(id));
      return { ...sealed, ...found };
    } catch (error) {
      await rm(path, { force: true });
      throw stopping.aborted ? new ExhibitFault('vault-locked') : error;
    }
  };

  /** The row and its custody in one commit, after the file is safe; without them the file goes again. */
  const enter = (exhibit: NewExhibit, settled: Settled, state: ExhibitState = 'whole'): Outcome<Exhibit> => {
    const { id, interview, derivedFrom } = exhibit;
    const { sha256, size, mediaType } = settled;
    const entered = database.commit<Exhibit>(() => {
      if (!rows.hasInterview(interview)) return fail({ code: 'not-found' });
      const added = rows.add({ ...exhibit, ...settled, description: '', receivedAt: now(), state });
      const detail = { size, mediaType, ...(derivedFrom !== undefined && { derivedFrom }) };
      note({ what: derivedFrom ? 'created' : 'received', object: 'exhibit', id, interview, sha256, detail });
      return ok(added);
    });
    if (!entered.ok) folder.remove(id);
    return entered;
  };

  const within = async <Value>(work: (id: string) => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
    const id = randomUUID();
    busy.add(id);
    try {
      return await guardExhibit(() => work(id));
    } finally {
      busy.delete(id);
    }
  };

  return {
    settle,
    add: (path, { interview, by, title, source = '', signs }, following = {}) =>
      within(async (id) => {
        const known = database.read(() => (rows.hasInterview(interview) ? ok(null) : fail({ code: 'not-found' })));
        if (!known.ok) return known;
        const from = await openSource(path);
        const fileName = basename(path).slice(0, longestName);
        try {
          const settled = await settle(id, from.bytes(), { ...following, confirm: from.confirm });
          const signing = signs === undefined ? {} : { signs };
          const named = { title: title ?? titleOf(fileName), fileName, source, ...signing };
          return enter({ id, interview, receivedBy: by, ...named }, settled);
        } finally {
          await from.close();
        }
      }),
    addCopy: ({ id: derivedFrom, interview, title, source, fileName, signs }, bytes, by, derivation) =>
      within(async (id) => {
        const settled = await settle(id, oncePiece(bytes));
        const copy = { id, interview, title, source, fileName, receivedBy: by, derivedFrom, derivation };
        // A copy of a signed page is a signed page.
        return enter({ ...copy, ...(signs !== undefined && { signs }) }, settled);
      }),
  };
}

async function* oncePiece(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
