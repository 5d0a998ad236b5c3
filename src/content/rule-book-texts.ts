import {
  cautionKey,
  channelKey,
  clockKey,
  comparisonKey,
  figureKey,
  ruleKey,
  sourceKey,
  unclearKey,
} from '../i18n/content-key.ts';
import { neededFacts } from '../routing/missing.ts';
import type { Rule } from '../routing/rule.ts';
import { channels } from './channels/table.ts';
import { clocks } from './clocks/table.ts';
import { comparison } from './comparison.ts';
import { rules } from './rules/table.ts';
import { sources } from './sources.ts';
import type { ContentText } from './texts.ts';

/** Leaves out a text that the content does not have. */
const text = (key: string, english: string | undefined, note?: string): readonly ContentText[] =>
  english === undefined ? [] : [{ key, english, ...(note === undefined ? {} : { note }) }];

function effectTexts(rule: Rule): readonly ContentText[] {
  let unclear = 0;
  return rule.then.flatMap((effect) => {
    if (effect.effect === 'caution') return text(cautionKey(effect.id), effect.text);
    if (effect.effect === 'outside') return text(cautionKey(`outside-${rule.id}`), effect.why);
    if (effect.effect !== 'unclear') return [];
    const id = `${rule.id}-${unclear++}`;
    return [
      ...text(unclearKey(id, 'what'), effect.what, 'What is not settled; the heading of a line.'),
      ...text(unclearKey(id, 'why'), effect.why),
    ];
  });
}

const ruleTexts = (rule: Rule): readonly ContentText[] => [
  ...text(ruleKey(rule.id, 'title'), rule.title, 'Name of a rule; short.'),
  ...text(ruleKey(rule.id, 'why'), rule.why, 'Why the rule holds, for a frightened person and a careful lawyer.'),
  ...effectTexts(rule),
];

const neededTexts = neededFacts.flatMap(({ fact, what, why }) => [
  ...text(
    unclearKey(fact, 'what'),
    what,
    'What must still be asked; begins in lower case, after "Still to be asked:".',
  ),
  ...text(unclearKey(fact, 'why'), why),
]);

const channelTexts = channels.flatMap((channel) => [
  ...text(channelKey(channel.id, 'name'), channel.name, 'Official name; keep the English in brackets.'),
  ...text(channelKey(channel.id, 'shortName'), channel.shortName, 'On tags and in sentences; abbreviations stay.'),
  ...text(channelKey(channel.id, 'about'), channel.about),
  ...text(channelKey(channel.id, 'statusText'), channel.statusText),
  ...text(channelKey(channel.id, 'caution'), channel.caution),
]);

const clockTexts = clocks.flatMap((clock) => [
  ...text(clockKey(clock.id, 'title'), clock.title, 'Beside a number of hours or days; short.'),
  ...text(clockKey(clock.id, 'text'), clock.text),
]);

const comparisonTexts = [
  ...text(comparisonKey('summary'), comparison.summary.text),
  ...comparison.rows.flatMap((row) => [
    ...text(comparisonKey(row.id, 'topic'), row.topic, 'Head of a row of a table; short.'),
    ...text(comparisonKey(row.id, 'opr'), row.opr.text, 'About ICE OPR, in a narrow column.'),
    ...text(comparisonKey(row.id, 'oig'), row.oig.text, 'About DHS OIG, in a narrow column.'),
  ]),
  ...comparison.figures.flatMap((figure) => [
    ...text(figureKey(figure.id, 'text'), figure.text, 'A published number; every number and year must stay.'),
    ...text(figureKey(figure.id, 'limits'), figure.limits),
    ...text(figureKey(figure.id, 'years'), figure.years, 'Stands after "Years:".'),
  ]),
];

const sourceTexts = sources.flatMap((source) => [
  ...text(sourceKey(source.id, 'title'), source.title),
  ...text(sourceKey(source.id, 'says'), source.says, 'What the source says, in own words; nothing may be added.'),
]);

/** Each key once: several rules give the same caution in the same words. */
function once(texts: readonly ContentText[]): readonly ContentText[] {
  return [...new Map(texts.map((each) => [each.key, each])).values()];
}

/** Every text of the rule book that can be read in another language. */
export const ruleBookTexts = (): readonly ContentText[] =>
  once([
    ...rules.flatMap(ruleTexts),
    ...neededTexts,
    ...channelTexts,
    ...clockTexts,
    ...comparisonTexts,
    ...sourceTexts,
  ]);
