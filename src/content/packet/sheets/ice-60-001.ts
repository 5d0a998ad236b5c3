import type { FormSheet } from '../../../packet/office-sheet.ts';

export const waiverSheet: FormSheet = {
  id: 'ice-60-001',
  title: 'ICE Form 60-001: Privacy Waiver Authorizing Disclosure to a Third Party',
  names: 'form',
  cautions: [
    {
      id: 'sheet.waiver.what',
      text: 'This is a privacy waiver. It is no request under the Freedom of Information Act, as some pages say.',
      sources: ['S4'],
      confidence: 'confirmed',
    },
  ],
  fields: [
    {
      id: 'waiver.name',
      label: 'Person whose information it is',
      answers: ['person-name', 'person-other-names'],
      confidence: 'general-knowledge',
    },
    { id: 'waiver.number', label: 'A-number', answers: ['person-a-number'], confidence: 'general-knowledge' },
    { id: 'waiver.birth', label: 'Date of birth', answers: ['person-birth'], confidence: 'general-knowledge' },
    { id: 'waiver.country', label: 'Country of birth', answers: ['person-country'], confidence: 'general-knowledge' },
    {
      id: 'waiver.recipient',
      label: 'Third party who may receive it',
      answers: ['filer-name', 'filer-organization', 'filer-contact'],
      confidence: 'general-knowledge',
    },
    { id: 'waiver.scope', label: 'What may be disclosed', answers: ['waiver-scope'], confidence: 'general-knowledge' },
    {
      id: 'waiver.interpreter',
      label: 'Interpreter',
      answers: ['interpreter-from', 'interpreter-to'],
      confidence: 'general-knowledge',
    },
    {
      id: 'waiver.signature',
      label: 'Signature and date',
      says: 'sheet.names-person',
      confidence: 'general-knowledge',
    },
  ],
};
