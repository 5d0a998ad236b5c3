import type { FormSheet } from '../../../packet/office-sheet.ts';

export const appearanceSheet: FormSheet = {
  id: 'g-28',
  title: 'Form G-28: appearance of an attorney or accredited representative',
  names: 'form',
  cautions: [
    {
      id: 'sheet.g28.signatures',
      text: 'The form needs both signatures, that of the client and that of the representative. Check which edition is in force.',
      sources: ['general'],
      confidence: 'general-knowledge',
    },
  ],
  fields: [
    {
      id: 'g28.1',
      label: 'Part 1. Attorney or accredited representative',
      answers: ['filer-name', 'filer-organization', 'filer-contact'],
      confidence: 'general-knowledge',
    },
    {
      id: 'g28.2',
      label: 'Part 2. Eligibility',
      answers: ['filer-kind', 'filer-bar', 'filer-accreditation'],
      confidence: 'general-knowledge',
    },
    {
      id: 'g28.3',
      label: 'Part 3. Appearance: agency, matter, client, A-number, address',
      answers: ['custody-agency', 'person-name', 'person-a-number', 'custody-name', 'custody-town'],
      confidence: 'general-knowledge',
    },
    {
      id: 'g28.4',
      label: 'Part 4. Consent of the client to disclosure',
      answers: ['filer-agreed', 'waiver-scope'],
      confidence: 'general-knowledge',
    },
    { id: 'g28.5', label: 'Part 5. Signatures', says: 'sheet.names-person', confidence: 'general-knowledge' },
    { id: 'g28.6', label: 'Part 6. Additional information', says: 'sheet.by-hand', confidence: 'general-knowledge' },
  ],
};
