import { canonicalText } from '../../../src/base/canonical-text.ts';
import { type Answer, type AnswerKey, type Interview, readAnswerKey } from '../../../src/interview/answers.ts';
import type { AnswerVersion } from '../answers.ts';

/** An interview with every version of every answer, oldest first. */
export type Recorded = { readonly interview: Interview; readonly versions: readonly AnswerVersion[] };

/**
 * What became of one answer on two sides: the same; changed since the other side last knew of it, here or there; or changed on both
 * sides without knowledge of each other.
 */
export type Fate = 'same' | 'ours' | 'theirs' | 'both';
/** An answer that was changed on both sides; without an answer, it was taken back there. */
export type Conflict = {
  readonly key: AnswerKey;
  readonly ours?: Answer;
  readonly theirs?: Answer;
  readonly oursSaved: Saved;
  readonly theirsSaved: Saved;
};
/** By whom and when a version was written down. */
type Saved = { readonly by: string; readonly at: string };
export type Comparison = {
  readonly fates: ReadonlyMap<AnswerKey, Fate>;
  readonly conflicts: readonly Conflict[];
  /** Versions that only the other side has, in their order. */
  readonly missing: readonly AnswerVersion[];
};

/** Two versions are the same one when they say the same, by the same person, at the same time. */
export const versionName = (version: AnswerVersion): string => canonicalText(version);

const said = (answer: Answer | undefined): string => (answer === undefined ? '' : canonicalText(answer));

/** What an answer says, whoever wrote it down and when: two people who heard the same do not disagree. */
function meaning(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  const { at: _at, by: _by, askedIn: _askedIn, ...rest } = answer;
  return canonicalText(rest);
}

/** Versions by answer, each list in its order. */
function byKey(versions: readonly AnswerVersion[]): ReadonlyMap<AnswerKey, readonly AnswerVersion[]> {
  const found = new Map<AnswerKey, AnswerVersion[]>();
  for (const version of versions) {
    const list = found.get(version.key);
    if (list) list.push(version);
    else found.set(version.key, [version]);
  }
  return found;
}

/** The version that holds: the last that says what the interview says; for an answer that is not there, the last that took it back. */
export function holding(versions: readonly AnswerVersion[], answer: Answer | undefined): AnswerVersion | undefined {
  const wanted = said(answer);
  return versions.findLast((version) => said(version.answer) === wanted);
}

/** False when an interview says something that no version of it says, or keeps silent about something that was never taken back. */
export function isConsistent({ interview, versions }: Recorded): boolean {
  const lists = byKey(versions);
  const keys = new Set([...Object.keys(interview.answers), ...lists.keys()]);
  return [...keys].every((key) => holding(lists.get(key) ?? [], interview.answers[key]) !== undefined);
}

/** Compares two records of the same interview, answer by answer. */
export function compareRecords(ours: Recorded, theirs: Recorded): Comparison {
  const [ourLists, theirLists] = [byKey(ours.versions), byKey(theirs.versions)];
  const ourNames = new Set(ours.versions.map(versionName));
  const theirNames = new Set(theirs.versions.map(versionName));
  const fateOf = (key: AnswerKey): Fate => {
    const [our, their] = [ours.interview.answers[key], theirs.interview.answers[key]];
    if (meaning(our) === meaning(their)) return 'same';
    const ourVersion = holding(ourLists.get(key) ?? [], our);
    const theirVersion = holding(theirLists.get(key) ?? [], their);
    if (!ourVersion) return 'theirs';
    if (!theirVersion || ourNames.has(versionName(theirVersion))) return 'ours';
    return theirNames.has(versionName(ourVersion)) ? 'theirs' : 'both';
  };
  const savedOf = (lists: typeof ourLists, key: AnswerKey, answer: Answer | undefined): Saved => {
    const version = holding(lists.get(key) ?? [], answer);
    return { by: version?.savedBy ?? '', at: version?.savedAt ?? '' };
  };
  const keys = [...new Set([...ourLists.keys(), ...theirLists.keys()])].sort();
  const fates = new Map(keys.map((key) => [key, fateOf(key)]));
  const conflicts = keys
    .filter((key) => fates.get(key) === 'both')
    .map((key): Conflict => {
      const [our, their] = [ours.interview.answers[key], theirs.interview.answers[key]];
      const [oursSaved, theirsSaved] = [savedOf(ourLists, key, our), savedOf(theirLists, key, their)];
      return { key, ...(our && { ours: our }), ...(their && { theirs: their }), oursSaved, theirsSaved };
    });
  return { fates, conflicts, missing: theirs.versions.filter((version) => !ourNames.has(versionName(version))) };
}

/** Which side's answer holds after a merge, where conflicts were decided. */
export type Decisions = Readonly<Record<AnswerKey, 'ours' | 'theirs'>>;

/** What the interview says after a merge. */
export function mergedAnswers(ours: Interview, theirs: Interview, { fates }: Comparison, decisions: Decisions) {
  const taken = (key: AnswerKey): boolean => (fates.get(key) === 'both' ? decisions[key] : fates.get(key)) === 'theirs';
  return Object.fromEntries(
    [...fates.keys()].flatMap((key) => {
      const answer = taken(key) ? theirs.answers[key] : ours.answers[key];
      return answer ? [[key, answer] as const] : [];
    }),
  );
}

const subjectsIn = (keys: Iterable<AnswerKey>): ReadonlySet<string> =>
  new Set([...keys].flatMap((key) => readAnswerKey(key).subject ?? []));

/** People and incidents after a merge: those of both, without those that one side took out and nothing is said of any more. */
export function mergedSubjects(ours: Recorded, theirs: Recorded, answers: Readonly<Record<AnswerKey, Answer>>) {
  const spokenOf = subjectsIn(Object.keys(answers));
  const has = ({ interview }: Recorded, id: string): boolean => interview.subjects.some((each) => each.id === id);
  const knew = ({ versions }: Recorded, id: string): boolean => subjectsIn(versions.map(({ key }) => key)).has(id);
  const both = [...ours.interview.subjects, ...theirs.interview.subjects.filter(({ id }) => !has(ours, id))];
  return both.filter(({ id }) => {
    const takenOut = (!has(ours, id) && knew(ours, id)) || (!has(theirs, id) && knew(theirs, id));
    return !takenOut || spokenOf.has(id);
  });
}
