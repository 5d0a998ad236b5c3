import type { OfficeSheet } from '../../../packet/office-sheet.ts';
import { field } from './fields.ts';

export const drilSheet: OfficeSheet = {
  id: 'dril',
  title: 'Talking points for the call',
  names: 'own',
  cautions: [],
  fields: [
    { ...field.case, label: '1. Your own reference for this call' },
    { ...field.filer, label: '2. Who is calling' },
    { ...field.language, label: '3. Language: ask for an interpreter first if one is needed' },
    { ...field.mode, label: '4. How the person wishes to appear: say only this much' },
    { ...field.name, label: '5. About whom' },
    { ...field.aNumber, label: '6. A-number' },
    { ...field.facility, label: '7. Where' },
    { ...field.when, label: '8. When' },
    { ...field.conduct, label: '9. What kind of thing happened' },
    { ...field.accused, label: '10. By whom' },
    { ...field.response, label: '11. What the facility has done' },
    { ...field.retaliation, label: '12. What has happened since' },
    { ...field.reports, label: '13. Who was told already' },
    { id: 'asked', label: '14. What is asked for', says: 'sheet.see-requests', confidence: 'general-knowledge' },
    {
      id: 'call',
      label: '15. Write down: day and hour of the call, name of the operator, reference number',
      says: 'sheet.by-hand',
      confidence: 'general-knowledge',
    },
  ],
};
