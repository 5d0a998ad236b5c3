import type { Channel } from '../../../src/channels/channel.ts';
import { packetTexts } from '../../../src/content/packet/texts.ts';
import type { Answer, AnswerValue, ConsentGrant, Interview } from '../../../src/interview/answers.ts';
import type { Guide, Question } from '../../../src/interview/guide.ts';
import type { PacketMaterial } from '../../../src/packet/material.ts';
import type { Decision } from '../../../src/routing/decision.ts';
import type { Rule } from '../../../src/routing/rule.ts';

/** A guide of a few questions, enough to meet every kind of answer, of subject and of sensitivity. */
const question = (id: string, rest: Partial<Question> & Pick<Question, 'answer'>): Question => ({
  id,
  prompt: `Prompt of ${id}`,
  translatorNote: '',
  sensitivity: 'ordinary',
  packetLabel: `Label of ${id}`,
  ...rest,
});

export const smallGuide: Guide = {
  version: 'small-1',
  asOf: '2026-11-25',
  sections: [
    {
      id: 'person',
      title: 'About you',
      questions: [
        question('name', { answer: { kind: 'words' }, sensitivity: 'identity' }),
        question('number', { answer: { kind: 'words' }, sensitivity: 'immigration' }),
        question('born', { answer: { kind: 'date' }, sensitivity: 'identity' }),
        question('unit', { answer: { kind: 'words' }, sensitivity: 'safety' }),
        question('place', { answer: { kind: 'words' } }),
        question('hurt', { answer: { kind: 'yes-no' }, sensitivity: 'medical' }),
        question('hurt-where', {
          answer: { kind: 'words' },
          sensitivity: 'medical',
          showIf: { question: 'hurt', is: 'yes' },
        }),
        question('times', { answer: { kind: 'number', least: 0, most: 9 } }),
        question('kind', {
          answer: {
            kind: 'choice',
            many: true,
            other: true,
            options: [
              { id: 'one', label: 'The first thing' },
              { id: 'two', label: 'The second thing' },
            ],
          },
        }),
        { ...questionWithoutLabel() },
      ],
    },
    {
      id: 'story',
      title: 'What happened',
      questions: [
        question('account', { answer: { kind: 'account' }, sensitivity: 'sexual' }),
        question('more', { answer: { kind: 'words' }, sensitivity: 'sexual' }),
        question('when', { answer: { kind: 'date' } }),
      ],
    },
    {
      id: 'who',
      title: 'Who it was',
      repeats: 'accused',
      questions: [question('who-name', { answer: { kind: 'words' }, sensitivity: 'identity' })],
    },
    {
      id: 'witnesses',
      title: 'Who saw it',
      repeats: 'witness',
      questions: [question('witness-name', { answer: { kind: 'words' }, sensitivity: 'identity' })],
    },
    {
      id: 'reports',
      title: 'Reports',
      repeats: 'earlier-report',
      questions: [question('report-on', { answer: { kind: 'date' } })],
    },
    {
      id: 'consent',
      title: 'Consent',
      questions: [
        question('read-back', { answer: { kind: 'yes-no' } }),
        question('share', { answer: { kind: 'consent', recipients: ['oig', 'opr', 'fod', 'operator'] } }),
        question('leave-out', {
          answer: {
            kind: 'choice',
            many: true,
            other: true,
            options: ['identity', 'immigration', 'medical', 'witnesses', 'safety'].map((id) => ({ id, label: id })),
          },
          fact: 'leaveOut',
        }),
      ],
    },
  ],
};

function questionWithoutLabel(): Question {
  const { packetLabel: _none, ...rest } = question('private', { answer: { kind: 'words' } });
  return rest;
}

export const given = (value: AnswerValue, askedIn = 'en'): Answer => ({
  state: 'given',
  value,
  at: '2026-11-20T15:00:00Z',
  askedIn,
  by: 'Interviewer Seven',
  note: 'REMARK-OF-THE-INTERVIEWER',
});
export const notGiven = (state: 'declined' | 'unknown' | 'later'): Answer => ({
  state,
  at: '2026-11-20T15:00:00Z',
  askedIn: 'en',
  by: 'Interviewer Seven',
});
export const words = (text: string, language = 'en', rendering?: string): AnswerValue => ({
  kind: 'words',
  words: {
    original: { text, language },
    ...(rendering === undefined ? {} : { rendering: { text: rendering, language: 'en', by: 'interpreter' } }),
  },
});
export const grant = (recipient: string, rest: Partial<ConsentGrant> = {}): ConsentGrant => ({
  recipient,
  decision: 'agreed',
  identity: 'identified',
  on: '2026-11-20T16:00:00Z',
  ...rest,
});
export const consentTo = (...grants: readonly ConsentGrant[]): Answer => given({ kind: 'consent', grants }, 'es');

