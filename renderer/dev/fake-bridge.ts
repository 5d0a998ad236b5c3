import type { InterviewSummary } from '../../src/bridge/calls/interview-calls.ts';
import { defaultSettings, type Settings } from '../../src/bridge/calls/settings-calls.ts';
import type { CallInput, CallName, CallOutput } from '../../src/bridge/contract.ts';
import type { ErrorCode, Failure } from '../../src/bridge/result.ts';
import { guide } from '../../src/content/guide/guide.ts';
import type { Answer, Interview, Subject } from '../../src/interview/answers.ts';
import { parseInterview } from '../../src/interview/interview-file.ts';
import { ruleBook } from '../rule-book.ts';

type Reply<Name extends CallName> = CallOutput<Name> extends { answers: unknown } ? Interview : CallOutput<Name>;
type Handlers = { readonly [Name in CallName]?: (input: CallInput<Name>) => Reply<Name> | Promise<Reply<Name>> };
class Refusal extends Error {
  readonly failure: Failure;
  constructor(code: ErrorCode) {
    super(code);
    this.failure = { code };
  }
}
const refuse = (code: ErrorCode): never => {
  throw new Refusal(code);
};

const files = import.meta.glob<string>('../../tests/fixtures/personas/*.json', { query: '?raw', import: 'default' });
const names = ['Heron 14', 'Cedar 3', 'Plover 27', 'Birch 8', 'Osprey 5', 'Alder 11'];
const summaryOf = (interview: Interview): InterviewSummary => {
  const { id, codeName, workerLanguage, intervieweeLanguage, createdAt, changedAt, answers } = interview;
  return {
    id,
    codeName,
    workerLanguage,
    intervieweeLanguage,
    createdAt,
    changedAt,
    answered: Object.keys(answers).length,
  };
};

