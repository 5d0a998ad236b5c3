import type { OfficeSheet } from '../../../packet/office-sheet.ts';
import { crimeFields } from './fields.ts';

export const crtSheet: OfficeSheet = {
  id: 'crt',
  title: 'Sheet for a report to the Civil Rights Division',
  names: 'own',
  cautions: [],
  fields: crimeFields,
};
