import { shortCode } from './documents/short-code.ts';
import { type Draft, inPacketLanguage, partHeading } from './draft.ts';
import { batesNumber, type ExhibitPlan, missedExhibits, type PlannedExhibit } from './exhibit-plan.ts';
import type { ExhibitTextId, ExhibitTexts } from './exhibit-texts.ts';
import { facilityDay } from './facility-day.ts';
import type { PacketMaterial } from './material.ts';
import { openDraft } from './open-draft.ts';
import type { Block, Packet, Pair, Span } from './packet.ts';
import { fillSlots, printPoint } from './print-date.ts';

/** A packet that speaks of its exhibits, and the sheet before each of them, one page each. */
export type PacketWithExhibits = { readonly packet: Packet; readonly sheets: readonly Block[] };

/** What fits on one sheet; the index holds the whole description. */
const longestOnSheet = 600;

/** A frozen version of the statement that a signed page belongs to. */
export type SignedVersion = { readonly number: number; readonly frozenAt: string; readonly sha256: string };
/** Every version that there is, by its name in the vault. */
export type SignedVersions = Readonly<Record<string, SignedVersion>>;

type Writing = {
  readonly versions: SignedVersions;
  readonly draft: Draft;
  readonly texts: ExhibitTexts;
  readonly caseCode: string;
};

const text = ({ texts }: Writing, id: ExhibitTextId, slots: Readonly<Record<string, string>> = {}): string =>
  fillSlots(texts[id].text, slots);
const say = (of: Writing, id: ExhibitTextId, slots: Readonly<Record<string, string>> = {}): Span =>
  inPacketLanguage(of.draft, text(of, id, slots));
const pair = (of: Writing, label: ExhibitTextId, value: string | Span): Pair => ({
  label: [say(of, label)],
  value: [typeof value === 'string' ? inPacketLanguage(of.draft, value) : value],
});

/** Words of the worker, without what must stay out of this packet. */
function workersWords({ draft }: Writing, words: string): Span {
  const { interview, directionOf } = draft.material;
  const language = interview.workerLanguage;
  return { text: draft.withholding.from(words), language, direction: directionOf(language) };
}

/** Days of coming in could show who the person is, together with a list of visitors. */
const receivedOn = ({ draft }: Writing, { exhibit }: PlannedExhibit): string | undefined =>
  draft.identity === 'anonymous'
    ? undefined
    : printPoint(facilityDay(draft.material, exhibit.receivedAt), draft.material.texts.dates);

const numbersOf = (of: Writing, { first, last }: NonNullable<PlannedExhibit['bates']>): string =>
  first === last
    ? batesNumber(of.caseCode, first)
    : text(of, 'range', { first: batesNumber(of.caseCode, first), last: batesNumber(of.caseCode, last) });

function lengthOf(of: Writing, { exhibit }: PlannedExhibit): string | undefined {
  const seconds = Number(exhibit.facts.find(({ kind }) => kind === 'seconds')?.value);
  if (!Number.isFinite(seconds) || seconds <= 0) return undefined;
  const whole = Math.round(seconds);
  return text(of, 'minutes', { minutes: String(Math.floor(whole / 60)), seconds: String(whole % 60) });
}

/** A sum in groups that a page can break. */
const inGroups = (sum: string): string => sum.replace(/(.{16})(?=.)/g, '$1 ');

/** Which version of the statement a signed page belongs to. */
function signedOf(of: Writing, { exhibit }: PlannedExhibit): string | undefined {
  const version = exhibit.signs === undefined ? undefined : of.versions[exhibit.signs];
  if (!version) return undefined;
  const { number, frozenAt, sha256 } = version;
  const day = printPoint(facilityDay(of.draft.material, frozenAt), of.draft.material.texts.dates);
  return text(of, 'signs', { number: String(number), day, code: shortCode(sha256) });
}

