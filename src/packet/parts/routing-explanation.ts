import type { Confidence } from '../../channels/channel.ts';
import type { Decision, Finding } from '../../routing/decision.ts';
import { type Draft, groupBy, inPacketLanguage, joined, paragraph, partHeading, say, textOf } from '../draft.ts';
import type { Block, Span } from '../packet.ts';
import { printPoint } from '../print-date.ts';
import { rulesToShow } from '../rule-facts.ts';
import type { LabelId } from '../texts.ts';

type ShownList = 'mustTell' | 'firstChoice' | 'usuallyEnds';
/** What of a decision may stand in a packet. */
export type ShownRouting = Pick<Decision, ShownList | 'unclear'>;

const lists: readonly { readonly list: ShownList; readonly heading: LabelId }[] = [
  { list: 'mustTell', heading: 'routing.must-tell' },
  { list: 'firstChoice', heading: 'routing.first-choice' },
  { list: 'usuallyEnds', heading: 'routing.usually-ends' },
];

/**
 * The decision without everything that rests on withheld answers. What else the person may do, and the cautions, which speak to
 * whoever files, are not the office's affair.
 */
export function routingToShow(draft: Draft): ShownRouting {
  const { decision, rules } = draft.material;
  const shown = rulesToShow(draft);
  const sourcesOf = (because: readonly string[]) =>
    rules
      .filter((rule) => because.includes(rule.id))
      .flatMap((rule) => [...rule.sources, ...rule.then.flatMap((effect) => effect.sources ?? [])]);
  const trim = <Item extends { readonly because: readonly string[] }>(items: readonly Item[]): readonly Item[] =>
    items.flatMap((item) => {
      const because = item.because.filter((id) => shown.has(id));
      return because.length === 0 ? [] : [{ ...item, because }];
    });
  const trimFindings = (findings: readonly Finding[]): readonly Finding[] =>
    trim(findings).map((finding) => {
      const own = new Set(sourcesOf(finding.because));
      return { ...finding, sources: finding.sources.filter((source) => own.has(source)) };
    });
  return {
    mustTell: trimFindings(decision.mustTell),
    firstChoice: trimFindings(decision.firstChoice),
    usuallyEnds: trimFindings(decision.usuallyEnds),
    unclear: trim(decision.unclear),
  };
}

const nameOfChannel = (draft: Draft, id: string): string =>
  draft.material.channels.find((channel) => channel.id === id)?.name ?? id;

const mark = (draft: Draft, confidence: Confidence): Span => say(draft, `confidence.${confidence}`);

const note = (draft: Draft, confidence: Confidence): Span =>
  inPacketLanguage(draft, `[${textOf(draft, `confidence.${confidence}`)}]`);

function levelOf(draft: Draft, finding: Finding): readonly Span[] {
  const level = textOf(draft, `level.${finding.level}`);
  const strength = finding.strength === undefined ? '' : `, ${textOf(draft, `strength.${finding.strength}`)}`;
  const shortName = (id: string): string =>
    draft.material.channels.find((channel) => channel.id === id)?.shortName ?? id;
  const oneOf = finding.oneOf?.map(shortName).join(', ');
  return joined(
    [
      inPacketLanguage(draft, level + strength),
      ...(oneOf === undefined ? [] : [say(draft, 'routing.one-of', { offices: oneOf })]),
    ],
    '\n',
  );
}

const becauseOf = (draft: Draft, finding: Finding): readonly Span[] =>
  joined(
    draft.material.rules
      .filter((rule) => finding.because.includes(rule.id))
      .map((rule) => inPacketLanguage(draft, `${rule.id}: ${rule.why}`)),
    '\n',
  );

/** Offices that stand in a list for the same reason and as surely stand in one row. */
const rowsOf = (findings: readonly Finding[]): readonly (readonly Finding[])[] =>
  groupBy(findings, ({ because, level, strength, confidence, oneOf }) =>
    JSON.stringify([because, level, strength, confidence, oneOf]),
  );

const tableOf = (draft: Draft, findings: readonly Finding[]): Block => ({
  kind: 'table',
  head: (['routing.office', 'routing.level', 'routing.because', 'routing.confidence'] as const).map((id) => [
    say(draft, id),
  ]),
  rows: rowsOf(findings).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const offices = group.map(({ channel }) => nameOfChannel(draft, channel)).join(';\n');
    return [
      [
        [{ ...inPacketLanguage(draft, offices), strong: true as const }],
        levelOf(draft, first),
        becauseOf(draft, first),
        [mark(draft, first.confidence)],
      ],
    ];
  }),
});

const listPart = (draft: Draft, heading: LabelId, items: readonly (readonly Span[])[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, spans: [say(draft, heading)] },
        { kind: 'list', ordered: false, items },
      ];

/** Citations of everything that the explanation rests on, each with the day on which it was checked. */
function sourceLines(draft: Draft, shown: ShownRouting): readonly (readonly Span[])[] {
  const findings = lists.flatMap(({ list }) => shown[list]);
  const cited = new Set(findings.flatMap((item) => item.sources));
  return draft.material.sources
    .filter((source) => cited.has(source.id))
    .map((source) =>
      joined([
        say(draft, 'routing.source-line', {
          citation: source.citation,
          title: source.title,
          day: printPoint(source.checkedOn, draft.material.texts.dates),
        }),
        note(draft, source.confidence),
      ]),
    );
}

/** Who must be told, who has first choice, who usually ends up with it, and why. */
export function routingPart(draft: Draft): readonly Block[] {
  const { decision, texts } = draft.material;
  const shown = routingToShow(draft);
  return [
    partHeading(draft, 'routing'),
    { kind: 'notice', tone: 'plain', spans: [say(draft, 'routing.not-advice')] },
    paragraph(draft, 'routing.intro'),
    paragraph(draft, 'routing.as-of', {
      day: printPoint(decision.asOf, texts.dates),
      version: decision.contentVersion,
    }),
    ...lists.flatMap(({ list, heading }): readonly Block[] => [
      { kind: 'heading', level: 2, spans: [say(draft, heading)] },
      shown[list].length === 0 ? paragraph(draft, 'routing.none') : tableOf(draft, shown[list]),
    ]),
    ...listPart(
      draft,
      'routing.unclear',
      shown.unclear.map((item) => [say(draft, 'routing.unclear-line', { what: item.what, why: item.why })]),
    ),
    ...listPart(draft, 'routing.sources', sourceLines(draft, shown)),
  ];
}
