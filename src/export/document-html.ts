import type { Direction, LanguageTag } from '../base/language-tag.ts';
import type { Block } from '../packet/packet.ts';
import { blocksHtml } from './blocks-html.ts';
import { escapeHtml } from './html.ts';

/** A document before it has a sheet: what it is called, its language, its blocks. */
export type PlainDocument = {
  readonly title: string;
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly blocks: readonly Block[];
};

/**
 * A whole HTML document that links the style sheet as `print.css`. The direction stands on its content: the browser prints a
 * document that runs from right to left as a whole beside its margins.
 */
export const documentHtml = ({ title, language, direction, blocks }: PlainDocument): string => `<!doctype html>
<html lang="${escapeHtml(language)}" dir="ltr">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="print.css"></head>
<body><main${direction === 'rtl' ? ' dir="rtl"' : ''}>
${blocksHtml(blocks, language)}
</main></body>
</html>
`;
