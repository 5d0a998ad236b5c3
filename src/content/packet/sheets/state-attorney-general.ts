import type { OfficeSheet } from '../../../packet/office-sheet.ts';
import { crimeFields } from './fields.ts';

export const stateAgSheet: OfficeSheet = {
  id: 'state-ag',
  title: 'Sheet for a report to the State Attorney General',
  names: 'own',
  cautions: [],
  fields: crimeFields,
};
