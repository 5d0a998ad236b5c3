import { conjoin, type Truth } from '../base/truth.ts';
import { doersOf, type Evidence, evidenceOf, tracesFor } from './conduct.ts';
import { judgeElement, limbOf } from './conduct-elements.ts';
import { definitionSets, type Element } from './conduct-table.ts';
import type { Act, PlainFacts } from './plain-facts.ts';
import type { Scene } from './read-plain-facts.ts';

/** What 28 CFR 115.6 calls it: unlike 6 CFR 115.6 it knows sexual harassment apart from abuse, also between detained people. */
export type DojKind = 'sexual-abuse' | 'sexual-harassment';
/** One kind that the answers fit or may fit, with the answers behind it. */
export type DojFinding = {
  readonly kind: DojKind;
  readonly certainty: 'holds' | 'unclear';
  readonly because: readonly Evidence[];
};

type DojRow = {
  readonly act: Act;
  readonly limb: 'detainee' | 'staff';
  readonly kind: DojKind;
  readonly elements: readonly Element[];
};

/**
 * The DOJ definitions as far as plain answers reach: touching between detained people needs no intent; a threat or a request by
 * staff is enough; repeated remarks and advances are harassment by anybody (source: 28 CFR 115.6).
 */
export const dojConduct: readonly DojRow[] = [
  { act: 'genitals', limb: 'detainee', kind: 'sexual-abuse', elements: ['mode'] },
  { act: 'mouth', limb: 'detainee', kind: 'sexual-abuse', elements: ['mode'] },
  { act: 'inside', limb: 'detainee', kind: 'sexual-abuse', elements: ['mode'] },
  { act: 'touching', limb: 'detainee', kind: 'sexual-abuse', elements: ['mode', 'listed-part'] },
  { act: 'pressure', limb: 'detainee', kind: 'sexual-harassment', elements: ['repeated'] },
  { act: 'remarks', limb: 'detainee', kind: 'sexual-harassment', elements: ['repeated'] },
  { act: 'genitals', limb: 'staff', kind: 'sexual-abuse', elements: [] },
  { act: 'mouth', limb: 'staff', kind: 'sexual-abuse', elements: [] },
  { act: 'inside', limb: 'staff', kind: 'sexual-abuse', elements: ['not-duty-or-intent'] },
  { act: 'touching', limb: 'staff', kind: 'sexual-abuse', elements: ['listed-part', 'not-duty-or-intent'] },
  { act: 'pressure', limb: 'staff', kind: 'sexual-abuse', elements: [] },
  { act: 'exposure', limb: 'staff', kind: 'sexual-abuse', elements: [] },
  { act: 'watching', limb: 'staff', kind: 'sexual-abuse', elements: ['not-duty'] },
  { act: 'images', limb: 'staff', kind: 'sexual-abuse', elements: ['not-duty'] },
  { act: 'remarks', limb: 'staff', kind: 'sexual-harassment', elements: ['repeated'] },
];

/** Whether the definitions of the DOJ may apply where it happened: federal prisons, Marshals agreements, state places. */
export function mayBeUnderDoj({ place, placeFacilityType, facilityType }: PlainFacts): boolean {
  const where = placeFacilityType ?? (place === undefined || place === 'here' ? facilityType : undefined);
  return where !== undefined && definitionSets[where].includes('doj');
}

/** What the answers come to under the DOJ definitions; each kind once, the surest reading first. */
export function classifyUnderDoj({ plain, traces }: Scene): readonly DojFinding[] {
  const hits = doersOf(plain.accused).flatMap((accused) =>
    dojConduct
      .filter((row) => plain.acts?.includes(row.act) && row.limb === limbOf(accused))
      .map((row) => {
        const judged = row.elements.map((element) => judgeElement(element, plain, accused));
        const truth: Truth = conjoin(judged.map((each) => each.truth));
        const facts = [`acts=${row.act}`, 'accused.role', ...judged.flatMap((each) => each.facts)];
        return { row, truth, traces: tracesFor(traces, facts, accused.subject) };
      }),
  );
  const counting = hits.filter(({ truth }) => truth !== 'no');
  return (['sexual-abuse', 'sexual-harassment'] as const).flatMap((kind) => {
    const own = counting.filter(({ row }) => row.kind === kind);
    if (own.length === 0) return [];
    const certainty = own.some(({ truth }) => truth === 'yes') ? 'holds' : 'unclear';
    return [{ kind, certainty, because: evidenceOf(own.flatMap((each) => each.traces)) }];
  });
}
