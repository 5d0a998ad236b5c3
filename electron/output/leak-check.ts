import { exhibitTexts } from '../../src/content/packet/exhibit-texts.ts';
import type { PacketMaterial } from '../../src/packet/material.ts';
import { openDraft } from '../../src/packet/open-draft.ts';
import type { Bindery } from './exhibits/bindery.ts';
import type { Source } from './exhibits/source.ts';

/** True when the bytes of a file say who the person is. */
export type Inspection = (path: string, source: Source) => Promise<boolean>;

/** A file of a packet would say who the person is. */
export class LeakFound extends Error {}

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
};
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/** All that packets say by themselves, whoever they are about: a name that is also a word of theirs tells nobody anything. */
function ownWording({ guide, texts, channels, sources, rules, decision }: PacketMaterial): string {
  return folded(stringsIn([guide, texts, channels, sources, rules, decision, exhibitTexts]).join('\n'));
}

const letters = /[\p{L}\p{M}\p{N}]/u;

/** True where the words stand whole in a text. */
export function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!letters.test(text[at - 1] ?? '') && !letters.test(text[at + words.length] ?? '')) return true;
  }
  return false;
}

/**
 * What looks through the finished files of an anonymous packet: no file, name, text, tag, title or property may hold a value that names
 * the person. Other packets are meant to name the person, and nothing looks through them.
 */
export function inspectionFor(material: PacketMaterial, bindery: Pick<Bindery, 'words'>): Inspection | undefined {
  const opened = openDraft(material);
  if (!opened.ok || opened.value.identity !== 'anonymous') return undefined;
  const { withholding } = opened.value;
  const own = ownWording(material);
  const leaks = (text: string): boolean => withholding.all(text).some((found) => !standsIn(own, folded(found)));
  return async (path, source) => {
    if (leaks(path)) return true;
    const words = await bindery.words(source);
    // A file that cannot be read is no proof that nothing stands in it.
    return words === undefined || words.some(leaks);
  };
}
