import type { ExhibitTexts } from '../../packet/exhibit-texts.ts';

/** Wording about exhibits in every packet. */
export const exhibitTexts: ExhibitTexts = {
  'index.intro': {
    text: 'Every exhibit is enclosed as the file that was received, unchanged, beside this document. The SHA-256 sum is of that file. The pages of an exhibit follow its sheet, made smaller where needed so that nothing is covered; each bears a number of its own.',
  },
  'index.intro-unnumbered': {
    text: 'Every exhibit is enclosed as the file that was received, unchanged, beside this document. The SHA-256 sum is of that file. The pages of an exhibit follow its sheet, made smaller where needed so that nothing is covered.',
  },
  'index.description': { text: 'Exhibit' },
  'index.file': { text: 'File, received, SHA-256' },
  'index.pages': { text: 'Pages and numbers' },
  'row.label': { text: 'Exhibits' },
  'row.count': { text: '{{count}} ({{first}} to {{last}}), listed near the end of this document' },
  'sheet.heading': { text: 'Exhibit {{mark}}' },
  'sheet.description': { text: 'Description' },
  'sheet.kind': { text: 'Kind of file' },
  'sheet.received': { text: 'Received on' },
  'sheet.size': { text: 'Size' },
  'sheet.duration': { text: 'Length' },
  'sheet.sum': { text: 'SHA-256 of the file' },
  'sheet.pages': { text: 'Pages' },
  'sheet.fonts': { text: 'Fonts' },
  'sheet.fonts-borrowed': {
    text: 'Not in the file: {{fonts}}. Every reader shows these letters in a font of its own, so they may look a little different; the words are the same.',
    translatorNote: '{{fonts}} are names of fonts, such as Helvetica.',
  },
  'sheet.numbers': { text: 'Page numbers' },
  'sheet.file': { text: 'Enclosed as' },
  'sheet.signs': { text: 'Signed page' },
  signs: { text: 'This page belongs to version {{number}} of the statement, frozen on {{day}}, short code {{code}}.' },
  'sheet.copy': { text: 'Copy' },
  'sheet.copy-stripped': {
    text: 'A copy of what was received, without what the file says about itself (place, time, device, author). What it shows is unchanged.',
  },
  'sheet.copy-redrawn': {
    text: 'A copy that was drawn anew from what was received, without what the file says about itself (place, time, device, author).',
  },
  bytes: { text: '{{count}} bytes' },
  minutes: { text: '{{minutes}} min {{seconds}} s' },
  range: { text: '{{first}} to {{last}}' },
  pages: { text: '{{count}}' },
  'no-pages': { text: 'none: enclosed as a file' },
  foot: {
    text: '{{bates}} · Exhibit {{mark}}, page {{number}} of {{count}} · case {{case}} · page {{page}} of {{pages}}',
    translatorNote: 'Foot of every page of an exhibit. Keep all slots.',
  },
  'foot-unnumbered': {
    text: 'Exhibit {{mark}}, page {{number}} of {{count}} · case {{case}} · page {{page}} of {{pages}}',
    translatorNote: 'Foot of every page of an exhibit that bears no number. Keep all slots.',
  },
  follows: { text: 'The pages of this exhibit follow.' },
  enclosed: { text: 'This exhibit cannot be shown on paper. Please open the enclosed file.' },
  'incomplete.lead': {
    text: 'THIS PACKET IS INCOMPLETE. The following exhibits are not in it as they should be:',
  },
  'incomplete.line': { text: 'Exhibit {{mark}}, {{title}}: {{why}} {{rest}}' },
  'incomplete.goes-along': { text: 'Its pages are not printed here; the file itself is enclosed as it was received.' },
  'incomplete.absent': { text: 'Neither its pages nor its file are enclosed.' },
  why: {
    empty: { text: 'the file is empty.' },
    broken: { text: 'the file is broken or cut off and cannot be read to its end.' },
    locked: { text: 'the file is locked with a password.' },
    form: { text: 'it is a kind of form that only its own program can show.' },
    kind: { text: 'this kind of file cannot be printed here.' },
    'too-large': { text: 'the file is too large to be printed here.' },
    damaged: { text: 'the stored file is damaged: it is no longer what was received.' },
    missing: { text: 'the stored file is missing.' },
    growing: { text: 'it is still being recorded.' },
  },
};
