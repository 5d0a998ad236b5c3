import type { LanguageTag } from '../base/language-tag.ts';
import type { Channel } from '../channels/channel.ts';
import type { IdentityMode, Passage } from '../interview/answers.ts';
import { subjectKinds } from '../interview/guide.ts';
import { type Carriage, type CarryRule, type NumberedSubject, type PlacedAnswer, subjectsOf } from './carry.ts';
import type { ValidConsent } from './consent.ts';
import type { LeaveOut } from './leave-out.ts';
import type { PacketMaterial } from './material.ts';
import type { Block, PacketPart, Span } from './packet.ts';
import { fillSlots } from './print-date.ts';
import type { ChannelLetter, LabelId } from './texts.ts';
import type { Withholding } from './withhold.ts';

/** Values for the slots of a text. */
export type Slots = Readonly<Record<string, string>>;

/** A packet in the making: the material, what has been decided about it, and how to say things in it. */
export type Draft = {
  readonly material: PacketMaterial;
  readonly channel: Channel;
  readonly letter: ChannelLetter;
  readonly consent: ValidConsent;
  readonly identity: IdentityMode;
  /** Others who get the same packet, as agreed. */
  readonly copies: readonly string[];
  readonly leaveOut: LeaveOut;
  readonly rule: CarryRule;
  readonly carriage: Carriage;
  readonly withholding: Withholding;
};

/** Language without region and script, for comparing. */
export const baseLanguage = (tag: LanguageTag): string => tag.split('-')[0] ?? tag;

/** Text of the program in the language of the packet. */
export const textOf = (draft: Draft, id: LabelId, slots: Slots = {}): string =>
  fillSlots(draft.material.texts.labels[id].text, slots);

/** Any text as a span in the language of the packet. */
export function inPacketLanguage(draft: Draft, text: string): Span {
  const { language } = draft.material.texts;
  return { text, language, direction: draft.material.directionOf(language) };
}

/** A fixed text as a span. */
export const say = (draft: Draft, id: LabelId, slots: Slots = {}): Span =>
  inPacketLanguage(draft, textOf(draft, id, slots));

/** Words of the interview as a span in their own language, with what must stay out withheld. */
export const quote = (draft: Draft, passage: Passage): Span => ({
  text: draft.withholding.from(passage.text),
  language: passage.language,
  direction: draft.material.directionOf(passage.language),
  said: true,
});

/** Spans one after the other with a separator between them; formats put nothing between spans. */
export const joined = (spans: readonly Span[], separator = ' '): readonly Span[] =>
  spans.map((span, index) => (index === 0 ? span : { ...span, text: separator + span.text }));

/** Heading of a part. */
export const partHeading = (draft: Draft, part: PacketPart): Block => ({
  kind: 'heading',
  level: 1,
  spans: [say(draft, `heading.${part}`)],
  part,
});

/** Paragraph of one fixed text. */
export const paragraph = (draft: Draft, id: LabelId, slots: Slots = {}): Block => ({
  kind: 'paragraph',
  spans: [say(draft, id, slots)],
});

/** Name of a subject such as *Alleged perpetrator 2*. */
export const subjectName = (draft: Draft, subject: NumberedSubject): string =>
  textOf(draft, `subject.${subject.kind}`, { number: String(subject.number) });

/** Names of chosen subjects, in the order of the interview; those that were removed since or are left out are not named. */
export function namesOfSubjects(draft: Draft, chosen: readonly string[]): readonly string[] {
  const { interview } = draft.material;
  const { persons } = draft.rule.redaction;
  const numbered = subjectKinds.flatMap((kind) => subjectsOf(interview, kind));
  return numbered
    .filter(({ id }) => chosen.includes(id) && persons[id] !== 'leave-out')
    .map((subject) => subjectName(draft, subject));
}

/** Heading of an answer; outside its own group the subject is named too. */
export function labelOf(draft: Draft, placed: PlacedAnswer, withSubject: boolean): string {
  const label = placed.question.packetLabel ?? placed.question.id;
  return withSubject && placed.subject
    ? textOf(draft, 'subject.label', { subject: subjectName(draft, placed.subject), label })
    : label;
}

/** Sorts into groups with the same key, in the order of first appearance. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
