// The rule book as Markdown tables, for lawyers to read and mark up. The same content gives the same text.
import { leavesOf } from '../../src/base/truth.ts';
import { contentItems, indented, wordingOf } from '../../src/clocks/content-items.ts';
import * as conditions from '../../src/content/rules/conditions.ts';
import { conditionLines, personLines, printOf } from '../../src/routing/condition-words.ts';
import { effectWords } from '../../src/routing/effect-words.ts';
import { conductWords, factsWords } from '../../src/routing/fact-words.ts';
import { table } from './markdown.mjs';

const confidences = {
  confirmed: 'confirmed text',
  partial: 'partial or secondary source',
  'general-knowledge': 'general knowledge, not checked against a text',
};

/** `iceAllegation` is read as "ICE allegation". */
const nameWords = (name) =>
  name
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/\b(ice|cbp|dhs|orr|oig)\b/g, (word) => word.toUpperCase());

const terms = Object.entries(conditions)
  .filter(([, condition]) => !Array.isArray(condition))
  .map(([name, condition]) => ({ name: nameWords(name), condition, print: printOf(condition) }));

const isAboutPerson = (condition) => leavesOf(condition).some((leaf) => 'entry' in leaf);

/** Names of conditions that have one; `but` is the one that is being explained. */
const namesBut = (but) => new Map(terms.filter(({ print }) => print !== but).map(({ print, name }) => [print, name]));

function termRows(wording) {
  return terms.map(({ name, condition, print }) => {
    const named = { ...wording, named: namesBut(print) };
    const lines = isAboutPerson(condition) ? personLines(condition, named) : conditionLines(condition, named);
    return [`“${name}”`, indented(lines)];
  });
}

const sourceWords = (content) => {
  const known = new Map(content.sources.map((source) => [source.id, source]));
  return (ids) => ids.map((id) => `${known.get(id).citation} [${id}] (${known.get(id).confidence})`).join('; ');
};

function effectText(effect, wording, sourcesOf) {
  const lines = [effectWords(effect, wording)];
  if (effect.when) lines.push('Only where:', indented(conditionLines(effect.when, wording), 1));
  if (effect.sources) lines.push(`Sources: ${sourcesOf(effect.sources)}`);
  if (effect.confidence) lines.push(`Confidence: ${effect.confidence}`);
  return lines.join('\n');
}

function ruleText(rule, wording, sourcesOf) {
  const rows = [
    ['If', indented(conditionLines(rule.when, wording))],
    ...rule.then.map((effect, index) => [`Then ${index + 1}`, effectText(effect, wording, sourcesOf)]),
    ['Why', rule.why],
    ['Sources', sourcesOf(rule.sources)],
    ['Confidence', rule.confidence],
    ['As of', rule.asOf],
    ['Review by', rule.reviewBy],
    ['Example that fires', factsWords(rule.examples.fires).join('\n')],
    ['Example that does not', factsWords(rule.examples.doesNot).join('\n')],
    ['Remarks', ''],
  ];
  return `### ${rule.id}: ${rule.title}\n\n${table([rule.id, rule.title], rows)}`;
}

function channelText(channel, wording, sourcesOf) {
  const { id, name, shortName } = channel;
  const rows = [
    ['Short name', shortName],
    ['What it is', channel.about],
    ['Status', channel.status],
    ...(channel.statusText ? [['What is known of the status', channel.statusText]] : []),
    ...(channel.fallback ? [['Where to turn instead', channel.fallback.map(wording.channel).join(', ')]] : []),
    ...(channel.caution ? [['Caution', channel.caution]] : []),
    ['Independence', channel.independence],
    ['Takes reports from third parties', channel.acceptsThirdParty],
    ['Takes anonymous reports', channel.acceptsAnonymous],
    ['Sources', sourcesOf(channel.sources)],
    ['Confidence', channel.confidence],
    ['As of', channel.asOf],
    ['Review by', channel.reviewBy],
    ['Remarks', ''],
  ];
  const contacts = channel.contacts.map((contact) => [
    contact.way,
    contact.value,
    contact.note,
    contact.checkedOn,
    contact.confidence,
    sourcesOf(contact.sources),
  ]);
  const head = ['Way', 'Value', 'Note', 'Checked on', 'Confidence', 'Sources'];
  const ways = contacts.length === 0 ? 'No contact is printed.' : table(head, contacts);
  return `### ${id}: ${name}\n\n${table([id, name], rows)}\n\n${ways}`;
}

