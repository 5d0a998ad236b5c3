import { describe, expect, it } from 'vitest';
import english from '../../locales/en/ui.json' with { type: 'json' };
import { sayFact, sayValues, stepFor } from '../../renderer/sitting/fact-text.ts';
import { accusedRoles, conductCodes, employers, facilityTypes } from '../../src/interview/facts.ts';
import { factsSchema } from '../../src/interview/facts-schema.ts';

const texts: Readonly<Record<string, string>> = english;
const say = (key: string): string => texts[key] ?? `missing: ${key}`;
const paths = [
  ...Object.keys(factsSchema.shape).filter((path) => path !== 'accused'),
  'accused.role',
  'accused.employer',
  'accused.grade',
  'accused.lawEnforcement',
];

describe('facts in words', () => {
  it('names every fact that routing can use', () => {
    expect(paths.map((path) => sayFact(path, say)).filter((text) => text.startsWith('missing'))).toEqual([]);
  });

  it.each([
    ['conduct', conductCodes],
    ['accused.role', accusedRoles],
    ['accused.employer', employers],
    ['placeFacilityType', facilityTypes],
  ] as const)('names every value of %s', (path, values) => {
    expect(sayValues(path, values, say).filter((text) => text.startsWith('missing'))).toEqual([]);
  });

  it('says an empty conduct as what it means', () => {
    expect(sayValues('conduct', [], say)).toEqual(['nothing of the kind']);
  });

  it('leads from a fact to the question that asks for it, also inside a repeated section', () => {
    const subjects = [{ id: 'p1', kind: 'accused' as const }];
    expect([stepFor('dangerNow', subjects), stepFor('accused.role', subjects), stepFor('accused.role', [])]).toEqual([
      'safety-danger',
      'who-role@p1',
      'another:accused',
    ]);
  });
});
