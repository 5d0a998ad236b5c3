import type { Channel, Contact } from '../channels/channel.ts';
import type { Source } from '../channels/source.ts';
import type { ComparisonRow, Figure, Statement } from '../routing/comparison.ts';
import { type ConditionLine, conditionLines, type Wording } from '../routing/condition-words.ts';
import { effectLines, effectWords } from '../routing/effect-words.ts';
import { factsWords, listWords } from '../routing/fact-words.ts';
import type { Effect, Rule } from '../routing/rule.ts';
import type { Clock, ClockAnchor } from './clock.ts';
import type { Content } from './content.ts';

/** The lists of a rule book as a reader sees them; contacts and statuses stand apart from their channels. */
export const contentParts = [
  'rules',
  'statuses',
  'contacts',
  'channels',
  'clocks',
  'sources',
  'comparison',
  'figures',
] as const;
export type ContentPart = (typeof contentParts)[number];

/** One entry of a rule book: its fields in English words, in reading order, and the data that they were made from. */
export type ContentItem = {
  readonly id: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly data: unknown;
};

/** Lines below each other, what belongs to a line set in under it. */
export const indented = (lines: readonly ConditionLine[], from = 0): string =>
  lines.map(({ depth, words }) => `${'  '.repeat(depth + from)}${words}`).join('\n');

/** Names of channels as a book gives them. */
export const wordingOf = ({ channels }: Pick<Content, 'channels'>): Wording => {
  const names = new Map<string, string>(channels.map(({ id, shortName }) => [id, shortName]));
  return { channel: (id) => names.get(id) ?? id };
};

const given = (fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
const cited = (sources: readonly string[]): string => sources.join(', ');

function effectText(effect: Effect, wording: Wording): string {
  const lines = [effectWords(effect, wording)];
  if (effect.when) lines.push('  only where', indented(effectLines(effect, wording), 2));
  if (effect.sources) lines.push(`  sources: ${cited(effect.sources)}`);
  if (effect.confidence) lines.push(`  confidence: ${effect.confidence}`);
  return lines.join('\n');
}

const ruleItem = (rule: Rule, wording: Wording): ContentItem => ({
  id: rule.id,
  title: rule.title,
  fields: {
    title: rule.title,
    condition: indented(conditionLines(rule.when, wording)),
    effects: rule.then.map((effect) => effectText(effect, wording)).join('\n'),
    why: rule.why,
    sources: cited(rule.sources),
    confidence: rule.confidence,
    asOf: rule.asOf,
    reviewBy: rule.reviewBy,
    fires: factsWords(rule.examples.fires).join('\n'),
    doesNot: factsWords(rule.examples.doesNot).join('\n'),
  },
  data: rule,
});

function channelItem({ status: _, statusText: __, fallback: ___, contacts: ____, ...channel }: Channel): ContentItem {
  const { id, sources, ...fields } = channel;
  return { id, title: channel.shortName, fields: given({ ...fields, sources: cited(sources) }), data: channel };
}

const statusItem = ({ id, shortName, status, statusText, fallback }: Channel, wording: Wording): ContentItem => ({
  id,
  title: shortName,
  fields: given({
    status,
    statusText,
    fallback:
      fallback &&
      listWords(
        fallback.map((one) => wording.channel?.(one) ?? one),
        'and',
      ),
  }),
  data: { status, statusText, fallback },
});

const contactItem = (channel: Channel, contact: Contact): ContentItem => ({
  id: `${channel.id} ${contact.way} ${contact.value}`,
  title: channel.shortName,
  fields: given({ ...contact, sources: cited(contact.sources) }),
  data: contact,
});

const anchors = {
  incident: 'the incident',
  segregated: 'the day on which the survivor was put apart',
  now: 'now: at once',
} as const;
function anchorWords(anchor: ClockAnchor, wording: Wording): string {
  if (anchor.kind === 'named') return anchor.name;
  if (anchor.kind !== 'report') return anchors[anchor.kind];
  const which = anchor.last ? 'the last report' : 'the first report';
  return anchor.channel ? `${which} to ${wording.channel?.(anchor.channel)}` : `${which} to anyone`;
}

/** How long a clock runs, in words; a clock without a formula must be looked up. */
export const spanWords = ({ after, daysUnqualified }: Clock): string =>
  after === undefined
    ? 'to be looked up for the state'
    : `${after.count} ${after.unit.replace('-', ' ')}${daysUnqualified ? ' (the text says only "days")' : ''}`;

function clockItem(clock: Clock, wording: Wording): ContentItem {
  const { id, title, text, anchor, band, kind, when, sources, confidence, asOf, reviewBy } = clock;
  return {
    id,
    title,
    fields: given({
      title,
      text,
      from: anchorWords(anchor, wording),
      runs: spanWords(clock),
      band,
      kind,
      condition: indented(conditionLines(when, wording)),
      alsoWhenUnknown: clock.alsoWhenUnknown && 'yes',
      onlyOnceKnown: clock.onlyOnceKnown && 'yes',
      sources: cited(sources),
      confidence,
      asOf,
      reviewBy,
    }),
    data: clock,
  };
}

const sourceItem = ({ id, ...source }: Source): ContentItem => ({
  id,
  title: source.citation,
  fields: given(source),
  data: source,
});

const statementText = ({ text, sources, confidence }: Statement): string =>
  `${text}\nsources: ${cited(sources)}\nconfidence: ${confidence}`;

const rowItem = (row: ComparisonRow): ContentItem => ({
  id: row.id,
  title: row.topic,
  fields: { topic: row.topic, opr: statementText(row.opr), oig: statementText(row.oig) },
  data: row,
});

const figureItem = (figure: Figure): ContentItem => ({
  id: figure.id,
  title: figure.years,
  fields: { years: figure.years, text: statementText(figure), limits: figure.limits },
  data: figure,
});

const summaryItem = ({ comparison: { summary, asOf, reviewBy } }: Content): ContentItem => ({
  id: '(summary)',
  title: 'Summary',
  fields: { summary: statementText(summary), asOf, reviewBy },
  data: { summary, asOf, reviewBy },
});

/** A whole rule book as lists of entries in words: nothing of it is left out. */
export function contentItems(content: Content): Readonly<Record<ContentPart, readonly ContentItem[]>> {
  const wording = wordingOf(content);
  const { rules, channels, clocks, sources, comparison } = content;
  return {
    rules: rules.map((rule) => ruleItem(rule, wording)),
    statuses: channels.map((channel) => statusItem(channel, wording)),
    contacts: channels.flatMap((channel) => channel.contacts.map((contact) => contactItem(channel, contact))),
    channels: channels.map(channelItem),
    clocks: clocks.map((clock) => clockItem(clock, wording)),
    sources: sources.map(sourceItem),
    comparison: [summaryItem(content), ...comparison.rows.map(rowItem)],
    figures: comparison.figures.map(figureItem),
  };
}
