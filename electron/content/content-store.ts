import { fail, ok, type Result } from '../../src/base/result.ts';
import type { ContentState } from '../../src/bridge/calls/content-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Content } from '../../src/clocks/content.ts';
import { type ContentPack, openPack, type PackFault } from '../../src/clocks/content-pack.ts';
import { comparePacks, type PackChanges } from '../../src/clocks/pack-changes.ts';
import { openPackFolder, type Pointer } from './pack-folder.ts';

/** What the store stands on. `isSigned` verifies with the maintainers' key. */
export type StoreGround = {
  readonly folder: string;
  readonly builtIn: Content;
  readonly isSigned: (text: string, signature: string) => boolean;
};

type InUse = {
  readonly content: Content;
  readonly status: ContentState['status'];
  readonly fault?: PackFault['code'];
  readonly pointer: Pointer;
};

const unchosen: Pointer = { current: null, previous: null };
const failureOf = ({ code, field }: PackFault): Failure => ({ code, ...(field && { values: { field } }) });

/** The rule books of this installation: the one that ships, the accepted one, and the one before it. */
export function openContentStore({ folder, builtIn, isSigned }: StoreGround) {
  const packs = openPackFolder(folder);
  const check = { isSigned, newerThan: builtIn.version };
  let inUse = load();
  let lookedAt: ContentPack | undefined;

  /** What fails in any way is not used at all: the rule book that ships takes its place, and the state says so. */
  function load(): InUse {
    const pointer = packs.readPointer() ?? unchosen;
    if (pointer === 'damaged')
      return { content: builtIn, status: 'damaged', fault: 'pack-unreadable', pointer: unchosen };
    if (pointer.current === null) return { content: builtIn, status: 'built-in', pointer };
    const pack = packs.readPack(pointer.current, check);
    if (pack.ok) return { content: contentOf(pack.value), status: 'accepted', pointer };
    const { code } = pack.failure;
    if (code === 'pack-older') return { content: builtIn, status: 'superseded', pointer: unchosen };
    return { content: builtIn, status: 'damaged', fault: code, pointer: { ...unchosen, previous: pointer.previous } };
  }

  /** The one before, when it can still be used; not the one that ships, which can always be. */
  function previousPack(): ContentPack | undefined {
    const { previous } = inUse.pointer;
    const pack = previous === null ? undefined : packs.readPack(previous, check);
    return pack?.ok ? pack.value : undefined;
  }

  function state(): ContentState {
    const { content, status, fault } = inUse;
    const edition = ({ version, asOf }: Content) => ({ version, asOf });
    const previous = previousPack();
    return {
      ...edition(content),
      status,
      ...(fault && { fault }),
      revertTo: [
        ...(previous ? [{ to: 'previous' as const, ...edition(previous) }] : []),
        ...(status === 'built-in' ? [] : [{ to: 'built-in' as const, ...edition(builtIn) }]),
      ],
    };
  }

  async function pointTo(pointer: Pointer): Promise<Result<ContentState, Failure>> {
    const written = await packs.writePointer(pointer);
    if (!written.ok) return written;
    inUse = load();
    await packs.prune(inUse.pointer);
    return ok(state());
  }

  return {
    content: (): Content => inUse.content,
    state,
    /** Verifies the text of a pack and says what would change; remembers it for `accept`. */
    look: (text: string): Result<PackChanges, Failure> => {
      lookedAt = undefined;
      const pack = openPack(text, { isSigned, newerThan: inUse.content.version });
      if (!pack.ok) return fail(failureOf(pack.failure));
      lookedAt = pack.value;
      return ok(comparePacks(inUse.content, pack.value));
    },
    /** Takes the pack that was looked at into use; the one before stays for `revert`. */
    accept: async (version: string): Promise<Result<ContentState, Failure>> => {
      const pack = lookedAt;
      if (pack?.version !== version) return fail({ code: 'pack-not-looked-at' });
      lookedAt = undefined;
      const written = await packs.writePack(pack);
      if (!written.ok) return written;
      return pointTo({ current: version, previous: inUse.pointer.current });
    },
    revert: async (to: 'previous' | 'built-in'): Promise<Result<ContentState, Failure>> => {
      if (!state().revertTo.some((choice) => choice.to === to)) return fail({ code: 'pack-no-earlier' });
      lookedAt = undefined;
      const { current, previous } = inUse.pointer;
      return pointTo(
        to === 'previous' ? { current: previous, previous: current } : { current: null, previous: current ?? previous },
      );
    },
  };
}
export type ContentStore = ReturnType<typeof openContentStore>;

const contentOf = ({ format: _, signature: __, ...content }: ContentPack): Content => content;
