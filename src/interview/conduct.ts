import { conjoin, type Truth } from '../base/truth.ts';
import type { AnswerKey } from './answers.ts';
import { type Judged, judgeElement, limbOf, type Mode, modesOf, type Need } from './conduct-elements.ts';
import { type ConductRow, dhsConduct } from './conduct-table.ts';
import { type ConductCode, conductCodes } from './facts.ts';
import type { AccusedPlain, Act, PlainFacts } from './plain-facts.ts';
import type { Scene, Trace } from './read-plain-facts.ts';

/** One answer behind a code: where it stands, and the chosen words of the guide (English) where there are any. */
export type Evidence = { readonly key: AnswerKey; readonly words?: string };

/** A code that follows from the answers, with what it rests on. */
export type CodeReason = {
  readonly code: ConductCode;
  /** `unclear`: the allegation stands, but an element of the definition is open or disputed (see `pending`). */
  readonly certainty: 'holds' | 'unclear';
  /** Subject ids of the accused persons whom the code is about; empty for misconduct by nobody in particular. */
  readonly accused: readonly string[];
  /** For the detainee limb: what overrode the person's will. */
  readonly modes: readonly Mode[];
  /** True when the person said that it was tried and did not happen; the definitions cover attempts. */
  readonly attempted: boolean;
  readonly because: readonly Evidence[];
};

/** What is still needed to decide; without `code` not even the limb of the definition is known. */
export type PendingConduct = { readonly act: Act; readonly code?: ConductCode; readonly needs: readonly Need[] };
/** An act that the definition does not list for this person: still to be recorded and told, on other grounds. */
export type OutsideConduct = {
  readonly act: Act;
  readonly accused: string;
  readonly why: 'role-outside-definition' | 'act-not-listed' | 'free-choice' | 'body-part-not-listed';
};

/** The classification of an interview; codes in the order of `conductCodes`. */
export type Conduct = {
  readonly codes: readonly CodeReason[];
  readonly pending: readonly PendingConduct[];
  readonly outside: readonly OutsideConduct[];
};

type Hit = {
  readonly row: ConductRow;
  readonly accused: AccusedPlain;
  readonly truth: Truth;
  readonly judged: readonly Judged[];
};

/** The accused persons whose own doing is meant: who did it, else whose part is open, else who helped or ordered it. */
export function doersOf(accused: readonly AccusedPlain[]): readonly AccusedPlain[] {
  const did = accused.filter((each) => each.part?.includes('did'));
  const open = accused.filter((each) => each.part === undefined);
  const helped = accused.filter((each) => each.part?.includes('helped') || each.part?.includes('ordered'));
  return did.length > 0 ? did : open.length > 0 ? open : helped;
}

/** Evidence behind traces, each once. */
export const evidenceOf = (traces: readonly Trace[]): readonly Evidence[] => {
  const seen = new Map<string, Evidence>();
  for (const { key, words } of traces) {
    seen.set(`${key} ${words ?? ''}`, { key, ...(words === undefined ? {} : { words }) });
  }
  return [...seen.values()];
};

/** Traces of named facts: `acts=touching` for one value, `accused.role` for an entry of one accused person. */
export function tracesFor(traces: readonly Trace[], names: readonly string[], subject?: string): readonly Trace[] {
  return traces.filter((trace) => {
    const fact = trace.subject === undefined ? trace.fact : `accused.${trace.fact}`;
    if (trace.subject !== undefined && trace.subject !== subject) return false;
    return names.includes(fact) || (typeof trace.value === 'string' && names.includes(`${fact}=${trace.value}`));
  });
}

function weigh(row: ConductRow, accused: AccusedPlain, plain: PlainFacts): Hit {
  const judged = row.elements.map((element) => judgeElement(element, plain, accused));
  return { row, accused, judged, truth: conjoin(judged.map(({ truth }) => truth)) };
}

const counts = ({ truth, row }: Hit): boolean => truth === 'yes' || (truth === 'unknown' && row.whenOpen === 'unclear');
const needsOf = (hit: Hit): readonly Need[] =>
  hit.judged.flatMap(({ truth, need }) => (truth === 'unknown' && need ? [need] : []));

function whyNot(hit: Hit): OutsideConduct['why'] {
  const failing = hit.row.elements.find((_, index) => hit.judged[index]?.truth === 'no');
  return failing === 'mode' ? 'free-choice' : 'body-part-not-listed';
}

function reasonFrom(code: ConductCode, hits: readonly Hit[], { plain, traces }: Scene, mixed: boolean): CodeReason {
  const because = hits.flatMap(({ row, accused, judged }) => [
    ...tracesFor(traces, [`acts=${row.act}`, 'finished', 'accused.role', 'accused.part'], accused.subject),
    ...judged.flatMap(({ facts }) => tracesFor(traces, facts, accused.subject)),
  ]);
  const certain = !mixed && hits.some(({ truth, accused }) => truth === 'yes' && accused.role !== 'unknown');
  const modes = hits.flatMap(({ row, accused }) => (row.limb === 'detainee' ? modesOf(plain, accused) : []));
  return {
    code,
    certainty: certain ? 'holds' : 'unclear',
    accused: [...new Set(hits.map(({ accused }) => accused.subject))],
    modes: [...new Set(modes)],
    attempted: plain.finished === 'tried',
    because: evidenceOf(because),
  };
}