/** A main process made of memory. `vault`: none, locked or open; `lang`, `theme`; `fail`: a call that always fails. */
export function fakeBridge(wishes: URLSearchParams) {
  const listeners = new Set<() => void>();
  const interviews = new Map<string, Interview>();
  const vault = { exists: wishes.get('vault') !== 'none', open: wishes.get('vault') === 'open' };
  let settings: Settings = {
    ...defaultSettings,
    language: wishes.get('lang') ?? 'en',
    theme: (wishes.get('theme') ?? 'light') as Settings['theme'],
    interviewer: 'A. Worker',
  };
  const now = (): string => new Date().toISOString();
  const open = (id: string): Interview => interviews.get(id) ?? refuse('not-found');
  const keep = (interview: Interview): Interview => {
    interviews.set(interview.id, { ...interview, changedAt: now() });
    return interview;
  };
  const begin = (change: Partial<Interview>): Interview =>
    keep({
      id: crypto.randomUUID(),
      codeName: names[interviews.size % names.length] ?? 'Heron 1',
      workerLanguage: 'en',
      intervieweeLanguage: 'es',
      interviewer: settings.interviewer,
      guideVersion: guide.version,
      createdAt: now(),
      changedAt: now(),
      subjects: [],
      answers: {},
      ...change,
    });
  const read = (json: string): Interview => {
    const parsed = parseInterview(JSON.parse(json), guide);
    return parsed.ok ? begin({ ...parsed.value, id: crypto.randomUUID() }) : refuse('interview-unreadable');
  };
  const answers = (id: string, key: string, answer: Answer | undefined) => {
    const { [key]: _, ...others } = open(id).answers;
    keep({ ...open(id), answers: answer ? { ...others, [key]: answer } : others });
    return { savedAt: now() };
  };
  const enter = () => Object.assign(vault, { exists: true, open: true });
  const handlers: Handlers = {
    'app.info': () => ({
      version: '0.1.0',
      testRuntime: false,
      contentVersion: guide.version,
      today: now().slice(0, 10),
    }),
    'content.current': () => {
      const content = ruleBook();
      return { version: content.version, asOf: content.asOf, status: 'built-in', revertTo: [], content };
    },
    'settings.read': () => settings,
    'settings.write': (change) => {
      settings = { ...settings, ...(change as Partial<Settings>) };
      return settings;
    },
    'vault.state': () => ({ ...vault }),
    'vault.create': enter,
    'vault.unlock': ({ passphrase }) => (passphrase === 'wrong' ? refuse('wrong-passphrase') : enter()),
    'vault.recover': enter,
    'vault.combine': enter,
    'vaults.list': () => ({ active: 'vault', vaults: vault.exists ? [{ id: 'vault', number: 1 }] : [] }),
    'keys.list': () => ({ openedBy: 'passphrase', slots: [{ id: 'first', kind: 'passphrase', made: '2026-01-01' }] }),
    'vault.lock': () => {
      vault.open = false;
      location.reload();
      return { ...vault };
    },
    'home.list': () => ({
      json: JSON.stringify({ rows: [...interviews.values()].map(summaryOf), left: 0, showsNames: false }),
    }),
    'home.show-names': ({ shown }) => ({ showsNames: shown }),
    'search.find': () => ({ interviews: [], more: 0, left: 0 }),
    'links.of': () => ({ decided: [], suggested: [], left: 0 }),
    'links.pattern': () => ({ pattern: false }),
    'links.waiting': () => ({ counts: {} }),
    'facilities.list': () => ({ facilities: [], lists: [], starterAsOf: now().slice(0, 10) }),
    'screen.state': () => ({ hidden: false, restarted: false, shielded: true }),
    'screen.hide': () => ({ hidden: true, restarted: false, shielded: true }),
    'screen.back': () => ({ hidden: false, restarted: false, shielded: true }),
    'screen.drawn': () => ({}),
    'screen.copied': () => ({ clearedAfterSeconds: 60 }),
    'interviews.list': () => [...interviews.values()].map(summaryOf),
    'interviews.create': (languages) => begin(languages),
    'interviews.open': ({ id }) => open(id),
    'interviews.speak': ({ id, ...languages }) => summaryOf(keep({ ...open(id), ...languages })),
    'interviews.import': ({ json }) => summaryOf(read(json)),
    'interviews.remove': ({ id }) => ({ removed: interviews.delete(id) }),
    'answers.save': ({ id, key, answer }) => answers(id, key, answer as Answer),
    'answers.clear': ({ id, key }) => answers(id, key, undefined),
    'subjects.add': ({ id, kind }) => {
      const subject: Subject = { id: crypto.randomUUID(), kind };
      keep({ ...open(id), subjects: [...open(id).subjects, subject] });
      return { subject };
    },
    'subjects.remove': ({ id, subject }) => {
      keep({ ...open(id), subjects: open(id).subjects.filter((each) => each.id !== subject) });
      return { removed: true };
    },
    'history.counts': () => [],
    'packets.preview': async () => {
      const sample = await fetch('/sample.pdf');
      return sample.ok
        ? { pdf: new Uint8Array(await sample.arrayBuffer()), incomplete: [], withExhibits: true, contents: [] }
        : refuse('print-failed');
    },
    'packets.export': ({ formats }) => ({
      folder: 'Heron 14',
      files: formats.map((format) => `packet.${format}`),
      incomplete: [],
      manifestSha256: '',
    }),
  };
  const seed = Promise.all(Object.values(files).map((load) => load())).then((found) => {
    if (wishes.get('seed') !== 'none') for (const json of found) read(json);
  });
  const call = async (name: CallName, input: unknown) => {
    await seed;
    const handler = handlers[name] as ((input: unknown) => unknown) | undefined;
    if (name === wishes.get('fail')) return { ok: false, failure: { code: 'disk-full' } };
    if (!handler) return { ok: false, failure: { code: 'internal' } };
    try {
      return { ok: true, value: await handler(input) };
    } catch (error) {
      return { ok: false, failure: error instanceof Refusal ? error.failure : { code: 'internal' } };
    }
  };
  const on = (event: string, listener: () => void) => {
    if (event === 'vault.locked') listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { call, on };
}
