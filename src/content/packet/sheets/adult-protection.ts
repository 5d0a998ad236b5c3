import type { OfficeSheet } from '../../../packet/office-sheet.ts';
import { field } from './fields.ts';

export const apsSheet: OfficeSheet = {
  id: 'aps',
  title: 'Report to adult protection',
  names: 'own',
  cautions: [],
  fields: [
    field.case,
    field.mode,
    { ...field.name, label: 'Child or person in need of protection' },
    field.harmed,
    field.birth,
    field.gender,
    field.language,
    field.help,
    field.facility,
    field.agency,
    field.when,
    field.spot,
    field.conduct,
    field.narrative,
    field.injury,
    { ...field.accused, label: 'Person alleged to be responsible' },
    field.witnesses,
    field.medical,
    field.reports,
    field.police,
    { ...field.filer, label: 'Who reports' },
  ],
};
