import type { ConductCode, FacilityType } from './facts.ts';
import type { Act } from './plain-facts.ts';

/** Whether somebody belongs to the detainee limb or the staff limb of 6 CFR 115.6, or to neither. */
export type Limb = 'detainee' | 'staff' | 'outside';

/**
 * What a definition asks for beyond the act: `mode` (force, coercion, intimidation, no consent, unable to consent),
 * `intent` (to abuse, humiliate, harass, degrade, arouse or gratify), `not-duty` (unrelated to official duties),
 * `not-duty-or-intent`, `listed-part` of the body, `repeated`.
 */
export type Element = 'mode' | 'intent' | 'not-duty' | 'not-duty-or-intent' | 'listed-part' | 'repeated';

/** One line of a definition: an act in plain words, by whom, is which code, given which elements. */
export type ConductRow = {
  readonly act: Act;
  readonly limb: 'detainee' | 'staff';
  readonly code: ConductCode;
  readonly elements: readonly Element[];
  /** When an element is still open: the allegation stands as unclear, or it is no allegation of this code yet. */
  readonly whenOpen: 'unclear' | 'not-yet';
};

/** The acts of 6 CFR 115.6, both limbs, engaged in or attempted (domain of the DHS rule). */
export const dhsConduct: readonly ConductRow[] = [
  { act: 'genitals', limb: 'detainee', code: 'D1', elements: ['mode'], whenOpen: 'unclear' },
  { act: 'mouth', limb: 'detainee', code: 'D2', elements: ['mode'], whenOpen: 'unclear' },
  { act: 'inside', limb: 'detainee', code: 'D3', elements: ['mode'], whenOpen: 'unclear' },
  { act: 'touching', limb: 'detainee', code: 'D4', elements: ['mode', 'listed-part', 'intent'], whenOpen: 'unclear' },
  { act: 'pressure', limb: 'detainee', code: 'D5', elements: [], whenOpen: 'unclear' },
  { act: 'genitals', limb: 'staff', code: 'S1', elements: [], whenOpen: 'unclear' },
  { act: 'mouth', limb: 'staff', code: 'S2', elements: [], whenOpen: 'unclear' },
  { act: 'inside', limb: 'staff', code: 'S3', elements: ['not-duty-or-intent'], whenOpen: 'unclear' },
  { act: 'touching', limb: 'staff', code: 'S4', elements: ['listed-part', 'not-duty-or-intent'], whenOpen: 'unclear' },
  { act: 'pressure', limb: 'staff', code: 'S5', elements: [], whenOpen: 'unclear' },
  { act: 'remarks', limb: 'staff', code: 'S6', elements: ['repeated'], whenOpen: 'not-yet' },
  { act: 'exposure', limb: 'staff', code: 'S7', elements: [], whenOpen: 'unclear' },
  { act: 'watching', limb: 'staff', code: 'S8', elements: ['not-duty'], whenOpen: 'unclear' },
  { act: 'images', limb: 'staff', code: 'S8', elements: ['not-duty'], whenOpen: 'unclear' },
  { act: 'search', limb: 'staff', code: 'search-violation', elements: [], whenOpen: 'unclear' },
];

/** Sets of definitions: DHS (6 CFR 115.6) and DOJ (28 CFR 115.6, which has sexual harassment as a limb of its own). */
export type DefinitionSet = 'dhs' | 'doj';

/** Which definitions apply by kind of facility; under a Marshals agreement it is uncertain, so both are named. */
export const definitionSets: Readonly<Record<FacilityType, readonly DefinitionSet[]>> = {
  spc: ['dhs'],
  cdf: ['dhs'],
  digsa: ['dhs'],
  igsa: ['dhs'],
  'usms-iga': ['dhs', 'doj'],
  'usms-cdf': ['dhs', 'doj'],
  bop: ['doj', 'dhs'],
  state: ['dhs', 'doj'],
  dod: ['dhs'],
  family: ['dhs'],
  staging: ['dhs'],
  hold: ['dhs'],
  cbp: ['dhs'],
  hotel: ['dhs'],
  hospital: ['dhs'],
  transport: ['dhs'],
  juvenile: ['dhs'],
  orr: [],
};
