import type { LabelId, PacketText } from '../../packet/texts.ts';

/** Fixed wording of every packet: headings, labels and sentences of the program itself. */
export const labels: Readonly<Record<LabelId, PacketText>> = {
  'title.to': { text: 'To' },
  'title.from': { text: 'From' },
  'title.copy': { text: 'Copy to' },
  'title.contact': { text: 'Confirmed contact' },
  'title.contact-checked': {
    text: '{{contact}} (checked {{day}})',
    translatorNote: 'A telephone number or address of an office, with the day on which somebody last looked.',
  },
  'title.about': { text: 'Concerning' },
  'title.case': { text: 'Case code' },
  'title.made-on': { text: 'Date of this packet' },
  'title.identity': { text: 'How the person appears' },
  'title.languages': { text: 'Languages' },
  'title.languages-same': { text: 'The interview was held in {{language}}.' },
  'title.languages-both': {
    text: 'The person spoke {{language}}. This packet is in {{other}}; the original words are kept beside it.',
  },
  'title.recorded-by': { text: 'Recorded by' },
  footer: {
    text: 'Case {{case}} · for {{channel}} · page {{page}} of {{pages}}',
    translatorNote: 'Foot of every page. Keep all four slots.',
  },

  'identity.anonymous': { text: 'Anonymously: nothing in this packet names the person' },
  'identity.confidential': { text: 'Confidentially: named to this office, which is asked not to reveal the name' },
  'identity.identified': { text: 'By name' },

  'heading.letter': { text: 'Cover letter' },
  'heading.requests': { text: 'What this office is asked to do and to answer' },
  'heading.office-sheet': { text: 'Data sheet in the order of this office' },
  'heading.forms': { text: 'Sheets to copy into forms' },
  'heading.data-sheet': { text: 'Further answers' },
  'heading.statement': { text: 'Statement' },
  'heading.chronology': { text: 'Chronology' },
  'heading.persons': { text: 'Persons' },
  'heading.earlier-reports': { text: 'What was reported already' },
  'heading.routing': { text: 'Who must be told, and who usually investigates' },
  'heading.consent': { text: 'Consent on which this packet rests' },
  'heading.left-out': { text: 'What is left out, and why' },
  'heading.checking': { text: 'How to check this packet' },
  'heading.exhibits': { text: 'Exhibits' },

  'letter.rests-on-consent': {
    text: 'The person has agreed that this office receives this packet. The consent is recorded below and covers this office only: please share the packet within and outside your office only as far as handling the complaint requires.',
  },
  'letter.rests-on-consent-copies': {
    text: 'The person has agreed that this office and those named under “Copy to” receive this packet. The consent is recorded below and covers nobody else: please share the packet only as far as handling the complaint requires.',
  },
  'letter.asks-no-disclosure': {
    text: 'The person gives their identity to your office in confidence and asks that it not be revealed. Before any step that would reveal it, please tell the person or their representative.',
  },
  'letter.anonymous': {
    text: 'The person is not named. Wherever words of the person named them, “[withheld]” stands in their place. Please do not try to find out who the person is.',
  },
  'letter.contents': { text: 'This packet contains, in this order: {{parts}}.' },
  'letter.verify': {
    text: '(Not confirmed in the text of the law or directive: verify before relying on it.)',
    translatorNote: 'Stands behind a sentence that rests on general or second-hand knowledge.',
  },
  'letter.signed-by-hand': { text: 'To be completed by hand by whoever files this packet:' },
  'letter.sign-name': { text: 'Name and signature' },
  'letter.sign-role': { text: 'Role and organization' },
  'letter.sign-contact': { text: 'Safe way to reply' },
  'letter.sign-date': { text: 'Date and way of sending' },

  'requests.intro': { text: 'Please answer in writing, and give the case code.' },

  'sheet.own-names': {
    text: 'No form of this office could be read. The names of these fields are the program’s own; copy the answers into whatever form or portal the office uses now.',
  },
  'sheet.form-names': {
    text: 'A sheet to copy from, not the form itself: sign and send only the current official form. Field names marked “to be checked” were not compared with it.',
  },
  'sheet.unverified': {
    text: '{{field}} (name to be checked)',
    translatorNote: 'A field of a form whose name nobody has compared with the current form.',
  },
  'sheet.field-part': {
    text: '{{field}} · {{part}}',
    translatorNote: 'Name of a field, and which answer of it this is.',
  },
  'sheet.not-answered': { text: 'not answered' },
  'sheet.left-out': { text: 'not passed on: see “What is left out, and why”' },
  'sheet.none-applies': { text: 'NONE', translatorNote: 'Stays in capital letters: the form wants it so.' },
  'sheet.by-hand': { text: 'to be completed by hand' },
  'sheet.not-recorded': { text: 'not part of the interview; to be completed by hand' },
  'sheet.see-statement': { text: 'see “Statement” in this packet' },
  'sheet.see-requests': { text: 'see “What this office is asked to do and to answer” in this packet' },
  'sheet.consent': {
    text: 'Agreed for {{office}}, valid until: {{until}}. The record stands under “Consent on which this packet rests”.',
  },
  'sheet.names-person': { text: 'to be signed and dated by hand on the official form' },

  'data-sheet.intro': {
    text: 'Each line gives a question in short and the answer as the person gave it; “I” and “me” are the person interviewed. Where an answer was given in another language, the original stands below its rendering, with who rendered it. No rendering is a certified translation.',
  },
  'data-sheet.empty': { text: 'No answers are recorded for this part.' },

  'statement.intro': {
    text: 'The person’s own words, kept exactly as they were written down. Where they were spoken in another language, the original and its rendering stand together; the original decides.',
  },
  'statement.none': { text: 'No account is part of this packet.' },
  'statement.version': {
    text: 'These are the words of version {{number}} of the statement, kept unchanged since {{day}}. SHA-256: {{sum}}',
  },
  'statement.version-anonymous': {
    text: 'These are the words of version {{number}} of the statement, kept unchanged.',
  },
  'statement.read-whole': { text: 'All of its paragraphs were read back to the person and confirmed.' },
  'statement.read-partly': {
    text: '{{confirmed}} of its {{all}} paragraphs were read back to the person and confirmed.',
  },
  'statement.read-not': { text: 'It was not read back to the person.' },
  'statement.changed': { text: 'A later answer to this question differs from that version. It reads:' },
  'statement.later': { text: 'Said after that version was made.' },

  'chronology.intro': {
    text: 'Dates as they were told, earliest first. Nothing was made more exact than the person made it; dates told only in words stand last.',
  },
  'chronology.none': { text: 'No dates are recorded.' },
  'chronology.when': { text: 'When, as told' },
  'chronology.what': { text: 'What' },

  'persons.intro': { text: 'People of whom the person spoke, in the order in which they were named.' },
  'persons.none': { text: 'No persons are described.' },
  'earlier-reports.none': { text: 'No earlier report is recorded.' },

  'subject.accused': { text: 'Alleged perpetrator {{number}}' },
  'subject.witness': { text: 'Witness {{number}}' },
  'subject.incident': { text: 'Incident {{number}}' },
  'subject.earlier-report': { text: 'Earlier report {{number}}' },
  'subject.interpreter': { text: 'Interpreter {{number}}' },
  'subject.retaliation-event': { text: 'Retaliation {{number}}' },
  'subject.language-failure': { text: 'Language failure {{number}}' },
  'subject.none': { text: 'None of those named' },
  'subject.label': { text: '{{subject}}: {{label}}' },

  'answer.yes': { text: 'Yes' },
  'answer.no': { text: 'No' },
  'answer.declined': { text: 'declined', translatorNote: 'The person would rather not say.' },
  'answer.unknown': { text: 'does not know', translatorNote: 'The person does not know.' },
  'answer.later': { text: 'not answered yet' },
  'answer.heard': { text: 'read aloud' },
  'answer.other': { text: 'In other words:' },
  'answer.none-chosen': { text: 'none chosen' },
  'answer.by-cards': { text: 'Answered by pointing at cards with signs.' },
  'answer.withheld': { text: '[withheld]' },
  'answer.passage-left-out': { text: '[passage left out: asked by the person]' },
  'answer.person-left-out': { text: '[a person left out]' },

  'words.original': { text: '{{language}}, as said.' },
  'words.column-original': { text: 'In {{language}}, as said' },
  'words.column-rendering': { text: 'In {{language}}' },
  'words.original-only': { text: '{{language}}, as said; no English rendering is recorded.' },
  'words.no-english': { text: 'No English rendering is recorded.' },
  'words.not-written': { text: 'The words as they were said were not written down.' },
  'words.by-interviewer': { text: 'Rendered by the interviewer, not certified.' },
  'words.by-interpreter': { text: 'Rendered by the interpreter, not certified.' },
  'words.by-interviewee': { text: 'Rendered by the person, not certified.' },
  'words.by-machine': { text: 'Machine translation: not certified, not checked by a person. Rely on the original.' },
  'words.recorded-on': { text: 'Written down on {{day}}.' },

  'routing.not-advice': {
    text: 'This is an explanation of rules and of practice for general information. It is not legal advice.',
  },
  'routing.intro': {
    text: 'Worked out from the answers in this packet. It says who must be told, which office has the first choice to investigate, and where such reports usually end up. Practice varies, so “usually” is not a promise.',
  },
  'routing.as-of': { text: 'Rules as of {{day}}, version {{version}}.' },
  'routing.must-tell': { text: 'Who must be told' },
  'routing.first-choice': { text: 'Who has first choice' },
  'routing.usually-ends': { text: 'Who usually ends up with it' },
  'routing.unclear': { text: 'What is unclear (notes of the rule book for whoever files)' },
  'routing.none': { text: 'On the answers so far: no office.' },
  'routing.office': { text: 'Office' },
  'routing.level': { text: 'How far' },
  'routing.because': { text: 'Because' },
  'routing.confidence': { text: 'Reliability' },
  'routing.one-of': { text: 'one of these is enough: {{offices}}' },
  'routing.unclear-line': { text: '{{what}}: {{why}}' },
  'routing.sources': { text: 'Sources' },
  'routing.source-line': {
    text: '{{citation}}, {{title}} (checked {{day}}).',
    translatorNote: 'A citation is never translated.',
  },

  'level.required': { text: 'must be told' },
  'level.first-choice': { text: 'has first choice' },
  'level.usual': { text: 'usually ends up with it' },
  'level.possible': { text: 'possible' },
  'level.outside': { text: 'outside its reach' },
  'strength.certain': { text: 'by directive' },
  'strength.by-practice': { text: 'by agency practice' },
  'strength.probable': { text: 'probably' },
  'confidence.confirmed': { text: 'confirmed in the text' },
  'confidence.partial': { text: 'partial or second-hand source: check before relying' },
  'confidence.general-knowledge': { text: 'general knowledge: verify' },

  'consent.intro': {
    text: 'This packet was made only because the person agreed, for this recipient, to the following.',
  },
  'consent.recipient': { text: 'Recipient' },
  'consent.decision': { text: 'Decision' },
  'consent.agreed': { text: 'Agreed' },
  'consent.identity': { text: 'How the person appears' },
  'consent.on': { text: 'Consent recorded on' },
  'consent.until': { text: 'Valid until' },
  'consent.no-end': { text: 'until withdrawn' },
  'consent.language': { text: 'Asked in' },
  'consent.limits': {
    text: 'Consent can be withdrawn at any time for what has not been sent. It is not a consent to publish, to use for research, or to tell a consulate.',
  },

  'left-out.intro': {
    text: 'These kinds of information are not part of this packet. The list names kinds; it does not say whether there is anything of the kind.',
  },
  'omission.identity.what': { text: 'Name and everything else that identifies the person or a witness' },
  'omission.identity.why': { text: 'the person appears anonymously before this office.' },
  'omission.dates.what': { text: 'Days of the interview and of the consent, and who recorded them' },
  'omission.dates.why': { text: 'together with a visitor log they could show who the person is.' },
  'omission.immigration.what': { text: 'Immigration matters beyond what this office needs to find the file' },
  'omission.immigration.why': { text: 'they stay out unless the person asks for them to be included.' },
  'omission.safety.what': { text: 'Fears, safety plans, and where the person sleeps' },
  'omission.safety.why': { text: 'they stay out unless the person asks for them to be included.' },
  'omission.asked.what': { text: 'What the person asked to leave out' },
  'omission.asked.why': { text: 'it is the person’s decision.' },
  'omission.obsolete.what': { text: 'Answers that no longer apply' },
  'omission.obsolete.why': { text: 'a later answer of the person has overtaken them.' },
  'omission.remarks.what': { text: 'The interviewer’s own remarks' },
  'omission.remarks.why': { text: 'they are working notes and not the person’s words.' },
  'omission.options.what': { text: 'What else the person may do, and whom else the person has agreed to tell' },
  'omission.options.why': { text: 'it concerns the person and not this office.' },
  'omission.english.what': { text: 'An English rendering of some of the person’s words' },
  'omission.english.why': { text: 'none has been recorded yet; the original goes along.' },

  'checking.made': {
    text: 'This packet was put together by the program Constancia from the stored answers of one interview. The program sends nothing; a person decided to send this.',
  },
  'checking.words': {
    text: 'The words of the person are exactly those that were stored, except where words in square brackets, such as “[withheld]”, stand. Headings, labels and explanations are the program’s. A page that does not carry the case code and its page number at its foot is not part of the packet.',
  },
  'checking.sums': {
    text: 'The files lie in a folder with HOW-TO-CHECK.txt: it has the one command for Windows, macOS and Linux that says whether a file was changed since the packet was made. The sums stand in manifest-sha256.txt, and the sum of that list stands for the whole packet.',
  },
  'checking.versions': { text: 'Versions: guide {{guide}}, rules {{rules}}, wording {{texts}}.' },
};
