import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import type { Answers } from '../../../src/interview/answers.ts';
import { interpreterFaults } from '../../../src/interview/interpreter-check.ts';
import { interpreterStatement } from '../../../src/interview/interpreter-statement.ts';
import { parseInterview } from '../../../src/interview/interview-file.ts';
import { chose, interviewWith, no, yes } from './small-guide.ts';

const faults = (answers: Answers, ...ids: readonly string[]) =>
  interpreterFaults(
    guide,
    interviewWith(
      answers,
      ids.map((id) => ({ id, kind: 'interpreter' })),
      guide.version,
    ),
  ).map(({ code, weight, source }) => [code, weight, source]);

describe('who may interpret', () => {
  it.each<[string, Answers, readonly unknown[]]>([
    ['nobody against', { 'interpreter-bars@t1': chose('none') }, []],
    ['a minor', { 'interpreter-bars@t1': chose('minor') }, [['minor', 'barred', '6cfr115.16']]],
    ['the accused', { 'interpreter-bars@t1': chose('accused') }, [['accused', 'barred', '6cfr115.16']]],
    [
      'a detained witness',
      { 'interpreter-bars@t1': chose('detained-witness') },
      [['detained-witness', 'barred', '6cfr115.16']],
    ],
    [
      'a tie to the accused',
      { 'interpreter-bars@t1': chose('close-to-accused') },
      [['close-to-accused', 'barred', '6cfr115.16']],
    ],
    [
      'another detained person, wish open',
      { 'interpreter-bars@t1': chose('detained') },
      [['detained-wish-open', 'care', '6cfr115.16']],
    ],
    [
      'another detained person, wanted',
      { 'interpreter-bars@t1': chose('detained'), 'interpreter-own-wish@t1': yes },
      [],
    ],
    [
      'another detained person, not wanted',
      { 'interpreter-bars@t1': chose('detained'), 'interpreter-own-wish@t1': no },
      [['detained-not-own-wish', 'barred', '6cfr115.16']],
    ],
    ['staff', { 'interpreter-bars@t1': chose('works-here') }, [['works-here', 'care', '6cfr115.61a']]],
    ['not checked', {}, [['not-checked', 'care', '6cfr115.16']]],
    [
      'not understood, and a relay with one leg',
      { 'interpreter-mode': chose('relay'), 'interpreter-bars@t1': chose('none'), 'interpreter-free@t1': no },
      [
        ['not-understood', 'care', undefined],
        ['relay-of-one', 'care', undefined],
      ],
    ],
  ])('%s', (_name, answers, expected) => {
    expect(faults(answers, 't1')).toEqual(expected);
  });
});

describe('what interpreters declare', () => {
  const file: unknown = JSON.parse(
    readFileSync(new URL('../../fixtures/personas/kitchen-worker.json', import.meta.url), 'utf8'),
  );
  const parsed = parseInterview(file, guide);
  if (!parsed.ok) throw new Error(parsed.failure.field);

  it('has one leg for each interpreter of a relay, in the order of speaking', () => {
    const { legs, readBack, renderings } = interpreterStatement(guide, parsed.value);
    expect(
      legs.map(({ leg, legs: all, from, to, way, basis, minutes, told, faults: found }) => [
        `${leg}/${all}`,
        from?.rendering?.text,
        to?.rendering?.text,
        way,
        basis,
        minutes,
        told,
        found,
      ]),
    ).toEqual([
      [
        '1/2',
        'Mam, of Ixtahuacán',
        'Spanish',
        'phone',
        ['agency', 'native'],
        95,
        ['accurate', 'confidential', 'no-tie'],
        [],
      ],
      ['2/2', 'Spanish', 'English', 'in-person', ['court'], 95, ['accurate', 'confidential', 'no-tie'], []],
    ]);
    expect([readBack, renderings.machine, renderings.interpreter > 50]).toEqual(['confirmed', 0, true]);
  });

  it('says nothing that was not answered', () => {
    expect(interpreterStatement(guide, interviewWith({}, [{ id: 't1', kind: 'interpreter' }], guide.version))).toEqual({
      caseCode: 'Wren 1',
      workerLanguage: 'en',
      intervieweeLanguage: 'es',
      readBack: 'not-yet',
      legs: [
        {
          subject: 't1',
          leg: 1,
          legs: 1,
          basis: [],
          told: [],
          faults: [{ subject: 't1', code: 'not-checked', weight: 'care', source: '6cfr115.16' }],
        },
      ],
      renderings: { interviewer: 0, interpreter: 0, interviewee: 0, machine: 0 },
    });
  });
});