/** Misconduct that is not of a sexual kind, and the single remark that the definition leaves out. */
function besideDefinition({ plain, traces }: Scene, sexual: readonly CodeReason[]): readonly CodeReason[] {
  const plainly = (code: ConductCode, names: readonly string[], subject?: string): CodeReason => ({
    code,
    certainty: 'holds',
    accused: subject === undefined ? [] : [subject],
    modes: [],
    attempted: false,
    because: evidenceOf(tracesFor(traces, names, subject)),
  });
  const wrongs = (plain.wrongs ?? []).flatMap((wrong) =>
    wrong === 'none' ? [] : [plainly(wrong, [`wrongs=${wrong}`])],
  );
  const staff = plain.accused.filter((each) => limbOf(each) === 'staff');
  const lookedOn = staff.filter((each) => each.part?.includes('looked-on'));
  const speaker = doersOf(plain.accused).find((each) => limbOf(each) === 'staff');
  const oneRemark = plain.acts?.includes('remarks') && plain.remarkTimes === 'once' && sexual.length === 0;
  return [
    ...wrongs,
    ...(plain.retaliation === 'yes' ? [plainly('retaliation', ['retaliation'])] : []),
    ...(plain.staffNeglect === 'yes' ? [plainly('neglect', ['staffNeglect'])] : []),
    ...lookedOn.map((each) => plainly('neglect', ['accused.role', 'accused.part=looked-on'], each.subject)),
    ...(oneRemark && speaker
      ? [plainly('single-remark', ['acts=remarks', 'remarkTimes', 'accused.role'], speaker.subject)]
      : []),
  ];
}

/** One reason for each code, in the order of the codes; what holds in one of them holds. */
export function mergeCodes(reasons: readonly CodeReason[]): readonly CodeReason[] {
  return conductCodes.flatMap((code) => {
    const same = reasons.filter((reason) => reason.code === code);
    const [first] = same;
    if (first === undefined || same.length === 1) return same;
    const because = new Map(
      same.flatMap((each) => each.because).map((each) => [`${each.key} ${each.words ?? ''}`, each]),
    );
    return [
      {
        code,
        certainty: same.some((each) => each.certainty === 'holds') ? 'holds' : 'unclear',
        accused: [...new Set(same.flatMap((each) => each.accused))],
        modes: [...new Set(same.flatMap((each) => each.modes))],
        attempted: same.every((each) => each.attempted),
        because: [...because.values()],
      },
    ];
  });
}

/** Derives the codes of 6 CFR 115.6 and of misconduct beside it from plain answers and the roles of the accused. */
export function classifyConduct(reading: Scene): Conduct {
  const { plain } = reading;
  const acts = (plain.acts ?? []).filter((act) => act !== 'none' && act !== 'other');
  const doers = doersOf(plain.accused);
  const limbs = new Set(doers.flatMap((each) => limbOf(each) ?? []));
  // With several people of different standing it is not known who did which.
  const mixed = limbs.size > 1 || (limbs.size === 1 && doers.some((each) => limbOf(each) === undefined));
  const hits = acts.flatMap((act) =>
    doers.flatMap((accused) =>
      dhsConduct
        .filter((row) => row.act === act && row.limb === limbOf(accused))
        .map((row) => weigh(row, accused, plain)),
    ),
  );
  const sexual = conductCodes.flatMap((code) => {
    const own = hits.filter((hit) => hit.row.code === code && counts(hit));
    return own.length > 0 ? [reasonFrom(code, own, reading, mixed)] : [];
  });
  const codes = mergeCodes([...sexual, ...besideDefinition(reading, sexual)]);

  const open = hits.filter(
    (hit) => hit.truth === 'unknown' || (hit.truth === 'yes' && (mixed || hit.accused.role === 'unknown')),
  );
  const pending = open.map((hit): PendingConduct => {
    const role: readonly Need[] = hit.accused.role === 'unknown' ? ['role'] : [];
    const which: readonly Need[] = mixed ? ['who-did-which'] : [];
    return { act: hit.row.act, code: hit.row.code, needs: [...new Set([...role, ...which, ...needsOf(hit)])] };
  });
  const noRole = doers.length === 0 || doers.some((each) => limbOf(each) === undefined);
  const outside = doers.flatMap((accused) =>
    acts.flatMap((act): readonly OutsideConduct[] => {
      const limb = limbOf(accused);
      if (limb === 'outside') return [{ act, accused: accused.subject, why: 'role-outside-definition' }];
      const own = hits.filter((hit) => hit.row.act === act && hit.accused === accused);
      if (limb !== undefined && own.length === 0) return [{ act, accused: accused.subject, why: 'act-not-listed' }];
      return own
        .filter((hit) => hit.truth === 'no' && hit.row.code !== 'S6')
        .map((hit) => ({ act, accused: accused.subject, why: whyNot(hit) }));
    }),
  );
  const unplaced = noRole ? acts.map((act): PendingConduct => ({ act, needs: ['role'] })) : [];
  return {
    codes,
    pending: [...new Map([...unplaced, ...pending].map((each) => [JSON.stringify(each), each])).values()],
    outside,
  };
}
