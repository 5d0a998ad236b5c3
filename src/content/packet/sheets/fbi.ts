import type { OfficeSheet } from '../../../packet/office-sheet.ts';
import { crimeFields } from './fields.ts';

export const fbiSheet: OfficeSheet = {
  id: 'fbi',
  title: 'Sheet for a report to the FBI',
  names: 'own',
  cautions: [],
  fields: crimeFields,
};
