import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import type { Words } from '../../../src/interview/answers.ts';
import { deriveFacts } from '../../../src/interview/derive-facts.ts';
import { factsSchema } from '../../../src/interview/facts-schema.ts';
import { progressOf, resumeStep } from '../../../src/interview/flow.ts';
import { parseInterview } from '../../../src/interview/interview-file.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const expected = read('./persona-facts.json');
const load = (name: string) => {
  const parsed = parseInterview(read(`../../fixtures/personas/${name}.json`), guide);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.failure.code} at ${parsed.failure.field}`);
  return parsed.value;
};
const names = ['scenario-01', 'scenario-02', 'scenario-05', 'night-shift-witness', 'kitchen-worker'] as const;

describe.each(names)('persona %s', (name) => {
  const interview = load(name);

  it('gives its facts, the answers behind them, its codes and what is pending', () => {
    const { facts, from, conduct, hours } = deriveFacts({
      guide,
      interview,
      now: '2026-11-25T16:10:00Z',
      timeZone: 'UTC',
    });
    expect({
      facts,
      from,
      codes: conduct.codes.map(({ code, certainty, accused }) => [code, certainty, accused]),
      pending: conduct.pending,
      ...(hours === undefined ? {} : { hours }),
    }).toEqual(expected[name]);
    expect(factsSchema.safeParse(facts).success).toBe(true);
  });

  it('has been asked everything, and the rest was put off, not known or declined', () => {
    const progress = progressOf(guide, interview.subjects, interview.answers);
    const open = resumeStep(guide, interview.subjects, interview.answers);
    expect(progress.filter(({ state }) => state !== 'done').map(({ section, state }) => [section, state])).toEqual(
      name === 'night-shift-witness' ? [['custody', 'later']] : [],
    );
    expect(open?.id).toBe(name === 'night-shift-witness' ? 'custody-operator-name' : undefined);
  });
});

describe('accounts', () => {
  const account = (name: string): Words => {
    const answer = load(name).answers['account-story@i1'];
    if (answer?.state !== 'given' || answer.value.kind !== 'words') throw new Error(`${name} has no account`);
    return answer.value.words;
  };

  it.each([
    ['scenario-01', 'en', undefined],
    ['scenario-02', 'es', 'interpreter'],
    ['scenario-05', 'ar', 'interpreter'],
    ['night-shift-witness', 'es', 'interviewer'],
    ['kitchen-worker', 'es', 'interpreter'],
  ] as const)('%s is told in %s at some length, rendered by %s', (name, language, by) => {
    const { original, rendering } = account(name);
    expect([original.language, rendering?.by, rendering?.language]).toEqual([language, by, by && 'en']);
    expect(original.text.length).toBeGreaterThan(600);
    expect(original.text.length).toBeLessThan(2000);
  });

  it('the Arabic one holds what goes wrong from right to left: a number in brackets, a Latin name, a full stop', () => {
    const { original, rendering } = account('scenario-05');
    expect(original.text).toContain('(A000 000 003)');
    expect(original.text).toContain('Mr. K');
    expect([original.text.endsWith('.'), rendering?.text.endsWith('.')]).toEqual([true, true]);
    expect(original.text).toMatch(/^\p{Script=Arabic}/u);
  });
});
