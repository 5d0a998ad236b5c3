import { describe, expect, it } from 'vitest';
import { evaluate, leavesOf } from '../../src/base/truth.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { type Answers, type AnswerValue, answerKey, type Subject } from '../../src/interview/answers.ts';
import { isAsked } from '../../src/interview/condition.ts';
import { stepsOf } from '../../src/interview/flow.ts';
import {
  type AnswerKind,
  type AnswerLeaf,
  findQuestion,
  type Question,
  questionsOf,
  type ShowIf,
  subjectKinds,
} from '../../src/interview/guide.ts';
import { given } from '../src/interview/small-guide.ts';

/** Every field that some office asks for, and where the guide asks for it. */
const fields: Readonly<Record<string, readonly string[]>> = {
  'identity mode': ['consent-channels'],
  'full name, aliases, order of surnames': ['person-name', 'person-other-names'],
  'A-number, other numbers': ['person-a-number', 'person-other-numbers'],
  'date of birth, age, guardian': ['person-birth', 'person-age', 'person-guardian', 'harmed-age'],
  'country of birth, citizenship': ['person-country'],
  'gender, pronouns, LGBTI': ['person-gender', 'person-pronouns', 'person-lgbti'],
  'language, variety, second language, literacy, script': [
    'language-best',
    'language-town',
    'language-others',
    'language-second',
    'language-second-level',
    'language-reading',
    'language-script',
  ],
  'languages and people not wanted, gender of the interpreter': [
    'language-avoid',
    'language-avoid-people',
    'language-interpreter-gender',
  ],
  'disability, accommodation, vulnerable adult': ['person-help', 'person-help-words'],
  'marital status, civilian or military': ['person-marital', 'person-service'],
  'current facility, unit, since': ['custody-name', 'custody-town', 'custody-unit', 'custody-since'],
  'facility of the incident': [
    'place-where',
    'place-name',
    'place-type',
    'place-operator',
    'custody-type',
    'custody-operator',
  ],
  'custody agency at the incident': ['place-agency', 'custody-agency'],
  'contact route with a test of its safety': ['reach-ways', 'reach-words', 'reach-safe', 'reach-sign', 'reach-after'],
  'who files': ['filer-kind', 'filer-name', 'filer-organization', 'filer-contact'],
  'bar number, restrictions, accreditation': ['filer-bar', 'filer-accreditation'],
  'consent to representation, with dates': ['filer-agreed', 'filer-signed-on'],
  'privacy waiver': ['waiver-scope', 'waiver-signed-on'],
  'date, time, certainty, anchor of the event': ['when-last', 'when-first', 'when-around', 'acts-times'],
  'spot, cameras, blind spot, lighting': ['place-spot', 'place-cameras'],
  'conduct in plain words': ['acts-kinds', 'acts-finished', 'acts-body', 'acts-words-times', 'acts-signs', 'acts-said'],
  'account in the person’s words': ['account-story', 'account-more'],
  'force, threat, coercion, quid pro quo, incapacity': ['acts-means', 'acts-promise', 'who-free'],
  'pretext of a search or an examination': [
    'acts-reason',
    'acts-reason-different',
    'acts-search-kind',
    'acts-search-who',
  ],
  'injuries, pain, bleeding, weapons': ['acts-hurt', 'acts-hurt-where', 'acts-weapon', 'care-injuries'],
  'alleged perpetrators': [
    'who-role',
    'who-name',
    'who-looks',
    'who-rank',
    'who-grade',
    'who-health-employer',
    'who-shift',
  ],
  'who took part in what': ['who-part', 'who-incidents'],
  'power, earlier incidents of the alleged perpetrator': ['who-power', 'who-before', 'acts-others'],
  witnesses: [
    'witness-name',
    'witness-kind',
    'witness-number',
    'witness-language',
    'witness-where',
    'witness-willing',
    'witness-leaving',
    'witness-incidents',
  ],
  'evidence and who holds it': ['care-things', 'things-kinds', 'things-where'],
  medical: [
    'care-seen',
    'care-provider',
    'care-exam',
    'care-exam-on',
    'care-kit',
    'care-given',
    'care-pregnancy',
    'care-medicine',
    'care-wants',
  ],
  'earlier reports': [
    'report-to',
    'report-who',
    'report-on',
    'report-reference',
    'report-answer',
    'report-language',
    'report-incidents',
  ],
  police: ['report-police'],
  'response of the facility': ['since-facility', 'since-alone-on', 'since-alone-wish', 'since-housing', 'who-access'],
  retaliation: [
    'since-punished',
    'retaliation-words',
    'retaliation-on',
    'retaliation-what',
    'retaliation-by',
    'retaliation-who',
    'retaliation-report',
  ],
  'staff neglect, refusal to report': ['acts-staff-knew', 'acts-wrongs', 'around-staff-words'],
  'failures of language': [
    'failure-words',
    'failure-on',
    'failure-at',
    'failure-who',
    'failure-offered',
    'failure-report',
  ],
  'immigration dates': [
    'custody-coming-dates',
    'case-removal-on',
    'case-order',
    'case-hearing-on',
    'case-transfer-on',
    'case-asylum',
  ],
  'safety: fears, enemies, housing, do not contact': [
    'safety-danger',
    'safety-self',
    'since-afraid',
    'since-knows',
    'wishes-housing',
    'wishes-apart',
    'wishes-not',
  ],
  consent: [
    'consent-channels',
    'consent-uses',
    'consent-leave-out',
    'consent-given-how',
    'consent-witness',
    'consent-keep',
  ],
  interpreter: [
    'interpreter-mode',
    'interpreter-who',
    'interpreter-way',
    'interpreter-from',
    'interpreter-to',
    'interpreter-basis',
    'interpreter-bars',
    'interpreter-own-wish',
    'interpreter-told',
    'interpreter-free',
    'interpreter-minutes',
  ],
  declaration: ['consent-read-back', 'consent-corrections', 'declaration-form', 'declaration-on', 'declaration-place'],
};

