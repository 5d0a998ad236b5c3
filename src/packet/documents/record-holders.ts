/** Who holds records of a person in detention; each gets a sheet of its own. */
export const recordHolders = [
  'records-ice',
  'records-oig',
  'records-uscis',
  'records-medical',
  'records-facility',
] as const;
export type RecordHolder = (typeof recordHolders)[number];
