import type { CalendarDay } from '../base/calendar-day.ts';
import type { Direction, LanguageTag } from '../base/language-tag.ts';
import type { Channel } from '../channels/channel.ts';
import type { Source } from '../channels/source.ts';
import type { Deadline } from '../clocks/deadlines.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { sayPoint } from '../i18n/days.ts';
import type { Decision, Finding } from '../routing/decision.ts';
import { type Headline, headline } from '../routing/headline.ts';
import { headlineLines } from '../routing/headline-lines.ts';
import { hasWay, stepsBlock } from './handout-steps.ts';
import { type HandoutId, type HandoutTexts, handoutIds } from './handout-texts.ts';
import { timesBlocks, urgentTimes } from './handout-times.ts';
import { type Tongue, type Voice, voiceOf } from './handout-voice.ts';
import type { Block, Span } from './packet.ts';

/** Everything a handout is made of. No answer is among it: only the decision, the clocks and the fixed texts. */
export type HandoutMaterial = {
  readonly decision: Decision;
  readonly deadlines: readonly Deadline[];
  readonly channels: readonly Channel[];
  readonly sources: readonly Source[];
  readonly texts: HandoutTexts;
  /** English texts of the screen, by key; the sentences of the decision are the same as there. */
  readonly screenEnglish: Catalogue;
  readonly tongue: Tongue;
  /** English name of the language that was asked for and that there are no texts in. */
  readonly missing?: string;
  /** Leaves out every word that tells what the report is about. */
  readonly discreet: boolean;
  readonly madeOn: CalendarDay;
};

/** The page for the person: what was explained, in their language. It names nobody and no place. */
export type Handout = {
  readonly title: string;
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly blocks: readonly Block[];
  /** Ids of the sources that its statements rest on, in order of appearance. */
  readonly sources: readonly string[];
  readonly madeOn: CalendarDay;
};

const heading = (voice: Voice, id: HandoutId): Block => ({ kind: 'heading', level: 2, spans: voice.say(id) });
const paragraph = (spans: readonly Span[]): Block => ({ kind: 'paragraph', spans });
const bullets = (items: readonly (readonly Span[])[]): Block => ({ kind: 'list', ordered: false, items });

/** Sentences of one paragraph. */
const run = (voice: Voice, sentences: readonly (readonly Span[])[]): readonly Span[] =>
  sentences.flatMap((spans, index) => (index === 0 ? spans : [voice.span(' '), ...spans]));

/** Offices that the handout names as parts of the way. */
const findingsOf = ({ noFiling, mustTell, firstChoice, usuallyEnds }: Decision): readonly Finding[] =>
  noFiling ? [] : [...mustTell, ...firstChoice, ...usuallyEnds];

const hasOffices = (decision: Decision): boolean =>
  findingsOf(decision).some(({ channel }) => channel === 'opr' || channel === 'oig');

/** OPR beside OIG, where either of them has a part. */
/** The sentences of the screen for the same decision; without a report the handout has a milder one. */
const sayDecision = (line: Headline, unverified: boolean, voice: Voice): readonly (readonly Span[])[] =>
  headlineLines(line, unverified).map(({ key, offices }) =>
    key === 'no-filing'
      ? voice.say('no-report')
      : voice.screen(
          `headline.${key}`,
          Object.fromEntries(
            Object.entries(offices).map(([place, { channels, either }]) => [place, voice.offices(channels, either)]),
          ),
        ),
  );

function officesBlocks({ decision }: HandoutMaterial, voice: Voice): readonly Block[] {
  if (!hasOffices(decision)) return [];
  return [
    heading(voice, 'heading.offices'),
    {
      kind: 'table',
      head: [voice.say('offices.question'), [voice.span(voice.office('opr'))], [voice.span(voice.office('oig'))]],
      rows: (['answers-to', 'does', 'name'] as const).map((row) => [
        voice.say(`offices.${row}`),
        voice.say(`offices.${row}.opr`),
        voice.say(`offices.${row}.oig`),
      ]),
    },
  ];
}

function rightsOf({ facts, noFiling }: Decision): readonly HandoutId[] {
  const nothingSent = (facts.reportedAlready ?? []).length === 0;
  return [
    'right.care',
    'right.no-punishment',
    ...(nothingSent ? (['right.staff'] as const) : []),
    ...(noFiling ? (['right.later'] as const) : []),
  ];
}