describe('the fields of the offices', () => {
  it.each(Object.entries(fields))('%s', (_field, ids) => {
    expect(ids.filter((id) => findQuestion(guide, id) === undefined)).toEqual([]);
  });

  it('leave few questions over, each for a reason of the talk itself', () => {
    const named = new Set(Object.values(fields).flat());
    const others = questionsOf(guide)
      .map(({ question }) => question)
      .filter(({ id, answer, retired }) => !named.has(id) && answer.kind !== 'statement' && !retired);
    expect(others.map(({ id }) => id)).toEqual([
      'before-own-words',
      'before-record',
      'safety-private',
      'safety-danger-words',
      'safety-body',
      'person-part',
      'person-where',
      'harmed-name',
      'custody-operator-name',
      'custody-time-zone',
      'account-record',
      'account-names',
      'who-police-power',
      'witness-knows',
      'since-punished-words',
      'since-own-government',
      'wishes-report',
      'wishes-report-harmed',
      'wishes-relief',
      'reach-paper',
    ]);
  });
});

const words = { original: { text: 'x', language: 'en' } } as const;
const ids = subjectKinds.flatMap((kind): readonly Subject[] => [
  { id: `${kind}-1`, kind },
  { id: `${kind}-2`, kind },
]);

function valueFor(answer: AnswerKind, wanted?: string): AnswerValue {
  switch (answer.kind) {
    case 'statement':
      return { kind: 'heard' };
    case 'yes-no':
      return { kind: 'yes-no', value: wanted === 'no' ? 'no' : 'yes' };
    case 'choice':
      return wanted === 'other'
        ? { kind: 'choice', chosen: [], other: words }
        : { kind: 'choice', chosen: [wanted ?? answer.options[0]?.id ?? ''] };
    case 'number':
      return { kind: 'number', value: Number(wanted ?? answer.least) };
    case 'date':
      return { kind: 'date', date: { kind: 'exact', point: '2026-11-20' } };
    case 'subjects':
      return { kind: 'subjects', chosen: [] };
    case 'consent':
      return { kind: 'consent', grants: [] };
    default:
      return { kind: 'words', words };
  }
}

/** Answers under which a question is asked, built from its condition alone. */
function answersFor(question: Question): Answers {
  const section = findQuestion(guide, question.id)?.section;
  const on = section?.repeats === undefined ? undefined : `${section.repeats}-1`;
  const leafAnswer = (leaf: AnswerLeaf, holds: boolean): Answers => {
    const cited = findQuestion(guide, leaf.question);
    if (cited === undefined) throw new Error(leaf.question);
    const subject = cited.section.repeats === undefined ? undefined : `${cited.section.repeats}-1`;
    const wanted = 'is' in leaf ? [leaf.is].flat() : [];
    const { answer } = cited.question;
    const possible = answer.kind === 'choice' ? answer.options.map(({ id }) => id) : ['yes', 'no'];
    const value = holds ? wanted[0] : possible.find((id) => !wanted.includes(id));
    return {
      ...answersFor(cited.question),
      [answerKey(leaf.question, subject)]: given(valueFor(answer, value)),
    };
  };
  const meet = (condition: ShowIf, holds: boolean): Answers => {
    if ('not' in condition) return meet(condition.not, !holds);
    if ('all' in condition) return Object.assign({}, ...condition.all.map((part) => meet(part, holds)));
    if ('any' in condition) return meet(condition.any[0] as ShowIf, holds);
    return leafAnswer(condition, holds);
  };
  const gate: Answers =
    section?.after === undefined ? {} : { [answerKey(section.after, on)]: given({ kind: 'words', words }) };
  return { ...gate, ...(question.showIf === undefined ? {} : meet(question.showIf, true)) };
}

describe('reaching every question', () => {
  it.each(questionsOf(guide).map(({ question }) => [question.id, question] as const))('%s', (id, question) => {
    const answers = answersFor(question);
    const asked = stepsOf(guide, ids, answers).filter(
      (step) => step.kind === 'question' && step.question.id === id && step.number !== 2,
    );
    expect(asked.length).toBe(question.retired ? 0 : 1);
    expect(isAsked(guide, answers, question, asked[0]?.kind === 'question' ? asked[0].subject?.id : undefined)).toBe(
      question.retired && question.showIf ? isAsked(guide, answers, question) : 'yes',
    );
  });

  it('has conditions that can also fail', () => {
    const conditional = questionsOf(guide).filter(({ question }) => question.showIf !== undefined);
    const always = conditional.filter(
      ({ question }) =>
        question.showIf && evaluate(question.showIf, () => 'no') === 'yes' && leavesOf(question.showIf).length === 0,
    );
    expect([conditional.length > 40, always]).toEqual([true, []]);
  });
});
