import type { OfficeSheet } from '../../../packet/office-sheet.ts';
import { field } from './fields.ts';

export const grievanceSheet: OfficeSheet = {
  id: 'grv',
  title: 'Grievance about sexual abuse (6 CFR 115.52)',
  names: 'own',
  cautions: [],
  fields: [
    { ...field.name, label: 'Who files the grievance' },
    field.aNumber,
    field.mode,
    field.whereNow,
    field.facility,
    { ...field.filer, label: 'Who helps with the grievance' },
    field.when,
    field.spot,
    field.conduct,
    field.narrative,
    field.accused,
    field.witnesses,
    { ...field.reports, label: 'Already told to' },
    field.retaliation,
    { ...field.relief, label: 'What is asked for' },
    field.signature,
  ],
};