function clockTable(content, wording, sourcesOf) {
  const items = contentItems(content).clocks;
  const head = ['Id', 'Clock', 'From', 'Runs', 'Shown if', 'Band, kind', 'Sources, confidence', 'As of, review by'];
  const rows = content.clocks.map((clock, index) => {
    const { from, runs } = items[index].fields;
    const shown = [
      indented(conditionLines(clock.when, wording)),
      ...(clock.alsoWhenUnknown ? ['Also while this is not settled.'] : []),
      ...(clock.onlyOnceKnown ? ['Only once the day that it runs from is known.'] : []),
    ];
    const kind = clock.kind === 'duty' ? 'an office owes it' : 'the person can lose it';
    return [
      clock.id,
      `${clock.title}\n${clock.text}`,
      from,
      runs,
      shown.join('\n'),
      `${clock.band}, ${kind}`,
      `${sourcesOf(clock.sources)}\n${clock.confidence}`,
      `${clock.asOf}\n${clock.reviewBy}`,
    ];
  });
  return table(head, rows);
}

function comparisonText({ comparison }, sourcesOf) {
  const statement = ({ text, sources, confidence }) => `${text}\n${sourcesOf(sources)}; ${confidence}`;
  const rows = comparison.rows.map(({ topic, opr, oig }) => [topic, statement(opr), statement(oig)]);
  const figures = comparison.figures.map(({ years, text, limits, sources, confidence }) => [
    years,
    text,
    limits,
    sourcesOf(sources),
    confidence,
  ]);
  return [
    '## ICE OPR beside DHS OIG',
    `As of ${comparison.asOf}, review by ${comparison.reviewBy}.`,
    table(['Summary'], [[statement(comparison.summary)]]),
    table(['Topic', 'ICE OPR', 'DHS OIG'], rows),
    '## Figures',
    table(['Years', 'Figure', 'What it does not say', 'Sources', 'Confidence'], figures),
  ];
}

const sourceTable = ({ sources }) =>
  table(
    ['Id', 'Citation', 'Title', 'What it says, in own words', 'Confidence', 'Checked on'],
    sources.map(({ id, citation, title, says, confidence, checkedOn }) => [
      id,
      citation,
      title,
      says,
      confidence,
      checkedOn,
    ]),
  );

const intro = ({ version, asOf }) => [
  '# The rule book',
  `Version ${version}, as of ${asOf}. Written by \`npm run content\` from \`src/content/\`; remarks made here are lost when it is written again, so send a copy. This is not legal advice.`,
  'How to read it: a condition that rests on a fact that is not known is neither met nor failed, and then the rule does not fire. “It is not known for certain that” holds also while the fact is not known; “it is not ruled out that” holds until the contrary is known. Words in “quotation marks” are terms that are explained under *Terms*.',
  'A source stands with its citation, its id in the list of sources in square brackets, and its confidence.',
  table(['Confidence', 'Means'], Object.entries(confidences)),
];

/** The whole rule book. */
export function ruleBookText(content) {
  const wording = { ...wordingOf(content), named: namesBut() };
  const sourcesOf = sourceWords(content);
  const index = content.rules.map((rule) => [
    `[${rule.id}](#${rule.id.toLowerCase()})`,
    rule.title,
    rule.confidence,
    rule.asOf,
    rule.reviewBy,
  ]);
  const offices = content.channels.map(({ id, name, status, confidence, asOf, reviewBy }) => [
    id,
    name,
    status,
    confidence,
    asOf,
    reviewBy,
  ]);
  const blocks = [
    ...intro(content),
    '## Acts',
    'The codes of 6 CFR 115.6 (D: by a detained person, S: by staff) and the misconduct beside it. Persons who are interviewed never see them.',
    table(['Code', 'Act'], Object.entries(conductWords)),
    '## Terms',
    table(['Term', 'Means'], termRows(wordingOf(content))),
    '## Rules',
    table(['Rule', 'Title', 'Confidence', 'As of', 'Review by'], index),
    ...content.rules.map((rule) => `<a id="${rule.id.toLowerCase()}"></a>\n\n${ruleText(rule, wording, sourcesOf)}`),
    '## Offices',
    table(['Id', 'Office', 'Status', 'Confidence', 'As of', 'Review by'], offices),
    ...content.channels.map((channel) => channelText(channel, wording, sourcesOf)),
    '## Clocks',
    'Estimates, to be confirmed with counsel.',
    clockTable(content, wording, sourcesOf),
    ...comparisonText(content, sourcesOf),
    '## Sources',
    sourceTable(content),
  ];
  return `${blocks.join('\n\n')}\n`;
}
