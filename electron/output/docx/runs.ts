import { type IRunOptions, TextRun } from 'docx';
import { runsOf, safeText } from '../../../src/export/safe-text.ts';
import type { Span } from '../../../src/packet/packet.ts';
import { scriptFontOf } from './script-fonts.ts';

const leftToRightMark = '\u200E';
/** Language tags that word processors know by another name. */
const known: Readonly<Record<string, string>> = { prs: 'fa-AF', 'zh-Hans': 'zh-CN', zh: 'zh-CN', ht: 'fr-HT' };
const knownTag = (language: string): string => known[language] ?? language;

/** The tag stands in the place that belongs to its script, since each has its own fonts and spelling. */
function languageOf(span: Span): IRunOptions['language'] {
  const tag = knownTag(span.language);
  if (span.direction === 'rtl') return { bidirectional: tag };
  if (tag.startsWith('zh')) return { eastAsia: tag };
  return { [scriptFontOf(span.text)?.slot ?? 'value']: tag };
}

/** A number is kept on one line and read from left to right, whatever stands around it. */
const whole = (text: string): string => `${leftToRightMark}${text.replaceAll(' ', '\u00A0')}${leftToRightMark}`;

/** Line ends inside a paragraph become line breaks. */
function piecesOf(text: string, style: IRunOptions): readonly TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 && { break: 1 }) }));
}

/** A span as runs, each with its language and direction. */
export function spanRuns(span: Span, look: IRunOptions = {}): readonly TextRun[] {
  const style: IRunOptions = {
    ...look,
    ...(span.said && { style: 'Said' }),
    ...(span.strong && { bold: true, boldComplexScript: true }),
  };
  const language = languageOf(span);
  return runsOf(safeText(span.text), span.direction).flatMap((run) => {
    if (run.kind === 'number') return [new TextRun({ ...style, text: whole(run.text) })];
    if (run.kind === 'latin') return piecesOf(run.text, style);
    const turned = span.direction === 'rtl' ? { rightToLeft: true } : {};
    const font = scriptFontOf(run.text)?.font;
    return piecesOf(run.text, { ...style, ...turned, ...(language && { language }), ...(font && { font }) });
  });
}

/** Spans one after the other. */
export const runs = (spans: readonly Span[], look?: IRunOptions): readonly TextRun[] =>
  spans.flatMap((span) => spanRuns(span, look));
