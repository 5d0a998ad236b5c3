import type { DocumentText, SharedTextId } from '../../packet/documents/document-texts.ts';
import { letterTexts } from './letter-texts.ts';
import { law, plain } from './plain-text.ts';

const firstPerson = 'The person speaks in the first person.';

/** Texts that stand in English and in the language of the person, so that nobody signs what they cannot read or hear. */
export const sharedTexts: Readonly<Record<SharedTextId, DocumentText>> = {
  ...letterTexts,
  'title.preservation': plain('Request to preserve evidence', 'Title of a letter.'),
  'title.declaration': plain('Declaration', 'Title of a written statement that is signed under penalty of perjury.'),
  'title.signature-page': plain('Signature page', 'Title of a sheet that is printed, signed by hand and scanned back.'),
  'title.consent-record': plain('Record of consent'),
  'title.withdrawal': plain('Consent taken back', 'Title of a letter.'),
  'title.retaliation-log': plain('Log of retaliation', 'Title: what was done to the person after a report.'),
  case: plain('Case code'),
  'made-on': plain('Date of this document'),
  'version.label': plain('Version of the statement'),
  version: plain(
    '{{number}}, kept unchanged since {{day}}',
    'Number of a version and the day since when it cannot be changed.',
  ),
  'short-code': plain('Code of this version', 'A short run of letters and digits that stands for the exact text.'),

  'answer.asked': plain('Question: “{{question}}” Answer: {{answer}}', 'The question as it was put, then the answer.'),
  'answer.yes': plain('Yes.'),
  'answer.no': plain('No.'),
  'answer.unknown': plain('I do not know.'),
  'answer.declined': plain('I would rather not say.'),
  'answer.estimate': plain('(This is an estimate.)', 'Stands behind a date that is not exact.'),
  'answer.none': plain('None of these.'),
  'answer.not-rendered': plain('[Not translated: see the other column.]'),
  'answer.machine': plain('[Machine translation, not certified]'),

  'date.about': plain('about {{date}}'),
  'date.before': plain('before {{date}}'),
  'date.after': plain('after {{date}}'),
  'date.between': plain('between {{from}} and {{to}}'),
  'date.told': plain(
    'told as “{{words}}”',
    'The words with which a date was told; neutral, also inside a first-person statement.',
  ),
  'date.part.morning': plain('in the morning'),
  'date.part.afternoon': plain('in the afternoon'),
  'date.part.evening': plain('in the evening'),
  'date.part.night': plain('at night'),
  'date.part.after-midnight': plain('after midnight'),

  'declaration.opening': plain('I, {{name}}, state the following.', firstPerson),
  'declaration.opening-blank': plain('I, ______________________________, state the following.', firstPerson),
  'declaration.own': plain(
    'I lived through, saw or heard myself what I state here, unless I say in a paragraph that somebody told me.',
    firstPerson,
  ),
  'declaration.heard': plain('Other people told me what I state here. I did not live through it or see it myself.'),
  'declaration.mixed': plain(
    'Some of what I state here I lived through or saw myself, and some of it other people told me. Behind each paragraph it is to be marked which of the two it is.',
    firstPerson,
  ),
  'declaration.mark-know': plain('( ) I know this myself   ( ) I was told this', 'To be marked with a pen.'),
  'declaration.left-out': plain(
    'These paragraphs of the statement are not part of this declaration: {{numbers}}. The numbers stay those of the statement.',
  ),
  'declaration.draft': plain(
    'Draft: do not sign. The statement has not been frozen as a version yet. This page shows the record as it stood on {{day}}.',
    'A warning on the first page. "Frozen": kept so that it cannot be changed.',
  ),
  'declaration.read-back': plain(
    'This statement was read back to me in {{language}} on {{day}}. I confirmed {{confirmed}} of {{all}} paragraphs.',
    firstPerson,
  ),
  'declaration.read-back-by': plain('{{name}} interpreted while it was read back.'),
  'declaration.inside': law('I declare under penalty of perjury that the foregoing is true and correct.', '28usc1746'),
  'declaration.outside': law(
    'I declare under penalty of perjury under the laws of the United States of America that the foregoing is true and correct.',
    '28usc1746',
  ),
  'declaration.variation': plain(
    'Before signing: have everything read to you once more. What differs later from a signed declaration can be used against you. You do not have to sign today.',
    'Said to the person before signing.',
  ),

  'sign.executed': plain('Executed on (date)', 'Label of a line: day of the signature.'),
  'sign.place': plain('At (city and state, or country)'),
  'sign.signature': plain('Signature'),
  'sign.name': plain('Name in clear letters'),
  'sign.mark': plain('Mark or thumbprint, if there is no signature'),
  'sign.witness': plain('Who saw the mark being made (name)'),
  'sign.witness-signature': plain('Signature of the witness'),
  'sign.witness-date': plain('Date'),
  'sign.interpreter': plain('Who interpreted (name or number)'),

  'signature-page.intro': plain(
    'This page belongs to one version of the statement and to no other. It is signed by hand, scanned, and added to that version.',
  ),
  'signature-page.which': plain('{{paragraphs}} paragraphs; the code below stands for exactly these words.'),
  'signature-page.mark': plain('By mark or thumbprint, with a witness'),
  'signature-page.scan': plain(
    'Scan this page and choose version {{number}} under “Statements”. The code must be the same there: {{code}}.',
    'For the worker. The quoted words are the name of a page of the program.',
  ),

  'consent.intro': plain(
    'What the person allowed and did not allow, for each office and each use by itself. No answer means no.',
  ),
  'consent.limits': plain(
    'What was explained: DHS and ICE will probably learn of a report, whichever office gets it. Nobody can promise secrecy, a result or help. The person can stop or skip at any time.',
  ),
  'consent.report': plain('Report to: {{office}}'),
  'consent.use': plain('Use: {{use}}'),
  'consent.agreed': plain('Allowed'),
  'consent.refused': plain('Not allowed'),
  'consent.withdrawn': plain('Taken back'),
  'consent.as.anonymous': plain('without the name'),
  'consent.as.confidential': plain('with the name, to be kept confidential'),
  'consent.as.identified': plain('with the name'),
  'consent.on': plain('said on {{day}}'),
  'consent.until': plain('valid until {{day}}'),
  'consent.no-end': plain('valid until taken back'),
  'consent.how.spoken': plain('spoken'),
  'consent.how.signature': plain('with a signature'),
  'consent.how.mark': plain('with a mark or fingerprint'),
  'consent.language': plain('explained in {{language}}'),
  'consent.interpreted': plain('interpreted'),
  'consent.explained': plain('it was explained who will probably learn of it'),
  'consent.not-explained': plain('not recorded: whether it was explained who will learn of it'),
  'consent.without': plain('without: {{kinds}}'),
  'consent.class.identity': plain('identity'),
  'consent.class.immigration': plain('immigration matters'),
  'consent.class.medical': plain('health'),
  'consent.class.witnesses': plain('witnesses'),
  'consent.class.safety': plain('safety'),
  'consent.withdraw': plain(
    'Each of these can be taken back at any time. What has been sent by then cannot be called back.',
  ),

  'withdrawal.to': plain('To: {{office}}'),
  'withdrawal.word': plain(
    'On {{day}} the person whom case {{case}} is about took back the consent to share their information with your office.',
  ),
  'withdrawal.from-now': plain('From that day on nothing more is sent to you with their consent.'),
  'withdrawal.sent': plain('What was made for your office until now, as the records here show:'),
  'withdrawal.sent-line': plain('{{day}}: {{what}} ({{formats}}), SHA-256 of its list of files {{sum}}'),
  'withdrawal.packet': plain('packet', 'The assembled report to an office; inside a sentence.'),
  'withdrawal.cannot': plain(
    'What your office has already received, read or passed on cannot be called back by this letter. The person knows this.',
  ),
  'withdrawal.ask-stop': plain('Please do not use the information any further than the law obliges you to.'),
  'withdrawal.ask-share': plain('Please share it with nobody else, and tell us to whom it was passed on.'),
  'withdrawal.ask-return': plain('Please return or destroy the copies as far as the law allows it.'),
  'withdrawal.ask-confirm': plain('Please confirm this in writing, and give the case code.'),
  'withdrawal.no-recant': plain(
    'Taking back consent says nothing about whether the account is true. It is not a retraction.',
  ),

  'retaliation.intro': plain(
    'Each act by itself, in the order of the days. The words are those of the person, kept as they were written down.',
  ),
  'retaliation.watch': law(
    'Nobody who reports or takes part may be punished for it. How they are treated must be watched for at least 90 days after the report, longer if needed (6 CFR 115.67).',
    '6cfr115.67',
  ),
  'retaliation.watch-until': plain('Report of {{day}}: at least until {{end}}.'),
  'retaliation.no-day': plain(
    'No exact day of a report is recorded, so the days cannot be counted. Add the day of the report.',
  ),
  'retaliation.event': plain('Act {{number}}'),
  'retaliation.day': plain('When'),
  'retaliation.count': plain('Days after the report'),
  'retaliation.in-watch': plain('The 90 days'),
  'retaliation.before': plain('before the report'),
  'retaliation.inside': plain('within'),
  'retaliation.outside': plain('after their end'),
  'retaliation.not-counted': plain('cannot be counted: no exact day'),
  'retaliation.days': plain('{{count}} (report of {{day}})'),
  'retaliation.checks': plain('Good days to ask the person again (practice, not law): {{days}}.'),
  'retaliation.further': plain('Further acts, to be filled in by hand'),
  'retaliation.line-day': plain('Day'),
  'retaliation.line-what': plain('What was done and said'),
  'retaliation.line-who': plain('By whom'),
  'retaliation.line-evidence': plain('Papers, witnesses, cameras'),
};
