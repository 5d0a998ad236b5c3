import type { Confidence } from '../channels/channel.ts';

/** A sentence of the handout, English, in words that a child of twelve can read; with its law where it rests on one. */
export type HandoutText = {
  readonly text: string;
  readonly translatorNote?: string;
  /** Ids of sources; empty where the sentence states no law and no practice. */
  readonly sources: readonly string[];
  readonly confidence: Confidence;
};

export const handoutIds = [
  'title',
  'safety',
  'english-only',
  'english-mark',
  'check-mark',
  'check-means',
  'drafted',
  'not-advice',
  'law',
  'name.psa',
  'heading.today',
  'today',
  'today.open',
  'today.no-report',
  'no-report',
  'heading.way',
  'step.start',
  'step.here',
  'step.nothing-sent',
  'step.sent-to',
  'step.told',
  'step.first',
  'step.first-then',
  'step.usual',
  'heading.offices',
  'offices.question',
  'offices.answers-to',
  'offices.answers-to.opr',
  'offices.answers-to.oig',
  'offices.does',
  'offices.does.opr',
  'offices.does.oig',
  'offices.name',
  'offices.name.opr',
  'offices.name.oig',
  'heading.times',
  'time.line',
  'time.none',
  'time.estimate',
  'time.care',
  'time.records',
  'time.apart',
  'time.answer',
  'time.claim',
  'heading.rights',
  'right.care',
  'right.no-punishment',
  'right.staff',
  'right.later',
  'heading.talk',
  'talk.any',
  'talk.open',
  'talk.caution',
] as const;
/** Names of the texts of the handout. */
export type HandoutId = (typeof handoutIds)[number];

/** What a clock is called where its own name would tell too much. */
export type NeutralTime = Extract<HandoutId, `time.${'care' | 'records' | 'apart' | 'answer' | 'claim'}`>;

/** All wording of the handout, and which clocks, offices and numbers may stand in it under which words. */
export type HandoutTexts = {
  readonly asOf: string;
  readonly reviewBy: string;
  readonly texts: Readonly<Record<HandoutId, HandoutText>>;
  /** Clocks that concern the person, by id; others are the affair of counsel and stay out. */
  readonly times: Readonly<Record<string, NeutralTime>>;
  /** Names of offices that tell too much for the discreet handout. */
  readonly neutralNames: Readonly<Record<string, HandoutId>>;
  /** Numbers of the crisis channel that are printed; the discreet handout has only those that say nothing. */
  readonly lines: readonly { readonly number: string; readonly text: HandoutId; readonly neutral: boolean }[];
};
