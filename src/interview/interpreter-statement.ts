import type { Interview, RenderedBy, Words } from './answers.ts';
import type { Guide } from './guide.ts';
import { type InterpreterFault, interpreterFaultsIn } from './interpreter-check.ts';
import type { InterpreterPlain } from './plain-facts.ts';
import { readPlainFacts } from './read-plain-facts.ts';

/** What one interpreter is to declare and sign; in a relay there is one for each leg. Absent entries are to be filled in by hand. */
export type InterpreterLeg = {
  readonly subject: string;
  readonly leg: number;
  readonly legs: number;
  readonly name?: Words;
  readonly from?: Words;
  readonly to?: Words;
  readonly way?: InterpreterPlain['way'];
  readonly basis: NonNullable<InterpreterPlain['basis']>;
  readonly minutes?: number;
  readonly told: readonly ('accurate' | 'confidential' | 'no-tie')[];
  readonly ownWishOfPerson?: 'yes' | 'no';
  readonly faults: readonly InterpreterFault[];
};

/** Everything that the statements of the interpreters, and the certificate of a translator, are written from. */
export type InterpreterStatement = {
  readonly caseCode: string;
  readonly workerLanguage: string;
  readonly intervieweeLanguage: string;
  /** First and last instant at which an answer was taken down; absent before the first. */
  readonly begunAt?: string;
  readonly endedAt?: string;
  /** Whether the record was read back and confirmed, corrected, or neither. */
  readonly readBack: 'confirmed' | 'corrected' | 'not-yet';
  readonly legs: readonly InterpreterLeg[];
  /** How many renderings each hand made; those of a machine are never certified. */
  readonly renderings: Readonly<Record<RenderedBy, number>>;
};

const legOf = (
  one: InterpreterPlain,
  index: number,
  legs: number,
  faults: readonly InterpreterFault[],
): InterpreterLeg => ({
  subject: one.subject,
  leg: index + 1,
  legs,
  ...(one.name === undefined ? {} : { name: one.name }),
  ...(one.from === undefined ? {} : { from: one.from }),
  ...(one.to === undefined ? {} : { to: one.to }),
  ...(one.way === undefined ? {} : { way: one.way }),
  basis: one.basis ?? [],
  ...(one.minutes === undefined ? {} : { minutes: one.minutes }),
  told: (one.told ?? []).filter((each) => each !== 'none'),
  ...(one.ownWish === undefined ? {} : { ownWishOfPerson: one.ownWish }),
  faults: faults.filter(({ subject }) => subject === one.subject),
});

/** Renderings in the answers, by whose they are. */
function renderingsIn({ answers }: Interview): InterpreterStatement['renderings'] {
  const counts = { interviewer: 0, interpreter: 0, interviewee: 0, machine: 0 };
  for (const answer of Object.values(answers)) {
    if (answer.state !== 'given') continue;
    const words =
      answer.value.kind === 'words'
        ? answer.value.words
        : answer.value.kind === 'choice'
          ? answer.value.other
          : undefined;
    if (words?.rendering) counts[words.rendering.by] += 1;
  }
  return counts;
}

/** Gathers what the interpreters declare: who, which legs, how, on what basis, for how long, and what was promised. */
export function interpreterStatement(guide: Guide, interview: Interview): InterpreterStatement {
  const reading = readPlainFacts(guide, interview);
  const faults = interpreterFaultsIn(reading);
  const { interpreters } = reading;
  const times = Object.values(interview.answers)
    .map(({ at }) => at)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const [begunAt] = times;
  const endedAt = times.at(-1);
  const { readBack } = reading.plain;
  return {
    caseCode: interview.codeName,
    workerLanguage: interview.workerLanguage,
    intervieweeLanguage: interview.intervieweeLanguage,
    ...(begunAt === undefined ? {} : { begunAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    readBack: readBack === 'yes' ? 'confirmed' : readBack === 'no' ? 'corrected' : 'not-yet',
    legs: interpreters.map((one, index) => legOf(one, index, interpreters.length, faults)),
    renderings: renderingsIn(interview),
  };
}
