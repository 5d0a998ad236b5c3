import type { Direction, LanguageTag } from '../base/language-tag.ts';

/** Languages that are written from right to left unless the tag names another script. */
const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'mey', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi']);
/** Scripts that decide the direction whatever the language. */
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo']);

/** Direction of writing by the tag alone; a text never decides it. */
export function directionOf(language: LanguageTag): Direction {
  const [base = '', ...rest] = language.split('-');
  const script = rest.find((part) => /^[A-Z][a-z]{3}$/.test(part));
  const turned = script === undefined ? rightToLeft.has(base) : rightToLeftScripts.has(script);
  return turned ? 'rtl' : 'ltr';
}
