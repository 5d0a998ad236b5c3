import type { DocumentText } from '../../packet/documents/document-texts.ts';
import type { letterTextIds } from '../../packet/documents/letter-text-ids.ts';
import { law, plain } from './plain-text.ts';

/** Texts of what is written after something was filed: to offices, about a case that they have, and for records. */
export const letterTexts: Readonly<Record<(typeof letterTextIds)[number], DocumentText>> = {
  'title.status-request': plain('Request about the state of a case', 'Title of a letter to an office.'),
  'title.decline-reply': plain(
    'Reply to a decline',
    'Title of a letter to an office that will not look into a report.',
  ),
  'title.records-request': plain(
    'Request for records',
    'Title of a sheet by which a person asks for their own records.',
  ),

  'letter.filed': plain('Filed with your office on {{day}}, {{way}}; {{number}}.', 'Then the way and the number.'),
  'letter.sum': plain('SHA-256 of the list of files that was sent: {{sum}}'),
  'letter.number': plain('your number {{number}}', 'Inside a sentence.'),
  'letter.number-none': plain('no number was given', 'Inside a sentence.'),
  'letter.number-missing': plain('we have no number yet', 'Inside a sentence.'),
  'letter.said': plain('Your office let us know on {{day}}: {{what}}.', 'Then what it said, as a short clause.'),
  'letter.person': plain('The person concerned is {{name}}.'),
  'letter.unnamed': plain(
    'The person concerned is not named in this letter. Please find the case by its code and by the numbers above, and please do not try to find out who it is.',
  ),
  'letter.confidential': plain(
    'The name is given to you in confidence. Please do not reveal it further than your work on the case requires.',
  ),
  'letter.reply': plain('Please answer in writing, and give the case code and your number.'),
  'letter.way.email': plain('by e-mail', 'Inside a sentence.'),
  'letter.way.web': plain('through your web form', 'Inside a sentence.'),
  'letter.way.mail': plain('by post', 'Inside a sentence.'),
  'letter.way.phone': plain('by telephone', 'Inside a sentence.'),
  'letter.way.fax': plain('by fax', 'Inside a sentence.'),
  'letter.way.in-person': plain('in person', 'Inside a sentence.'),
  'letter.way.other': plain('in another way', 'Inside a sentence.'),
  'letter.came.acknowledged': plain('it was received', 'Inside a sentence: what the office said.'),
  'letter.came.looking': plain('it is being looked into', 'Inside a sentence: what the office said.'),
  'letter.came.confirmed': plain('what was asked for is confirmed', 'Inside a sentence: what the office said.'),
  'letter.came.declined': plain('it will not be looked into', 'Inside a sentence: what the office said.'),
  'letter.came.handed-back': plain('it was handed back to the agency', 'Inside a sentence: what the office said.'),
  'letter.came.referred': plain('it was sent on to another office', 'Inside a sentence: what the office said.'),
  'letter.came.closed': plain('it is closed', 'Inside a sentence: what the office said.'),
  'letter.came.substantiated': plain('it is substantiated', 'Inside a sentence; keep the English word beside it.'),
  'letter.came.unsubstantiated': plain('it is unsubstantiated', 'Inside a sentence; keep the English word beside it.'),
  'letter.came.unfounded': plain('it is unfounded', 'Inside a sentence; keep the English word beside it.'),

  'status.intro': plain(
    'This letter is about a report of sexual abuse or of retaliation in detention that was filed with your office.',
  ),
  'status.closed': law(
    'You said that the case is closed. That is not a finding. Please say whether the allegation is substantiated, unsubstantiated or unfounded (6 CFR 115.5).',
    '6cfr115.5',
  ),
  'status.questions': plain('What we ask you to tell us', 'Heading above a list of questions.'),
  'status.ask-number': plain('The number under which the case is kept.'),
  'status.ask-who': plain('Which office has the case now, and since when.'),
  'status.ask-kind': plain('Whether it is looked into as a criminal or as an administrative matter, or not at all.'),
  'status.ask-oig': plain(
    'On which day it was offered to the Office of Inspector General, and what that office answered, on which day.',
  ),
  'status.ask-contact': plain('Who investigates, and how that person can be reached.'),
  'status.ask-language': law(
    'Which interpreter will be there when the person is interviewed. In matters of abuse it must not be a minor, an alleged abuser, or a detained person who witnessed it or has significant ties to the alleged abuser (6 CFR 115.16(c)).',
    '6cfr115.16',
  ),
  'status.ask-present': law(
    'How the person will be offered a victim advocate at the interviews, as they may ask for one (6 CFR 115.21(d)), and how counsel will be told.',
    '6cfr115.21',
  ),
  'status.ask-evidence': law(
    'What has been secured: physical and DNA evidence, and electronic monitoring data such as video (6 CFR 115.71).',
    '6cfr115.71',
  ),
  'status.ask-contact-removed': law(
    'Whether suspected staff, contractors or volunteers have been taken off all duties with contact to detained people until the outcome (6 CFR 115.66).',
    '6cfr115.66',
  ),
  'status.ask-watch': law(
    'Who watches for retaliation, which must be done for at least 90 days after the report (6 CFR 115.67).',
    '6cfr115.67',
  ),
  'status.ask-result': law(
    'The result and what was done about it, when the investigation has ended (6 CFR 115.73).',
    '6cfr115.73',
  ),

  'decline.intro': plain(
    'This letter answers the word of your office that it will not look into, or no longer has, what was filed with it.',
  ),
  'decline.went': plain('According to your office it went to: {{office}}.'),
  'decline.not-untrue': plain(
    'We understand that this says nothing about whether the account is true. Please tell us if it is meant otherwise.',
  ),
  'decline.ask-where': plain('To which office it was handed, on which day, and under which number.'),
  'decline.ask-why': plain('The decision in writing, with its date and the reason.'),
  'decline.ask-crcl': law(
    'Whether it was referred to the Officer for Civil Rights and Civil Liberties, to whom civil-rights matters that are not investigated must be referred (5 USC 417(f)(2)(G)); on which day, and under which number.',
    '5usc417f',
  ),
  'decline.oversight': law(
    'How your office will follow what the agency does with it, as it has oversight of internal investigations (5 USC 417(e)).',
    '5usc417',
  ),
  'decline.ask-who': plain('Which office will complete the investigation in your place.'),
  'decline.ask-evidence': plain('That everything you hold about it is kept, and handed on whole.'),
  'decline.ask-confidence': plain('That every wish about confidentiality is handed on together with it.'),
  'decline.duty': law(
    'An investigation must be completed for every allegation of sexual abuse (6 CFR 115.22(a)).',
    '6cfr115.22',
  ),

  'records.intro': plain(
    'I ask for copies of the records about me, under the Freedom of Information Act and the Privacy Act.',
    'The person speaks in the first person.',
  ),
  'records.intro-facility': plain(
    'I ask for copies of the records about me.',
    'The person speaks in the first person.',
  ),
  'records.name': plain('Name'),
  'records.born': plain('Date of birth'),
  'records.a-number': plain('A-number', 'The number of a person at the immigration agencies.'),
  'records.held-at': plain('Where I am or was held'),
  'records.numbers': plain('Numbers that were given for my reports'),
  'records.what': plain('What I ask for'),
  'records.all-forms': plain('In every form: paper, electronic, sound and pictures, with their dates.'),
  'records.language': plain('Notes of my interviews in the language in which they were taken, with every translation.'),
  'records.identity': plain('Who I am, and who may get the copies'),
  'records.consent': plain(
    'I agree that the copies are given to the representative named below.',
    'The person speaks in the first person.',
  ),
  'records.representative': plain('My representative (name, organization, address)'),
  'records.to.records-ice': plain('ICE, the office for requests for records'),
  'records.to.records-oig': plain('DHS Office of Inspector General, the office for requests for records'),
  'records.to.records-uscis': plain('USCIS, the office for requests for records'),
  'records.to.records-medical': plain('Medical staff of the facility (ICE Health Service Corps or the operator)'),
  'records.to.records-facility': plain('The facility and the company or county that operates it'),
  'records.list.records-ice': plain(
    'My detention file, and everything of ICE and of its Office of Professional Responsibility about my reports: intake, referrals, interviews, decisions, results.',
  ),
  'records.list.records-oig': plain(
    'Everything about reports by me or about me: intake, referrals with their days and numbers, interviews, decisions.',
  ),
  'records.list.records-uscis': plain('My A-file.', 'The file of a person at the immigration agencies.'),
  'records.list.records-medical': plain(
    'My whole medical file: requests to be seen, examinations, pictures, medicines, mental health, and the log of appointments.',
  ),
  'records.list.records-facility': plain(
    'My file at the facility: housing and moves, segregation and its reviews, discipline, grievances with their answers, and reports of incidents.',
  ),

  'retaliation.filed': plain(
    'Reported by itself: {{office}}, {{day}}; {{number}}.',
    'An act of retaliation was reported.',
  ),
  'retaliation.number': plain('number {{number}}', 'Inside a sentence: the number that an office gave.'),
  'retaliation.asked': plain('The person was asked again:'),
  'retaliation.asked-nothing-new': plain('{{day}}: nothing new'),
  'retaliation.asked-something': plain('{{day}}: something was told'),
  'retaliation.asked-not-reached': plain('{{day}}: could not be reached'),
};
