import { assertNever } from '../base/assert-never.ts';
import type { Interview } from './answers.ts';
import type { Guide } from './guide.ts';
import type { InterpreterPlain } from './plain-facts.ts';
import { type PlainReading, readPlainFacts } from './read-plain-facts.ts';

/** What speaks against an interpreter; its sentence is `interpreter.<code>` in the catalogue. */
export type InterpreterFault = {
  readonly subject: string;
  readonly code:
    | 'minor'
    | 'accused'
    | 'detained-witness'
    | 'close-to-accused'
    | 'detained-not-own-wish'
    | 'detained-wish-open'
    | 'works-here'
    | 'not-understood'
    | 'not-checked'
    | 'relay-of-one';
  /** `barred`: find another interpreter. `care`: go on only with the reason understood. */
  readonly weight: 'barred' | 'care';
  /** Source that says so; absent where it is good practice. */
  readonly source?: '6cfr115.16' | '6cfr115.61a';
};

type Bar = NonNullable<InterpreterPlain['bars']>[number];

function faultOfBar(bar: Bar, { subject, ownWish }: InterpreterPlain): readonly InterpreterFault[] {
  switch (bar) {
    case 'minor':
    case 'accused':
    case 'detained-witness':
    case 'close-to-accused':
      return [{ subject, code: bar, weight: 'barred', source: '6cfr115.16' }];
    case 'detained':
      if (ownWish === 'yes') return [];
      return ownWish === 'no'
        ? [{ subject, code: 'detained-not-own-wish', weight: 'barred', source: '6cfr115.16' }]
        : [{ subject, code: 'detained-wish-open', weight: 'care', source: '6cfr115.16' }];
    case 'works-here':
      return [{ subject, code: 'works-here', weight: 'care', source: '6cfr115.61a' }];
    case 'none':
      return [];
    default:
      return assertNever(bar);
  }
}

function faultsOf(interpreter: InterpreterPlain): readonly InterpreterFault[] {
  const { subject, bars, understood } = interpreter;
  return [
    ...(bars ?? []).flatMap((bar) => faultOfBar(bar, interpreter)),
    ...(bars === undefined ? [{ subject, code: 'not-checked', weight: 'care', source: '6cfr115.16' } as const] : []),
    ...(understood === 'no' ? [{ subject, code: 'not-understood', weight: 'care' } as const] : []),
  ];
}

/** What speaks against each interpreter of a reading, the gravest first within each. */
export function interpreterFaultsIn({ plain, interpreters }: PlainReading): readonly InterpreterFault[] {
  const [only] = interpreters;
  const alone = plain.interpreterMode === 'relay' && interpreters.length === 1 && only !== undefined;
  return [
    ...interpreters.flatMap(faultsOf),
    ...(alone ? [{ subject: only.subject, code: 'relay-of-one', weight: 'care' } as const] : []),
  ];
}

/** What speaks against the interpreters of an interview, by the list of 6 CFR 115.16(c) and by practice. */
export const interpreterFaults = (guide: Guide, interview: Interview): readonly InterpreterFault[] =>
  interpreterFaultsIn(readPlainFacts(guide, interview));
