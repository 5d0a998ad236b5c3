import { dayNumber } from '../base/calendar-day.ts';
import type { LanguageTag } from '../base/language-tag.ts';
import { type Filing, type FilingStanding, isReport } from '../interview/filings.ts';

/** How long an office took for its first word of substance; `none`: nothing but a receipt has come. */
export const waits = ['month', 'quarter', 'half-year', 'longer', 'none'] as const;
export type Wait = (typeof waits)[number];
/** What came of a report; a receipt alone is no answer. */
export const outcomes = [
  'filed',
  'looking',
  'declined',
  'handed-back',
  'referred',
  'closed',
  'substantiated',
  'unsubstantiated',
  'unfounded',
] as const satisfies readonly FilingStanding[];
export type Outcome = (typeof outcomes)[number];

/** A report that was filed, as far as it is counted. */
export type LearnedReport = {
  readonly channel: string;
  readonly outcome: Outcome;
  readonly wait: Wait;
  /** Days until the first answer. */
  readonly days?: number;
};
/** One interview as far as it is counted: no name, no day, no words of the person. */
export type LearnedCase = {
  /** Name of the facility where it happened; `known` when it stands so in the list of facilities. */
  readonly facility?: { readonly name: string; readonly known: boolean };
  /** Month of what happened last, `YYYY-MM`. */
  readonly month?: string;
  readonly language: LanguageTag;
  readonly reports: readonly LearnedReport[];
};

const longest = [
  ['month', 30],
  ['quarter', 90],
  ['half-year', 180],
] as const;

const isWord = ({ came }: Filing['answers'][number]): boolean => came !== 'acknowledged' && came !== 'confirmed';

function outcomeOf({ standing, answers }: Filing): Outcome {
  const found = outcomes.find((each) => each === standing);
  if (found !== undefined) return found;
  return answers.some(isWord) ? 'looking' : 'filed';
}

/** The reports among what was filed, as they are counted. */
export const learnedReports = (filings: readonly Filing[]): readonly LearnedReport[] =>
  filings.filter(isReport).map((filing) => {
    const first = filing.answers.find(isWord)?.on;
    const counted = { channel: filing.channel, outcome: outcomeOf(filing) };
    if (first === undefined) return { ...counted, wait: 'none' };
    const days = Math.max(0, dayNumber(first) - dayNumber(filing.on));
    return { ...counted, wait: longest.find(([, most]) => days <= most)?.[0] ?? 'longer', days };
  });
