import type { OfficeSheet } from '../../../packet/office-sheet.ts';
import { field } from './fields.ts';

export const consulateSheet: OfficeSheet = {
  id: 'cons',
  title: 'What the person wishes their consulate to know',
  names: 'own',
  cautions: [],
  fields: [
    field.case,
    field.mode,
    field.name,
    field.language,
    field.facility,
    field.narrative,
    field.relief,
    field.consent,
  ],
};