function indexRow(of: Writing, planned: PlannedExhibit): readonly (readonly Span[])[] {
  const { exhibit, fate, bates, mark, path } = planned;
  const received = receivedOn(of, planned);
  const file = [path?.split('/').pop(), received, inGroups(exhibit.sha256)].filter((part) => part !== undefined);
  const description = exhibit.description.trim();
  const signed = signedOf(of, planned);
  return [
    [
      { ...inPacketLanguage(of.draft, `${mark}  `), strong: true },
      { ...workersWords(of, exhibit.title), strong: true },
      ...(signed === undefined ? [] : [inPacketLanguage(of.draft, `\n${signed}`)]),
      ...(description === '' ? [] : [workersWords(of, `\n${description}`)]),
    ],
    [inPacketLanguage(of.draft, file.join('\n'))],
    [
      inPacketLanguage(
        of.draft,
        fate.kind === 'printed'
          ? [String(fate.pages), ...(bates ? [numbersOf(of, bates)] : [])].join('\n')
          : text(of, 'no-pages'),
      ),
    ],
  ];
}

function indexBlocks(of: Writing, plan: ExhibitPlan): readonly Block[] {
  // A packet whose exhibits have no pages at all says what it would say of them.
  const numbered = plan.every(({ fate, bates }) => fate.kind !== 'printed' || bates !== undefined);
  return [
    { kind: 'page-break' },
    partHeading(of.draft, 'exhibits'),
    { kind: 'paragraph', spans: [say(of, numbered ? 'index.intro' : 'index.intro-unnumbered')] },
    {
      kind: 'table',
      head: (['index.description', 'index.file', numbered ? 'index.pages' : 'sheet.pages'] as const).map((id) => [
        say(of, id),
      ]),
      rows: plan.map((planned) => indexRow(of, planned)),
    },
  ];
}

function cut(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()];
  return letters.length <= longestOnSheet ? letters.join('') : `${letters.slice(0, longestOnSheet).join('')} …`;
}

/** Fonts that readers put their own in place of; names of fonts are words that somebody chose. */
const borrowed = (of: Writing, fonts: readonly string[]): string =>
  text(of, 'sheet.fonts-borrowed', { fonts: of.draft.withholding.from(cut(fonts.join(', '))) });

function sheet(of: Writing, planned: PlannedExhibit): readonly Block[] {
  const { exhibit, fate, bates, mark, path } = planned;
  const received = receivedOn(of, planned);
  const length = lengthOf(of, planned);
  const description = cut(exhibit.description);
  const signed = signedOf(of, planned);
  const rows: readonly (Pair | undefined)[] = [
    description === '' ? undefined : pair(of, 'sheet.description', workersWords(of, description)),
    pair(of, 'sheet.kind', exhibit.mediaType),
    received === undefined ? undefined : pair(of, 'sheet.received', received),
    signed === undefined ? undefined : pair(of, 'sheet.signs', signed),
    exhibit.derivation === undefined
      ? undefined
      : pair(
          of,
          'sheet.copy',
          say(of, exhibit.derivation === 'stripped' ? 'sheet.copy-stripped' : 'sheet.copy-redrawn'),
        ),
    pair(of, 'sheet.size', text(of, 'bytes', { count: String(exhibit.size) })),
    length === undefined ? undefined : pair(of, 'sheet.duration', length),
    pair(of, 'sheet.sum', inGroups(exhibit.sha256)),
    fate.kind === 'printed' ? pair(of, 'sheet.pages', String(fate.pages)) : undefined,
    bates ? pair(of, 'sheet.numbers', numbersOf(of, bates)) : undefined,
    fate.kind === 'printed' && fate.borrowed ? pair(of, 'sheet.fonts', borrowed(of, fate.borrowed)) : undefined,
    path === undefined ? undefined : pair(of, 'sheet.file', path),
  ];
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, spans: [say(of, 'sheet.heading', { mark })] },
    { kind: 'paragraph', spans: [{ ...workersWords(of, cut(exhibit.title)), strong: true }] },
    { kind: 'pairs', rows: rows.filter((row) => row !== undefined) },
    fate.kind === 'unprinted' || fate.kind === 'absent'
      ? { kind: 'notice', tone: 'warning', spans: [inPacketLanguage(of.draft, whyMissed(of, planned))] }
      : { kind: 'paragraph', spans: [say(of, fate.kind === 'printed' ? 'follows' : 'enclosed')] },
  ];
}

function whyMissed(of: Writing, { fate }: PlannedExhibit): string {
  if (fate.kind !== 'unprinted' && fate.kind !== 'absent') return '';
  const why = of.texts.why[fate.why].text;
  const rest = text(of, fate.kind === 'absent' ? 'incomplete.absent' : 'incomplete.goes-along');
  return `${why.slice(0, 1).toUpperCase()}${why.slice(1)} ${rest}`;
}