function talkItems({ channels, discreet, texts }: HandoutMaterial, voice: Voice): readonly (readonly Span[])[] {
  const contacts = channels.find(({ id }) => id === 'rcc')?.contacts ?? [];
  return [
    ...texts.lines
      .filter(({ number, neutral }) => (neutral || !discreet) && contacts.some(({ value }) => value === number))
      .map(({ number, text }) => voice.say(text, { number })),
    voice.say('talk.caution'),
  ];
}

/** Ids of the handout texts that this handout shows and that rest on a source. */
function shownIds(material: HandoutMaterial): readonly HandoutId[] {
  const rights = rightsOf(material.decision);
  return handoutIds.filter((id) => {
    if (id.startsWith('right.')) return rights.includes(id);
    if (id.startsWith('offices.')) return hasOffices(material.decision);
    return id === 'talk.open' ? !material.discreet : true;
  });
}

function sourcesOf(material: HandoutMaterial, voice: Voice): readonly string[] {
  const { decision, texts } = material;
  const times = urgentTimes(material, voice).map(({ deadline }) => deadline);
  const statements = shownIds(material).map((id) => texts.texts[id]);
  return [...new Set([...findingsOf(decision), ...times, ...statements].flatMap(({ sources }) => sources))];
}

/** A section number is not broken across lines. */
const keepWhole = (citation: string): string => (citation.length > 20 ? citation : citation.replaceAll(' ', '\u00A0'));

/** Small print: not advice, the day, what the mark means, and, where it may be told, the law. */
function smallPrint(material: HandoutMaterial, voice: Voice, cited: readonly string[]): readonly Span[] {
  const { decision, discreet, sources, tongue } = material;
  const law = sources.filter(({ id, confidence }) => cited.includes(id) && confidence === 'confirmed');
  const citations = [...new Set(law.map(({ citation }) => citation))];
  const [before = '', after = ''] = voice.word('law').split('{{list}}');
  // Citations are English and must not be reordered by the direction around them.
  const cite = (text: string): Span => ({ text: keepWhole(text), language: 'en', direction: 'ltr' });
  const lawLine = [
    voice.span(before),
    ...citations.flatMap((text, index) => (index === 0 ? [cite(text)] : [voice.span('; '), cite(text)])),
    voice.span(after),
  ];
  return run(voice, [
    voice.say('not-advice', { day: sayPoint(decision.asOf, tongue.language) }),
    voice.say('check-means', { mark: voice.word('check-mark') }),
    ...(tongue.drafted ? [voice.say('drafted')] : []),
    // A section number of this rule alone says what the report is about.
    ...(discreet || citations.length === 0 ? [] : [lawLine]),
  ]);
}

/**
 * The one-page handout for the person. It needs no consent, because it goes to nobody else, and it exists also when routing is
 * not settled or the person wants no report. Pure: the same material gives the same handout.
 */
export function assembleHandout(material: HandoutMaterial): Handout {
  const { decision, discreet, missing, madeOn, tongue } = material;
  const voice = voiceOf(material);
  const line = headline(decision);
  const unverified = decision.firstChoice.some(({ confidence }) => confidence === 'general-knowledge');
  const sources = sourcesOf(material, voice);
  const today = decision.noFiling ? 'today.no-report' : discreet ? 'today' : 'today.open';
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, spans: [voice.span(voice.word('title'))] },
    ...(missing === undefined
      ? []
      : [{ kind: 'notice', tone: 'warning', spans: voice.say('english-only', { language: missing }) } as const]),
    { kind: 'notice', tone: 'plain', spans: voice.say('safety') },
    heading(voice, 'heading.today'),
    paragraph(run(voice, [voice.say(today), ...(decision.noFiling ? sayDecision(line, unverified, voice) : [])])),
    ...(decision.noFiling
      ? []
      : [heading(voice, 'heading.way'), paragraph(run(voice, sayDecision(line, unverified, voice)))]),
    ...(hasWay(decision) ? [stepsBlock(material, line, voice)] : []),
    heading(voice, 'heading.rights'),
    bullets(rightsOf(decision).map((id) => voice.say(id))),
    heading(voice, 'heading.times'),
    ...timesBlocks(material, voice),
    ...officesBlocks(material, voice),
    heading(voice, 'heading.talk'),
    bullets(talkItems(material, voice)),
    paragraph(smallPrint(material, voice, sources)),
  ];
  return {
    title: voice.word('title'),
    language: tongue.language,
    direction: tongue.direction,
    blocks,
    sources,
    madeOn,
  };
}
