import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { Passage, RenderedBy, Words } from '../../src/interview/answers.ts';
import type { Tongues } from './input.ts';

/** Both fields as they stand. */
type Fields = { readonly said: Passage; readonly rendered: Passage; readonly by: RenderedBy };

/**
 * The words that two fields hold; `undefined` when both are empty. Where only the worker's language was written down, nothing else was
 * recorded: it stands in the place of the original and says who rendered it.
 */
export function readWords({ said, rendered, by }: Fields): Words | undefined {
  const spoken = said.text.trim() !== '';
  const put = rendered.text.trim() !== '';
  if (!spoken && !put) return undefined;
  if (!spoken) return { original: rendered, renderedBy: by };
  return put ? { original: said, rendering: { ...rendered, by } } : { original: said };
}

/** What stands in each of the two fields when an answer is opened again; a language only where there are words. */
export type Begun = {
  readonly said: string;
  readonly saidIn?: LanguageTag;
  readonly rendered: string;
  readonly renderedIn?: LanguageTag;
  readonly by: RenderedBy;
};

/** The same in the other direction. */
export function splitWords(words: Words | undefined, tongues: Tongues): Begun {
  if (!words) return { said: '', rendered: '', by: 'interviewer' };
  const { original, rendering, renderedBy } = words;
  if (renderedBy) return { said: '', rendered: original.text, renderedIn: original.language, by: renderedBy };
  if (rendering) {
    return {
      said: original.text,
      saidIn: original.language,
      rendered: rendering.text,
      renderedIn: rendering.language,
      by: rendering.by,
    };
  }
  const onlyMine = original.language === tongues.mine && tongues.mine !== tongues.theirs;
  return onlyMine
    ? { said: '', rendered: original.text, renderedIn: original.language, by: 'interviewer' }
    : { said: original.text, saidIn: original.language, rendered: '', by: 'interviewer' };
}
