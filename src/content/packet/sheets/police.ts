import type { OfficeSheet } from '../../../packet/office-sheet.ts';
import { crimeFields } from './fields.ts';

export const policeSheet: OfficeSheet = {
  id: 'le',
  title: 'Sheet for a police report',
  names: 'own',
  cautions: [],
  fields: crimeFields,
};