/** What stands on the first page when something is missing. */
function incompleteBlocks(of: Writing, plan: ExhibitPlan): readonly Block[] {
  const missed = missedExhibits(plan);
  if (missed.length === 0) return [];
  const items = missed.map(({ mark, why, goesAlong }) => {
    const title = plan.find((each) => each.mark === mark)?.exhibit.title ?? '';
    const line = text(of, 'incomplete.line', {
      mark,
      title: cut(of.draft.withholding.from(title)),
      why: of.texts.why[why].text,
      rest: text(of, goesAlong ? 'incomplete.goes-along' : 'incomplete.absent'),
    });
    return [inPacketLanguage(of.draft, line)];
  });
  return [
    { kind: 'notice', tone: 'warning', spans: [say(of, 'incomplete.lead')] },
    { kind: 'list', ordered: false, items },
  ];
}

/** The title block says how many exhibits there are; what is missing stands right below it. */
function withTitleRow(of: Writing, blocks: readonly Block[], plan: ExhibitPlan): readonly Block[] {
  const at = blocks.findIndex(({ kind }) => kind === 'pairs');
  const title = blocks[at];
  if (title?.kind !== 'pairs') return blocks;
  const slots = { count: String(plan.length), first: plan[0]?.mark ?? '', last: plan.at(-1)?.mark ?? '' };
  const rows = [...title.rows, pair(of, 'row.label', text(of, 'row.count', slots))];
  return [...blocks.slice(0, at), { ...title, rows }, ...incompleteBlocks(of, plan), ...blocks.slice(at + 1)];
}

function signedData(of: Writing, { exhibit: { signs } }: PlannedExhibit): object {
  const version = signs === undefined ? undefined : of.versions[signs];
  return version ? { signs: { version: version.number, sha256: version.sha256 } } : {};
}

const dataOf = (of: Writing, planned: PlannedExhibit) => ({
  mark: planned.mark,
  title: of.draft.withholding.from(planned.exhibit.title),
  description: of.draft.withholding.from(planned.exhibit.description),
  mediaType: planned.exhibit.mediaType,
  size: planned.exhibit.size,
  sha256: planned.exhibit.sha256,
  ...(of.draft.identity === 'anonymous'
    ? {}
    : { receivedOn: facilityDay(of.draft.material, planned.exhibit.receivedAt) }),
  ...(planned.path === undefined ? {} : { file: planned.path }),
  ...(planned.bates === undefined ? {} : { numbers: planned.bates }),
  ...signedData(of, planned),
  fate: planned.fate,
});

/** Adds exhibits to a packet that was assembled from this material: their number, what is missing, their index, and their sheets. */
export function addExhibits(
  material: PacketMaterial,
  packet: Packet,
  plan: ExhibitPlan,
  texts: ExhibitTexts,
  versions: SignedVersions = {},
): PacketWithExhibits {
  const opened = openDraft(material);
  if (!opened.ok || plan.length === 0) return { packet, sheets: [] };
  const of: Writing = { versions, draft: opened.value, texts, caseCode: packet.caseCode };
  const blocks = [...withTitleRow(of, packet.blocks, plan), ...indexBlocks(of, plan)];
  const data = { ...packet.data, exhibits: plan.map((planned) => dataOf(of, planned)) };
  return { packet: { ...packet, blocks, data }, sheets: plan.flatMap((planned) => sheet(of, planned)) };
}

/** The feet of the pages of exhibits, in order; `{{page}}` and `{{pages}}` are left for the printer. */
export const exhibitFeet = (plan: ExhibitPlan, caseCode: string, texts: ExhibitTexts): readonly string[] =>
  plan.flatMap(({ fate, bates, mark }) =>
    Array.from({ length: fate.kind === 'printed' ? fate.pages : 0 }, (_, index) =>
      fillSlots(texts[bates ? 'foot' : 'foot-unnumbered'].text, {
        bates: bates ? batesNumber(caseCode, bates.first + index) : '',
        mark,
        number: String(index + 1),
        count: String(fate.kind === 'printed' ? fate.pages : 0),
        case: caseCode,
        page: '{{page}}',
        pages: '{{pages}}',
      }),
    ),
  );
