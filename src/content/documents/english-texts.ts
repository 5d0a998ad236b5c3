import type { DocumentText, DocumentTextId, SharedTextId } from '../../packet/documents/document-texts.ts';
import { law, plain } from './plain-text.ts';

/** Texts that offices and professionals read, in English only. */
export const englishTexts: Readonly<Record<Exclude<DocumentTextId, SharedTextId>, DocumentText>> = {
  'title.interpreter': plain('Declaration of interpreter'),
  'title.translator': plain('Certificate of translator'),
  footer: plain('{{title}} · case {{case}} · page {{page}} of {{pages}}'),
  'footer-code': plain('{{title}} · case {{case}} · code {{code}} · page {{page}} of {{pages}}'),
  verify: plain('(Not confirmed in the text of the law: verify before relying on it.)'),
  withheld: plain('[withheld]'),
  to: plain('To'),
  from: plain('From'),
  about: plain('Concerning'),

  'preservation.about': plain('Evidence at {{facility}}'),
  'preservation.person': plain('The person concerned is {{name}}.'),
  'preservation.person-unnamed': plain(
    'The person concerned was held at the facility and is not named here. Please do not try to find out who it is.',
  ),
  'preservation.confidential': plain(
    'The name is given to you in confidence, so that the records can be found. Please do not reveal it further than that requires.',
  ),
  'preservation.renews': plain(
    'This letter renews the request of {{days}}. Everything asked for then is asked for again.',
  ),
  'preservation.intro': plain(
    'Please keep all evidence about the events described below, unaltered and in its original form, beginning today. They are or may become the object of administrative, criminal and civil proceedings. Please stop every routine by which it would be overwritten, recycled or destroyed.',
  ),
  'preservation.duty': law(
    'The allegation falls under 6 CFR part 115. Reports and referrals of such allegations must be documented and kept for at least five years (6 CFR 115.22(b)), and physical evidence must be protected until it can be collected (6 CFR 115.64).',
    '6cfr115.22',
    '6cfr115.64',
  ),
  'preservation.when': plain('Times to be covered, in the local time of the facility'),
  'preservation.window': plain('All of {{from}} up to and including {{to}}'),
  'preservation.window-times': plain('{{from}}, {{fromTime}}, up to {{to}}, {{toTime}}'),
  'preservation.no-window': plain(
    'The day is not known here. Please keep everything from the earliest recording that still exists.',
  ),
  'preservation.no-window-since': plain(
    'The day of a further event is not known here. Please keep everything since {{day}}.',
  ),
  'preservation.spot': plain('Place within the facility, as told: {{place}}'),
  'preservation.accused': plain('Staff and others whose records are asked for, as they were described'),
  'preservation.accused-line': plain('{{name}}'),
  'preservation.list': plain('What is to be kept'),
  'preservation.until': plain(
    'Please keep it until all proceedings about these events have ended and you have been told so in writing.',
  ),
  'preservation.ask-confirm': plain(
    'Please confirm in writing that this has been done, and by whom, and give the case code.',
  ),
  'preservation.ask-period': plain(
    'Please say for how long each camera system at the facility keeps its recordings, and when the oldest one asked for would be overwritten.',
  ),
  'preservation.ask-lost': plain(
    'If something asked for no longer exists, please say what it was, when it was lost, and under which rule.',
  ),
  'preservation.renewal': plain(
    'This request will be sent again on day 7 and on day 30, unless it has been confirmed by then.',
  ),
  'sign.role': plain('Role and organization'),
  'sign.reply': plain('Safe way to reply'),

  'interpreter.leg': plain('Interpreter {{leg}} of {{legs}}'),
  'interpreter.name': plain('My name or number is {{name}}.'),
  'interpreter.name-blank': plain('My name or number is ______________________________.'),
  'interpreter.languages': plain('I interpreted between {{from}} and {{to}}.'),
  'interpreter.languages-blank': plain('I interpreted between ____________________ and ____________________.'),
  'interpreter.relay': plain('I interpreted one leg of a relay of {{legs}} interpreters. I speak only for my own leg.'),
  'interpreter.competence': plain('I am competent to interpret between these languages: {{basis}}.'),
  'interpreter.competence-blank': plain(
    'I am competent to interpret between these languages because: ______________________________.',
  ),
  'interpreter.basis.court': plain('certified by a court or a state'),
  'interpreter.basis.agency': plain('tested by an interpreter agency'),
  'interpreter.basis.native': plain('grew up with the language'),
  'interpreter.basis.studied': plain('studied interpreting or the language'),
  'interpreter.basis.other': plain('in their words: {{words}}'),
  'interpreter.way': plain('I took part {{way}}.'),
  'interpreter.way.in-person': plain('in the same room'),
  'interpreter.way.phone': plain('by telephone'),
  'interpreter.way.video': plain('by video'),
  'interpreter.way.none': plain('in this way: ____________________'),
  'interpreter.when': plain('The interview with case {{case}} was taken down on {{days}}.'),
  'interpreter.minutes': plain('I interpreted for {{minutes}} minutes.'),
  'interpreter.minutes-blank': plain('I interpreted for ________ minutes.'),
  'interpreter.accurate': plain(
    'I interpreted accurately and completely, adding nothing and leaving nothing out, and gave no advice.',
  ),
  'interpreter.no-tie': plain('I have no relation to anybody whom the case is about, and no conflict of interest.'),
  'interpreter.confidential': plain('I keep everything that I heard confidential.'),
  'interpreter.not-promised': plain('[Not recorded that this was promised: strike it out if it does not hold.]'),
  'interpreter.strike': plain(
    'The checks on this interpreter recorded something that speaks against the sentence about relations and conflicts. It is not printed here; counsel should look at it before anything is signed.',
  ),
  'interpreter.read-back': plain('The record was read back to the person in {{language}} from {{from}} to {{to}}.'),
  'interpreter.read-back-whole': plain(
    'The person confirmed all {{all}} paragraphs; {{corrections}} answers were corrected.',
  ),
  'interpreter.read-back-partly': plain(
    'The person confirmed {{confirmed}} of {{all}} paragraphs; {{corrections}} answers were corrected.',
  ),
  'interpreter.read-back-not': plain('No reading back is recorded.'),
  'interpreter.read-back-answer': plain(
    'Reading back was noted among the answers only, without marks for each paragraph.',
  ),

  'translator.name': plain('I, ______________________________, certify the following.'),
  'translator.competent': law('I am competent to translate from {{from}} into {{into}}.', '8cfr1003.33'),
  'translator.true': law(
    'The translations listed below are complete, true and accurate to the best of my abilities.',
    '8cfr1003.33',
  ),
  'translator.what': plain('Passages of case {{case}} that this certificate is about'),
  'translator.passage': plain('Passage'),
  'translator.from': plain('From'),
  'translator.into': plain('Into'),
  'translator.by': plain('First rendered by'),
  'translator.by.interviewer': plain('the interviewer'),
  'translator.by.interpreter': plain('the interpreter'),
  'translator.by.interviewee': plain('the person'),
  'translator.court': law(
    'For the immigration court the certificate is typed or clearly printed and signed by the translator (8 CFR 1003.33).',
    '8cfr1003.33',
  ),
};
