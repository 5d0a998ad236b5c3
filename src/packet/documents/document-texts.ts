import type { Confidence } from '../../channels/channel.ts';
import type { FacilityType, operators } from '../../interview/facts.ts';
import type { DateWords } from '../print-date.ts';
import { letterTextIds } from './letter-text-ids.ts';

/** A sentence of a document, with its law where it rests on one. Slots are `{{name}}`. */
export type DocumentText = {
  readonly text: string;
  readonly translatorNote?: string;
  /** Ids of sources; empty where the sentence states no law and no practice. */
  readonly sources: readonly string[];
  readonly confidence: Confidence;
};

/** Texts that stand in the language of the person as well as in English. */
export const sharedTextIds = [
  ...letterTextIds,
  'title.preservation',
  'title.declaration',
  'title.signature-page',
  'title.consent-record',
  'title.withdrawal',
  'title.retaliation-log',
  'case',
  'made-on',
  'version.label',
  'version',
  'short-code',
  'answer.asked',
  'answer.yes',
  'answer.no',
  'answer.unknown',
  'answer.declined',
  'answer.estimate',
  'answer.none',
  'answer.not-rendered',
  'answer.machine',
  'date.about',
  'date.before',
  'date.after',
  'date.between',
  'date.told',
  'date.part.morning',
  'date.part.afternoon',
  'date.part.evening',
  'date.part.night',
  'date.part.after-midnight',
  'declaration.opening',
  'declaration.opening-blank',
  'declaration.own',
  'declaration.heard',
  'declaration.mixed',
  'declaration.mark-know',
  'declaration.left-out',
  'declaration.draft',
  'declaration.read-back',
  'declaration.read-back-by',
  'declaration.inside',
  'declaration.outside',
  'declaration.variation',
  'sign.executed',
  'sign.place',
  'sign.signature',
  'sign.name',
  'sign.mark',
  'sign.witness',
  'sign.witness-signature',
  'sign.witness-date',
  'sign.interpreter',
  'signature-page.intro',
  'signature-page.which',
  'signature-page.mark',
  'signature-page.scan',
  'consent.intro',
  'consent.limits',
  'consent.report',
  'consent.use',
  'consent.agreed',
  'consent.refused',
  'consent.withdrawn',
  'consent.as.anonymous',
  'consent.as.confidential',
  'consent.as.identified',
  'consent.on',
  'consent.until',
  'consent.no-end',
  'consent.how.spoken',
  'consent.how.signature',
  'consent.how.mark',
  'consent.language',
  'consent.interpreted',
  'consent.explained',
  'consent.not-explained',
  'consent.without',
  'consent.class.identity',
  'consent.class.immigration',
  'consent.class.medical',
  'consent.class.witnesses',
  'consent.class.safety',
  'consent.withdraw',
  'withdrawal.to',
  'withdrawal.word',
  'withdrawal.from-now',
  'withdrawal.sent',
  'withdrawal.sent-line',
  'withdrawal.packet',
  'withdrawal.cannot',
  'withdrawal.ask-stop',
  'withdrawal.ask-share',
  'withdrawal.ask-return',
  'withdrawal.ask-confirm',
  'withdrawal.no-recant',
  'retaliation.intro',
  'retaliation.watch',
  'retaliation.watch-until',
  'retaliation.no-day',
  'retaliation.event',
  'retaliation.day',
  'retaliation.count',
  'retaliation.in-watch',
  'retaliation.before',
  'retaliation.inside',
  'retaliation.outside',
  'retaliation.not-counted',
  'retaliation.days',
  'retaliation.checks',
  'retaliation.further',
  'retaliation.line-day',
  'retaliation.line-what',
  'retaliation.line-who',
  'retaliation.line-evidence',
] as const;

/** Texts that stand in English only, because an office or a professional reads them. */
export const englishTextIds = [
  'title.interpreter',
  'title.translator',
  'footer',
  'footer-code',
  'verify',
  'withheld',
  'to',
  'from',
  'about',
  'preservation.about',
  'preservation.person',
  'preservation.person-unnamed',
  'preservation.confidential',
  'preservation.renews',
  'preservation.intro',
  'preservation.duty',
  'preservation.when',
  'preservation.window',
  'preservation.window-times',
  'preservation.no-window',
  'preservation.no-window-since',
  'preservation.spot',
  'preservation.accused',
  'preservation.accused-line',
  'preservation.list',
  'preservation.until',
  'preservation.ask-confirm',
  'preservation.ask-period',
  'preservation.ask-lost',
  'preservation.renewal',
  'sign.role',
  'sign.reply',
  'interpreter.leg',
  'interpreter.name',
  'interpreter.name-blank',
  'interpreter.languages',
  'interpreter.languages-blank',
  'interpreter.relay',
  'interpreter.competence',
  'interpreter.competence-blank',
  'interpreter.basis.court',
  'interpreter.basis.agency',
  'interpreter.basis.native',
  'interpreter.basis.studied',
  'interpreter.basis.other',
  'interpreter.way',
  'interpreter.way.in-person',
  'interpreter.way.phone',
  'interpreter.way.video',
  'interpreter.way.none',
  'interpreter.when',
  'interpreter.minutes',
  'interpreter.minutes-blank',
  'interpreter.accurate',
  'interpreter.no-tie',
  'interpreter.confidential',
  'interpreter.not-promised',
  'interpreter.strike',
  'interpreter.read-back',
  'interpreter.read-back-whole',
  'interpreter.read-back-partly',
  'interpreter.read-back-not',
  'interpreter.read-back-answer',
  'translator.name',
  'translator.competent',
  'translator.true',
  'translator.what',
  'translator.passage',
  'translator.from',
  'translator.into',
  'translator.by',
  'translator.by.interviewer',
  'translator.by.interpreter',
  'translator.by.interviewee',
  'translator.court',
] as const;
export type SharedTextId = (typeof sharedTextIds)[number];
export type DocumentTextId = SharedTextId | (typeof englishTextIds)[number];

/** Whether a line of the evidence-preservation letter stands for this place. */
export type PlaceLimit = {
  /** Absent: every type of place. */
  readonly types?: readonly FacilityType[];
  readonly notTypes?: readonly FacilityType[];
  /** Absent: whoever operates it. */
  readonly operators?: readonly (typeof operators)[number][];
};

/** Whom the letter goes to, by the channel whose consent covers it. */
export type PreservationAddressee = PlaceLimit & {
  readonly id: string;
  readonly text: string;
  readonly consent: string;
};
/** What is to be kept; `aboutPerson`: it cannot be found without knowing who the person is. */
export type PreservationItem = PlaceLimit & { readonly id: string; readonly text: string; readonly aboutPerson?: true };

/** All wording of the separate documents; content gives it, this room arranges it. */
export type DocumentTexts = {
  readonly version: string;
  readonly asOf: string;
  readonly reviewBy: string;
  /** Language in which offices read. */
  readonly language: string;
  readonly texts: Readonly<Record<DocumentTextId, DocumentText>>;
  /** Questions whose answers go along although their kind of data stays out by default. */
  readonly needs: readonly string[];
  /** English dates, as they are looked for in what is quoted. */
  readonly dates: DateWords;
  readonly addressees: readonly PreservationAddressee[];
  readonly items: readonly PreservationItem[];
};
