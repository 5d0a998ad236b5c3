import { describe, expect, it } from 'vitest';
import { guide } from '../../src/content/guide/guide.ts';
import { findQuestion, type Question, questionsOf } from '../../src/interview/guide.ts';

const entries = questionsOf(guide);
const questions = entries.map(({ question }) => question);
const place = (id: string) => questions.findIndex((question) => question.id === id);

describe('the order of asking', () => {
  const first = (test: (question: Question) => boolean) => questions.findIndex(test);

  it('opens with the ground rules and what ICE will learn, before any consent and any answer that counts', () => {
    expect(questions.slice(0, 5).map(({ id, answer }) => [id, answer.kind])).toEqual([
      ['before-welcome', 'statement'],
      ['before-rules', 'statement'],
      ['before-limits', 'statement'],
      ['before-staff-report', 'statement'],
      ['before-ice-learns', 'statement'],
    ]);
    expect(place('before-ice-learns')).toBeLessThan(first(({ fact }) => fact !== undefined));
  });

  it('hears the free account before anything of a sexual kind, with a warning before the closed questions', () => {
    expect(first(({ sensitivity }) => sensitivity === 'sexual')).toBe(place('account-story'));
    const sexual = questions.flatMap((question, index) =>
      question.sensitivity === 'sexual' && question.answer.kind === 'choice' ? [index] : [],
    );
    expect(place('acts-warning')).toBeLessThan(Math.min(...sexual));
    expect(questions[place('acts-warning') - 1]?.id).toBe('account-names');
  });

  it('asks for consent to share last, after reading back and after saying again who will learn of it', () => {
    const consents = questions.flatMap(({ answer }, index) => (answer.kind === 'consent' ? [index] : []));
    expect(consents).toEqual([place('consent-channels'), place('consent-uses')]);
    expect([place('consent-read-back'), place('consent-explained')].every((at) => at < place('consent-channels'))).toBe(
      true,
    );
    const later = guide.sections.slice(guide.sections.findIndex(({ id }) => id === 'consent') + 1);
    expect(later.map(({ id }) => id)).toEqual(['filer']);
  });

  it('never offers a list of acts before the account of that incident was dealt with', () => {
    const waiting = guide.sections.filter(({ after }) => after === 'account-story').map(({ id }) => id);
    expect(waiting).toEqual(['acts']);
    const acts = entries.filter(
      ({ question }) => question.answer.kind === 'choice' && ['acts', 'means', 'signs'].includes(question.fact ?? ''),
    );
    expect(acts.map(({ section }) => section.id)).toEqual(['acts', 'acts', 'acts']);
    const sexual = entries.filter(
      ({ section, question }) =>
        section.repeats === 'incident' && question.sensitivity === 'sexual' && question.answer.kind !== 'account',
    );
    expect(
      sexual.filter(({ section }) => section.id === 'account').map(({ question }) => question.answer.kind),
    ).toEqual(['words']);
  });

  it('asks about free will only where the law does: never about staff', () => {
    expect(findQuestion(guide, 'who-free')?.question.showIf).toEqual({
      question: 'who-role',
      is: ['detained', 'prisoner', 'visitor', 'outsider', 'unknown'],
    });
  });

  it('keeps answers that are never for others out of packets', () => {
    const kept = [
      'before-own-words',
      'safety-private',
      'safety-self',
      'language-avoid',
      'since-afraid',
      'since-own-government',
      'wishes-not',
      'language-avoid-people',
      'person-guardian',
      'case-asylum',
      'since-knows',
      'reach-sign',
      'reach-paper',
      'consent-keep',
    ];
    expect(kept.map((id) => findQuestion(guide, id)?.question.packetLabel)).toEqual(kept.map(() => undefined));
  });
});
