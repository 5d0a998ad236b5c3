import type { Effect } from '../../routing/rule.ts';

/** Cautions that several rules give in the same words. */

export const oigUnderPressure: Effect = {
  effect: 'caution',
  id: 'oig-under-pressure',
  text: 'The Inspector General is independent by law, but not beyond pressure. On 2 March 2026 he told Congress of 11 refusals of access by DHS. No report was found that the access was given back. About 85 percent of audits and inspections stood still in the funding lapse of February to April 2026.',
  sources: ['S36', 'S37'],
  confidence: 'partial',
};

export const directiveNotRead: Effect = {
  effect: 'caution',
  id: 'directive-not-read',
  text: 'The directive of 2004 that gives OIG the first choice (MD 0810.1) was not read for this rule book, and no newer one was found. Check before relying on it.',
  sources: ['md0810.1', 'S31'],
  confidence: 'general-knowledge',
};

export const fileWithBoth: Effect = {
  effect: 'caution',
  id: 'file-with-both',
  text: 'Send the report to both OIG and OPR at the same time, and write down who answers what and when.',
  sources: ['S12', '6cfr115.22f'],
  confidence: 'partial',
};

export const subpartB: Effect = {
  effect: 'caution',
  id: 'subpart-b',
  text: 'For CBP holding places Subpart B applies. It has no grievance and no notice of the outcome to the survivor, and it asks management only to consider keeping suspected staff away.',
  sources: ['6cfr115.122', '6cfr115.166'],
};