export const smallInterview: Interview = {
  id: 'small',
  codeName: 'Heron 14',
  workerLanguage: 'en',
  intervieweeLanguage: 'es',
  interviewer: 'Interviewer Seven',
  guideVersion: 'small-1',
  createdAt: '2026-11-20T14:00:00Z',
  changedAt: '2026-11-20T17:00:00Z',
  subjects: [
    { id: 'a1', kind: 'accused' },
    { id: 'a2', kind: 'accused' },
    { id: 'w1', kind: 'witness' },
    { id: 'r1', kind: 'earlier-report' },
  ],
  answers: {
    name: given(words('Night Quist')),
    number: given(words('A-123 456 789')),
    born: given({ kind: 'date', date: { kind: 'exact', point: '1990-05-01' } }),
    unit: given(words('Unit B, bunk twelve')),
    place: given(words('Centro de prueba', 'es', 'Test center')),
    hurt: given({ kind: 'yes-no', value: 'yes' }),
    'hurt-where': notGiven('declined'),
    times: given({ kind: 'number', value: 3 }),
    kind: given({
      kind: 'choice',
      chosen: ['one', 'two'],
      other: { original: { text: 'otra cosa', language: 'es' } },
    }),
    private: given(words('NEVER-IN-A-PACKET')),
    account: given(
      words(
        'Fue el guardia.\n\nLe dije mi nombre, Quist, y mi número 123-456-789.',
        'es',
        'It was the guard.\n\nI told him my name, Quist, and my number 123-456-789.',
      ),
    ),
    more: notGiven('later'),
    when: given(
      { kind: 'date', date: { kind: 'about', point: '2026-10', part: 'night', words: 'después del conteo' } },
      'es',
    ),
    'who-name@a1': given(words('Flaco', 'es')),
    'who-name@a2': notGiven('unknown'),
    'witness-name@w1': given(words('Adler')),
    'report-on@r1': given({ kind: 'date', date: { kind: 'words-only', words: 'before Ramadan' } }),
    'read-back': given({ kind: 'yes-no', value: 'yes' }),
    share: consentTo(grant('oig'), grant('fod', { identity: 'confidential' })),
  },
};

const channel = (id: Channel['id'], rest: Partial<Channel> = {}): Channel => ({
  id,
  name: `Office ${id}`,
  shortName: id.toUpperCase(),
  about: '',
  independence: 'independent',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  contacts: [
    { way: 'phone', value: '1-800-555-0100', checkedOn: '2026-11-24', confidence: 'confirmed', sources: ['s1'] },
    {
      way: 'mail',
      value: 'UNCONFIRMED ADDRESS',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: [],
    },
  ],
  confidence: 'confirmed',
  sources: ['s1'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  ...rest,
});
export const smallChannels: readonly Channel[] = [channel('oig'), channel('opr'), channel('fod'), channel('oido')];

const rule = (id: string, rest: Partial<Rule>): Rule => ({
  id,
  title: `Title of ${id}`,
  when: { fact: 'place', is: 'here' },
  // biome-ignore lint/suspicious/noThenProperty: the decision table names the field so
  then: [],
  why: `Why of ${id}.`,
  sources: ['s1'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: { fires: {}, doesNot: {} },
  ...rest,
});
export const smallRules: readonly Rule[] = [
  rule('R1', {}),
  rule('R2', { when: { fact: 'dangerNow', is: 'yes' }, sources: ['s2'], why: 'SECRET-REASON' }),
];

const finding = {
  sources: ['s1', 's2'],
  facts: { place: 'here', fearsOwnGovernment: 'yes' },
  confidence: 'confirmed',
} as const;
export const smallDecision: Decision = {
  mustTell: [{ channel: 'oig', level: 'required', because: ['R1', 'R2'], ...finding, oneOf: ['opr', 'oig'] }],
  firstChoice: [
    {
      channel: 'oig',
      level: 'first-choice',
      because: ['R1'],
      ...finding,
      confidence: 'general-knowledge',
      strength: 'by-practice',
    },
  ],
  usuallyEnds: [{ channel: 'opr', level: 'usual', because: ['R2'], ...finding }],
  mayAlso: [{ channel: 'cons', level: 'possible', because: ['R1'], ...finding }],
  outside: [],
  nearMisses: [],
  unclear: [{ what: 'Something', why: 'is unclear', because: ['R1'] }],
  cautions: [
    { id: 'c1', text: 'Shown caution.', because: ['R1'], sources: ['s1'], confidence: 'partial' },
    { id: 'c2', text: 'SECRET-CAUTION', because: ['R2'], sources: ['s2'], confidence: 'confirmed' },
  ],
  rulesFired: ['R1', 'R2'],
  noFiling: false,
  channelStatus: [],
  facts: { place: 'here', dangerNow: 'yes' },
  contentVersion: 'rules-1',
  asOf: '2026-11-25',
};

const names: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish', ar: 'Arabic' };

/** Everything for one packet, with changes where a test needs them. */
export const smallMaterial = (changes: Partial<PacketMaterial> = {}): PacketMaterial => ({
  guide: smallGuide,
  interview: smallInterview,
  decision: smallDecision,
  factsFrom: { place: ['place'], dangerNow: ['unit'] },
  channel: 'oig',
  channels: smallChannels,
  sources: [
    { id: 's1', citation: '1 CFR 1', title: 'First source', confidence: 'confirmed', checkedOn: '2026-11-24' },
    { id: 's2', citation: '2 CFR 2', title: 'Second source', confidence: 'confirmed', checkedOn: '2026-11-24' },
  ],
  rules: smallRules,
  texts: packetTexts,
  madeOn: '2026-11-25',
  directionOf: (language) => (language === 'ar' ? 'rtl' : 'ltr'),
  nameOf: (language) => names[language] ?? language,
  ...changes,
});

/** The same interview with some answers changed; `undefined` takes one away. */
export function withAnswers(changes: Readonly<Record<string, Answer | undefined>>): Interview {
  const merged = Object.entries({ ...smallInterview.answers, ...changes });
  const answers = Object.fromEntries(merged.flatMap(([key, answer]) => (answer ? [[key, answer]] : [])));
  return { ...smallInterview, answers };
}
