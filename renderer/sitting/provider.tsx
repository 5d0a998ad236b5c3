import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { Answer, AnswerKey, AnswerValue, Interview, Subject } from '../../src/interview/answers.ts';
import type { FollowUpWhat } from '../../src/interview/follow-up-entry.ts';
import type { SubjectKind } from '../../src/interview/guide.ts';
import { call, failureOf } from '../bridge.ts';
import { useSettings } from '../queries.ts';
import { holdsWords } from '../waiting.ts';
import { type Autosave, createAutosave, type SaveState } from './autosave.ts';
import { changeSitting, type Sitting } from './sitting.ts';

/** What can be done to the interview that is open. Every answer goes to the vault as it is given. */
export type Acts = {
  /** `shown`: how the question was shown where it was not read. */
  readonly give: (key: AnswerKey, value: AnswerValue, shown?: 'cards') => void;
  /** Words that are being typed: `read` is asked when it is time to save them. */
  readonly write: (key: AnswerKey, read: () => AnswerValue | undefined) => void;
  readonly mark: (key: AnswerKey, state: 'declined' | 'unknown' | 'later', shown?: 'cards') => void;
  readonly note: (key: AnswerKey, read: () => string) => void;
  readonly clear: (key: AnswerKey) => void;
  readonly speak: (workerLanguage: LanguageTag, intervieweeLanguage: LanguageTag) => Promise<void>;
  readonly addSubject: (kind: SubjectKind) => Promise<Subject>;
  readonly removeSubject: (subject: string) => Promise<void>;
  /** Writes an entry of the follow-up down. */
  readonly follow: (what: FollowUpWhat) => Promise<void>;
  /** Saves what is on its way; resolves when it is safe or has failed. */
  readonly flush: () => Promise<void>;
  /** The interview as it is at this moment, not as it was last drawn. */
  readonly current: () => Interview;
  readonly retry: () => void;
};

const SittingContext = createContext<Sitting | undefined>(undefined);
const ActsContext = createContext<Acts | undefined>(undefined);
const AutosaveContext = createContext<Autosave | undefined>(undefined);

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('No interview is open here');
  return value;
}

export const useSitting = (): Sitting => present(useContext(SittingContext));
export const useActs = (): Acts => present(useContext(ActsContext));
/** Whether everything is in the vault. */
export function useSaveState(): SaveState {
  const autosave = present(useContext(AutosaveContext));
  return useSyncExternalStore(autosave.subscribe, autosave.state);
}

/** Puts a value, or its absence, in place of an answer and keeps the remark that stands beside it. */
function withValue(answer: Answer | undefined, value: AnswerValue | undefined, asked: Omit<Answer, 'state'>) {
  const note = answer?.note === undefined ? {} : { note: answer.note };
  if (value !== undefined) return { ...asked, ...note, state: 'given', value } satisfies Answer;
  if (answer !== undefined && answer.state !== 'given') return answer;
  return answer?.note === undefined ? undefined : ({ ...asked, ...note, state: 'later' } satisfies Answer);
}

function createActs(
  autosave: Autosave,
  now: () => Sitting,
  /** Whoever works with the vault now; after a hand-over somebody else than the one who began. */
  worker: () => string,
  dispatch: (change: Parameters<typeof changeSitting>[1]) => void,
): Acts {
  const answerTo = (key: AnswerKey): Answer | undefined => now().interview.answers[key];
  const asked = (): Omit<Answer, 'state'> => ({
    at: new Date().toISOString(),
    askedIn: now().interview.intervieweeLanguage,
    by: worker() || now().interview.interviewer,
  });
  const put = (key: AnswerKey, answer: Answer | undefined): void => {
    dispatch(answer === undefined ? { kind: 'cleared', key } : { kind: 'answered', key, answer });
    autosave.put(key, answer);
  };
  const { id } = now().interview;
  return {
    give: (key, value, shown) => put(key, withValue(answerTo(key), value, { ...asked(), ...(shown && { shown }) })),
    write: (key, read) => autosave.touch(key, () => withValue(answerTo(key), read(), asked()), performance.now()),
    mark: (key, state, shown) => {
      autosave.take(key);
      const note = answerTo(key)?.note;
      put(key, { ...asked(), ...(shown && { shown }), ...(note === undefined ? {} : { note }), state });
    },
    note: (key, read) =>
      autosave.touch(
        key,
        () => {
          const { note: _, ...rest } = answerTo(key) ?? { ...asked(), state: 'later' as const };
          const note = read().trim();
          return note === '' ? rest : { ...rest, note };
        },
        performance.now(),
      ),
    clear: (key) => put(key, undefined),
    speak: async (workerLanguage, intervieweeLanguage) => {
      await autosave.flush();
      dispatch({ kind: 'spoken', workerLanguage, intervieweeLanguage });
      await call('interviews.speak', { id, workerLanguage, intervieweeLanguage });
    },
    addSubject: async (kind) => {
      const { subject } = await call('subjects.add', { id, kind });
      dispatch({ kind: 'subject-added', subject });
      return subject;
    },
    removeSubject: async (subject) => {
      await call('subjects.remove', { id, subject });
      dispatch({ kind: 'subject-removed', subject });
    },
    follow: async (what) => {
      const { entries, changedAt } = await call('follow-up.note', { id, what });
      dispatch({ kind: 'followed', entries, changedAt });
    },
    flush: autosave.flush,
    current: () => now().interview,
    retry: () => void autosave.retry(),
  };
}

/** Holds the interview that is open, for all of its pages. */
export function SittingProvider({
  interview,
  children,
}: {
  readonly interview: Interview;
  readonly children: ReactNode;
}) {
  const [sitting, dispatch] = useReducer(changeSitting, { interview, aside: {} });
  const latest = useRef(sitting);
  latest.current = sitting;
  const working = useRef('');
  working.current = useSettings().data?.interviewer ?? '';
  const { acts, autosave } = useMemo(() => {
    const { id } = latest.current.interview;
    const change: typeof dispatch = (step) => {
      latest.current = changeSitting(latest.current, step);
      dispatch(step);
    };
    const autosave = createAutosave({
      save: (key, answer) => (answer ? call('answers.save', { id, key, answer }) : call('answers.clear', { id, key })),
      failureOf,
      onTyped: (key, answer) =>
        startTransition(() => change(answer ? { kind: 'answered', key, answer } : { kind: 'cleared', key })),
    });
    return {
      autosave,
      acts: createActs(
        autosave,
        () => latest.current,
        () => working.current,
        change,
      ),
    };
  }, []);
  useEffect(() => {
    const release = holdsWords(autosave.flush);
    const save = () => void autosave.flush();
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      release();
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
    };
  }, [autosave]);
  return (
    <AutosaveContext.Provider value={autosave}>
      <ActsContext.Provider value={acts}>
        <SittingContext.Provider value={sitting}>{children}</SittingContext.Provider>
      </ActsContext.Provider>
    </AutosaveContext.Provider>
  );
}
