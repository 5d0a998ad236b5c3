import { describe, expect, it } from 'vitest';
import { deadlines } from '../../../src/clocks/deadlines.ts';
import { urgencies } from '../../../src/clocks/urgencies.ts';
import { urgencyKinds } from '../../../src/clocks/urgency.ts';
import { clocks } from '../../../src/content/clocks/table.ts';
import { sources } from '../../../src/content/sources.ts';
import { urgencyTexts } from '../../../src/content/urgencies.ts';
import type { Facts } from '../../../src/interview/facts.ts';

const now = '2026-11-25T16:00:00Z';
const timeZone = 'America/Denver';
const found = (facts: Facts, plain: Parameters<typeof urgencies>[2] = {}) =>
  urgencies({ today: '2026-11-25', ...facts }, deadlines({ clocks, facts, now, timeZone }), plain);

describe('what cannot wait', () => {
  it.each<[string, Facts, Parameters<typeof urgencies>[2], readonly unknown[]]>([
    ['nothing told', {}, {}, []],
    ['danger now', { dangerNow: 'yes' }, {}, [{ kind: 'danger' }]],
    ['no danger', { dangerNow: 'no' }, { selfHarm: 'no', medicalNow: 'no' }, []],
    ['thoughts of suicide', {}, { selfHarm: 'yes' }, [{ kind: 'self-harm' }]],
    ['pain now', {}, { medicalNow: 'yes' }, [{ kind: 'medical' }]],
    [
      'hours since an act',
      { conduct: ['S1'], hoursSince: 60 },
      {},
      [
        {
          kind: 'hours',
          hoursLeft: 12,
          clocks: ['hiv-medicine', 'exam-72', 'emergency-contraception', 'exam-120'],
        },
      ],
    ],
    ['hours that have passed', { conduct: ['S1'], hoursSince: 200 }, {}, []],
    [
      'a removal in twenty days',
      {},
      { removalOn: { kind: 'exact', point: '2026-12-15' } },
      [{ kind: 'removal', daysLeft: 20 }],
    ],
    [
      'a removal in a month or so',
      {},
      { removalOn: { kind: 'about', point: '2026-12' } },
      [{ kind: 'removal', daysLeft: 6 }],
    ],
    [
      'a removal told in words',
      {},
      { removalOn: { kind: 'words-only', words: 'soon' } },
      [{ kind: 'removal', daysLeft: 0 }],
    ],
    ['a removal far off', {}, { removalOn: { kind: 'exact', point: '2027-03-15' } }, []],
    ['a removal day that has gone by', {}, { removalOn: { kind: 'exact', point: '2026-11-01' } }, []],
    ['somebody of 17', { survivorAge: 17 }, {}, [{ kind: 'minor' }]],
    ['somebody of 18', { survivorAge: 18 }, {}, []],
  ])('%s', (_name, facts, plain, expected) => {
    expect(found(facts, plain)).toEqual(expected);
  });

  it('puts the most urgent first', () => {
    const all = found(
      { dangerNow: 'yes', conduct: ['S1'], hoursSince: 60, survivorAge: 16 },
      { selfHarm: 'yes', medicalNow: 'yes', removalOn: { kind: 'exact', point: '2026-12-01' } },
    );
    expect(all.map(({ kind }) => kind)).toEqual(urgencyKinds);
  });
});

describe('the words for it', () => {
  it('exist for every kind, cite sources that exist, and never send a detained person to 911', () => {
    expect(urgencyTexts.map(({ kind }) => kind)).toEqual(urgencyKinds);
    const known = sources.map(({ id }) => id);
    expect(urgencyTexts.flatMap((text) => text.sources).filter((id) => !known.includes(id))).toEqual([]);
    expect(urgencyTexts.filter(({ say }) => /911|988/.test(say))).toEqual([]);
    expect(urgencyTexts.find(({ kind }) => kind === 'danger')?.now).toContain(
      'Never tell the detained person to dial 911',
    );
    expect(urgencyTexts.find(({ kind }) => kind === 'self-harm')?.now).toContain('988');
  });

  it('show general knowledge as such', () => {
    const general = urgencyTexts.filter((text) => text.sources.includes('general') && text.confidence === 'confirmed');
    expect(general).toEqual([]);
  });
});
