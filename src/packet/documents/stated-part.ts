import { readAnswerKey } from '../../interview/answers.ts';
import { questionsOf } from '../../interview/guide.ts';
import { readPlainFacts } from '../../interview/read-plain-facts.ts';
import type { Statement, StatementEntry } from '../../interview/statement.ts';
import type { LeaveOutKind } from '../leave-out.ts';
import type { DocumentMaterial } from './document-shape.ts';
import { withEnglish } from './in-english.ts';

/** The statement that a declaration is of: the newest frozen version, else what the record states now. */
export const statementOf = (material: DocumentMaterial): Statement =>
  withEnglish(material, material.version?.frozen.statement ?? material.statement);

/** Kinds of data that stay out of what is signed unless the person wants them in it. */
const apart = ['safety', 'immigration'] as const;

/** Whether an answer stays out of the declaration; its number is then said to be missing. */
export function staysOut(
  material: DocumentMaterial,
  leaveOut: readonly LeaveOutKind[],
): (entry: StatementEntry) => boolean {
  const questions = new Map(
    questionsOf(material.guide).map(({ question, section }) => [question.id, { question, section }]),
  );
  return ({ key }) => {
    const found = questions.get(readAnswerKey(key).question);
    if (!found) return false;
    const { question, section } = found;
    if (section.repeats === 'witness' && question.sensitivity === 'identity') return leaveOut.includes('witnesses');
    if (leaveOut.some((kind) => kind !== 'identity' && kind === question.sensitivity)) return true;
    const optional = apart.find((kind) => kind === question.sensitivity);
    return (
      optional !== undefined && !material.texts.needs.includes(question.id) && !material.include?.includes(optional)
    );
  };
}

/** The end of a sentence, but not of an initial or a short form. */
const sentenceEnd = /(?<=\p{L}{3})[.;!?]\s/u;

/** Name of the person as it was said, without what was said behind it; absent when it was not told. */
export function nameOfPerson({ guide, interview }: DocumentMaterial): string | undefined {
  const { personName } = readPlainFacts(guide, interview).plain;
  const [first = ''] = personName?.original.text.trim().split(sentenceEnd) ?? [];
  const name = first.replace(/\s+/g, ' ').replace(/[.,;]$/, '');
  return name === '' ? undefined : name;
}

/** Numbers in their order, with those that follow each other drawn together: `1–3, 7`. */
export function rangesOf(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
