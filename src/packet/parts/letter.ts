import { clausesThatStand, sayClause } from '../clause.ts';
import { type Draft, inPacketLanguage, paragraph, partHeading, say, textOf } from '../draft.ts';
import type { Block, PacketPart, Pair } from '../packet.ts';
import { packetParts } from '../packet.ts';
import { printPoint } from '../print-date.ts';
import type { LabelId } from '../texts.ts';

const row = (draft: Draft, label: LabelId, value: string): Pair => ({
  label: [say(draft, label)],
  value: [inPacketLanguage(draft, value)],
});

/** How the office may be reached, where that is confirmed. */
function contactsOf(draft: Draft): readonly string[] {
  return draft.channel.contacts
    .filter((contact) => contact.confidence === 'confirmed' && contact.way !== 'tty')
    .map((contact) =>
      textOf(draft, 'title.contact-checked', {
        contact: contact.value,
        day: printPoint(contact.checkedOn, draft.material.texts.dates),
      }),
    );
}

/** The organisation that sends it; where it works can say who the person is, so an anonymous packet leaves it out. */
function fromRows(draft: Draft): readonly Pair[] {
  const from = draft.material.letterhead?.trim() ?? '';
  return from === '' || draft.identity === 'anonymous' ? [] : [row(draft, 'title.from', draft.withholding.from(from))];
}

function titleRows(draft: Draft): readonly Pair[] {
  const { interview, texts, madeOn, nameOf } = draft.material;
  const languages = { language: nameOf(interview.intervieweeLanguage), other: nameOf(texts.language) };
  const isOne = languages.language === languages.other;
  const contacts = contactsOf(draft);
  return [
    row(draft, 'title.to', draft.letter.addressee.join('\n')),
    ...(draft.copies.length === 0 ? [] : [row(draft, 'title.copy', draft.copies.join('; '))]),
    ...fromRows(draft),
    ...(contacts.length === 0 ? [] : [row(draft, 'title.contact', contacts.join('\n'))]),
    row(draft, 'title.about', draft.letter.subject),
    row(draft, 'title.case', interview.codeName),
    row(draft, 'title.made-on', printPoint(madeOn, texts.dates)),
    row(draft, 'title.identity', textOf(draft, `identity.${draft.identity}`)),
    {
      label: [say(draft, 'title.languages')],
      value: [say(draft, isOne ? 'title.languages-same' : 'title.languages-both', languages)],
    },
    ...(draft.identity === 'anonymous' || interview.interviewer === ''
      ? []
      : [row(draft, 'title.recorded-by', draft.withholding.from(interview.interviewer))]),
  ];
}

/** The title block: to whom, about what, which case, on what day, as whom. */
export function titleBlocks(draft: Draft): readonly Block[] {
  return [
    { kind: 'heading', level: 1, spans: [inPacketLanguage(draft, draft.letter.title)] },
    { kind: 'pairs', rows: titleRows(draft) },
  ];
}

/** The cover letter, framed as the office takes it, with lines for a signature by hand. */
export function letterPart(draft: Draft, present: readonly PacketPart[]): readonly Block[] {
  const contents = packetParts.filter((part) => part !== 'letter' && present.includes(part));
  return [
    partHeading(draft, 'letter'),
    { kind: 'paragraph', spans: [inPacketLanguage(draft, draft.letter.salutation)] },
    ...clausesThatStand(draft, draft.letter.opening).map(
      (clause): Block => ({ kind: 'paragraph', spans: sayClause(draft, clause) }),
    ),
    paragraph(draft, draft.copies.length === 0 ? 'letter.rests-on-consent' : 'letter.rests-on-consent-copies'),
    ...(draft.identity === 'confidential' ? [paragraph(draft, 'letter.asks-no-disclosure')] : []),
    ...(draft.identity === 'anonymous' ? [paragraph(draft, 'letter.anonymous')] : []),
    paragraph(draft, 'letter.contents', { parts: contents.map((part) => textOf(draft, `heading.${part}`)).join('; ') }),
    paragraph(draft, 'letter.signed-by-hand'),
    {
      kind: 'blanks',
      labels: (['letter.sign-name', 'letter.sign-role', 'letter.sign-contact', 'letter.sign-date'] as const).map(
        (label) => [say(draft, label)],
      ),
    },
  ];
}
