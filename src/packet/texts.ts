import type { ChannelId, Confidence } from '../channels/channel.ts';
import type { When } from '../routing/rule.ts';
import type { FormSheet, OfficeSheet } from './office-sheet.ts';
import type { DateWords } from './print-date.ts';

/** An English text of the program in a packet, with what a translator must know. Slots are `{{name}}`. */
export type PacketText = { readonly text: string; readonly translatorNote?: string };

/**
 * A sentence of a letter that rests on law or practice. It stands when `when` holds for the facts (absent: always) and `unless`
 * does not.
 */
export type Clause = PacketText & {
  readonly id: string;
  readonly when?: When;
  readonly unless?: When;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
};

/** How a packet speaks to one office. */
export type ChannelLetter = {
  readonly channel: ChannelId;
  /** Questions that go along although their kind of data stays out by default, because the office cannot work without. */
  readonly needs: readonly string[];
  /** Those of `needs` that do not show who the person is and go along even anonymously. */
  readonly needsAnonymous: readonly string[];
  /** Recipients of the consent question who must all have been agreed to. */
  readonly consentFrom: readonly string[];
  /** What the consent must be for; absent: to file a report. */
  readonly consentPurpose?: 'contact';
  /** The office gets nothing while these facts hold, whatever was agreed. */
  readonly neverWhen?: When;
  /** Lines of the address, outermost body first. */
  readonly addressee: readonly string[];
  /** Others who get the same packet if the person has agreed to them as well. */
  readonly copies?: readonly { readonly recipient: string; readonly addressee: string }[];
  readonly title: string;
  readonly subject: string;
  readonly salutation: string;
  readonly opening: readonly Clause[];
  /** What the office is asked to do or to answer, in order. */
  readonly requests: readonly Clause[];
  /** The answers in the fields of this office, in its order. */
  readonly sheet: OfficeSheet;
};

export const labelIds = [
  'title.to',
  'title.from',
  'title.case',
  'title.made-on',
  'title.identity',
  'title.about',
  'title.copy',
  'title.contact',
  'title.contact-checked',
  'title.recorded-by',
  'title.languages',
  'title.languages-same',
  'title.languages-both',
  'footer',
  'identity.anonymous',
  'identity.confidential',
  'identity.identified',
  'heading.letter',
  'heading.requests',
  'heading.office-sheet',
  'heading.forms',
  'heading.data-sheet',
  'heading.statement',
  'heading.chronology',
  'heading.persons',
  'heading.earlier-reports',
  'heading.routing',
  'heading.consent',
  'heading.left-out',
  'heading.checking',
  'heading.exhibits',
  'letter.contents',
  'letter.rests-on-consent',
  'letter.rests-on-consent-copies',
  'letter.asks-no-disclosure',
  'letter.anonymous',
  'letter.verify',
  'letter.signed-by-hand',
  'letter.sign-name',
  'letter.sign-role',
  'letter.sign-contact',
  'letter.sign-date',
  'requests.intro',
  'sheet.own-names',
  'sheet.form-names',
  'sheet.unverified',
  'sheet.field-part',
  'sheet.not-answered',
  'sheet.left-out',
  'sheet.none-applies',
  'sheet.by-hand',
  'sheet.not-recorded',
  'sheet.see-statement',
  'sheet.see-requests',
  'sheet.consent',
  'sheet.names-person',
  'data-sheet.intro',
  'data-sheet.empty',
  'statement.intro',
  'statement.none',
  'statement.version',
  'statement.version-anonymous',
  'statement.read-whole',
  'statement.read-partly',
  'statement.read-not',
  'statement.changed',
  'statement.later',
  'chronology.intro',
  'chronology.none',
  'chronology.when',
  'chronology.what',
  'persons.intro',
  'persons.none',
  'earlier-reports.none',
  'subject.accused',
  'subject.witness',
  'subject.incident',
  'subject.earlier-report',
  'subject.interpreter',
  'subject.retaliation-event',
  'subject.language-failure',
  'subject.none',
  'subject.label',
  'answer.yes',
  'answer.no',
  'answer.declined',
  'answer.unknown',
  'answer.later',
  'answer.heard',
  'answer.other',
  'answer.none-chosen',
  'answer.by-cards',
  'answer.withheld',
  'answer.passage-left-out',
  'answer.person-left-out',
  'words.original',
  'words.column-original',
  'words.column-rendering',
  'words.original-only',
  'words.no-english',
  'words.not-written',
  'words.by-interviewer',
  'words.by-interpreter',
  'words.by-interviewee',
  'words.by-machine',
  'words.recorded-on',
  'routing.intro',
  'routing.not-advice',
  'routing.as-of',
  'routing.must-tell',
  'routing.first-choice',
  'routing.usually-ends',
  'routing.unclear',
  'routing.none',
  'routing.office',
  'routing.level',
  'routing.because',
  'routing.confidence',
  'routing.one-of',
  'routing.unclear-line',
  'routing.sources',
  'routing.source-line',
  'level.required',
  'level.first-choice',
  'level.usual',
  'level.possible',
  'level.outside',
  'strength.certain',
  'strength.by-practice',
  'strength.probable',
  'confidence.confirmed',
  'confidence.partial',
  'confidence.general-knowledge',
  'consent.intro',
  'consent.recipient',
  'consent.decision',
  'consent.agreed',
  'consent.identity',
  'consent.on',
  'consent.until',
  'consent.no-end',
  'consent.language',
  'consent.limits',
  'left-out.intro',
  'omission.identity.what',
  'omission.identity.why',
  'omission.immigration.what',
  'omission.immigration.why',
  'omission.safety.what',
  'omission.safety.why',
  'omission.asked.what',
  'omission.asked.why',
  'omission.remarks.what',
  'omission.remarks.why',
  'omission.options.what',
  'omission.options.why',
  'omission.obsolete.what',
  'omission.obsolete.why',
  'omission.english.what',
  'omission.english.why',
  'omission.dates.what',
  'omission.dates.why',
  'checking.made',
  'checking.words',
  'checking.sums',
  'checking.versions',
] as const;
/** Names of the fixed texts of every packet. */
export type LabelId = (typeof labelIds)[number];

/** All wording of packets; content gives it, the packet room arranges it. */
export type PacketTexts = {
  readonly version: string;
  readonly asOf: string;
  readonly reviewBy: string;
  /** Language in which the office reads. */
  readonly language: string;
  readonly labels: Readonly<Record<LabelId, PacketText>>;
  /** Text file beside the packet for whoever wants to check it. */
  readonly howToCheck: string;
  /** Heading of a section of the guide in a data sheet, by section id; absent: the section's own title. */
  readonly sections: Readonly<Record<string, PacketText>>;
  readonly letters: readonly ChannelLetter[];
  /** Sheets to copy into forms that go along with a packet when the worker asks for them. */
  readonly forms: readonly FormSheet[];
  readonly dates: DateWords;
};
