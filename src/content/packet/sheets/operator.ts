import type { OfficeSheet } from '../../../packet/office-sheet.ts';
import { field } from './fields.ts';

export const operatorSheet: OfficeSheet = {
  id: 'operator',
  title: 'Notice of an allegation to the owner or operator',
  names: 'own',
  cautions: [],
  fields: [
    field.case,
    field.mode,
    field.name,
    field.facility,
    field.when,
    field.spot,
    field.conduct,
    field.narrative,
    field.accused,
    field.power,
    field.witnesses,
    field.evidence,
    field.reports,
    field.response,
    field.retaliation,
    field.neglect,
    field.consent,
  ],
};
