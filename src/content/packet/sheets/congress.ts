import type { OfficeSheet } from '../../../packet/office-sheet.ts';
import { field } from './fields.ts';

export const congressSheet: OfficeSheet = {
  id: 'cong',
  title: 'Privacy release for the casework of a Member of Congress',
  names: 'form',
  cautions: [
    {
      id: 'sheet.cong.own-form',
      text: 'Every office has a release form of its own, signed by the person. Ask the Member for the district of the home or of the facility for it.',
      sources: ['general'],
      confidence: 'general-knowledge',
    },
  ],
  fields: [
    { ...field.name, label: 'Full name' },
    field.aNumber,
    { ...field.birth, label: 'Date of birth' },
    { ...field.country, label: 'Country' },
    field.harmed,
    field.whereNow,
    field.facility,
    { ...field.agency, label: 'Agency' },
    { id: 'wanted', label: 'What is wanted', says: 'sheet.see-requests', confidence: 'general-knowledge' },
    { ...field.relief, label: 'What the person asks for' },
    { ...field.filer, label: 'Who may be told' },
    { ...field.waiver, label: 'What the office may speak about' },
    { ...field.contact, label: 'Way to reply' },
    field.signature,
  ],
};
