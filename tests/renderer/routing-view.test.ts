import { describe, expect, it } from 'vitest';
import english from '../../locales/en/ui.json' with { type: 'json' };
import { layOut, size } from '../../renderer/screens/routing/path-layout.ts';
import { type PathVoice, pathText } from '../../renderer/screens/routing/path-speech.ts';
import { reasonsOf } from '../../renderer/screens/routing/reasons.ts';
import { mark, sayHeadline } from '../../renderer/sitting/headline-text.ts';
import { keepWhole } from '../../renderer/ui/passage.tsx';
import { channels } from '../../src/content/channels/table.ts';
import { contentAsOf, contentVersion, rules } from '../../src/content/rules/table.ts';
import type { Facts } from '../../src/interview/facts.ts';
import { headline } from '../../src/routing/headline.ts';
import { headlineLines } from '../../src/routing/headline-lines.ts';
import { planPath } from '../../src/routing/path-plan.ts';
import { route } from '../../src/routing/route.ts';

const decide = (facts: Facts) => route({ rules, channels, facts, contentVersion, asOf: contentAsOf });
const guard: Facts = {
  custodyAgency: 'ice',
  facilityType: 'cdf',
  place: 'here',
  operator: 'private',
  survivorAge: 30,
  accused: [{ role: 'contractor', employer: 'operator' }],
  conduct: ['S2'],
  potentiallyCriminal: 'yes',
};

describe('the picture of the way', () => {
  const planOf = (facts: Facts) => {
    const decision = decide(facts);
    return planPath(decision, headline(decision));
  };

  it('shows nothing where nothing is known or nothing is filed', () => {
    expect([planOf({}), planOf({ ...guard, survivorWantsReport: 'no' })]).toEqual([undefined, undefined]);
  });

  const stationsOf = (facts: Facts) => planOf(facts)?.stations.map(({ id }) => id);
  const hereOf = (facts: Facts) =>
    planOf(facts)
      ?.stations.filter(({ here }) => here)
      .map(({ id }) => id);

  it('leads a case of a contract guard by first choice to whoever usually ends up with it', () => {
    const plan = planOf(guard);
    expect({ ...plan, stations: plan?.stations.map(({ id, channels }) => [id, ...channels]) }).toEqual({
      begins: 'facility',
      intake: 'ice',
      first: 'chooses',
      reports: [],
      ways: [
        { from: 'start', to: 'intake', kind: 'goes' },
        { from: 'start', to: 'parallel', kind: 'goes' },
        { from: 'intake', to: 'first', kind: 'goes' },
        { from: 'first', to: 'takes', kind: 'goes' },
        { from: 'first', to: 'usual', kind: 'returns' },
        { from: 'first', to: 'crcl', kind: 'refers' },
      ],
      stations: [
        ['start', 'fod', 'psa'],
        ['intake', 'opr'],
        ['parallel', 'le'],
        ['first', 'oig'],
        ['takes', 'oig'],
        ['usual', 'opr'],
        ['crcl', 'crcl'],
      ],
    });
  });

  const detainee: Facts = { ...guard, facilityType: 'igsa', accused: [{ role: 'detainee' }], conduct: ['D1'] };
  const cbp: Facts = {
    ...guard,
    custodyAgency: 'cbp',
    facilityType: 'cbp',
    accused: [{ role: 'employee', employer: 'cbp' }],
  };
  const orr: Facts = { ...guard, custodyAgency: 'orr', facilityType: 'orr', survivorAge: 15 };
  it.each([
    ['between detained people, nobody has first choice', detainee, ['start', 'intake', 'parallel', 'usual']],
    ['in CBP custody', cbp, ['start', 'intake', 'parallel', 'first', 'takes', 'usual', 'crcl']],
  ])('shows only the stations of the decision: %s', (_, facts, stations) => {
    expect(stationsOf(facts)).toEqual(stations);
  });

  it.each([
    ['ICE', guard, 'ice'],
    ['CBP', cbp, 'cbp'],
    ['ORR', orr, 'other'],
  ])('names the intake of %s', (_, facts, intake) => {
    expect(planOf(facts)?.intake).toBe(intake);
  });

  it.each([
    ['nothing', [], 'start'],
    ['the facility alone', ['operator'], 'start'],
    ['grievance, coordinator and police', ['grv', 'psa', 'le'], 'start'],
    ['ICE OPR', ['opr'], 'intake'],
    ['the Field Office Director', ['fod'], 'intake'],
    ['the detention line', ['operator', 'dril'], 'intake'],
    ['the other agency of the old joint intake', ['cbpopr'], 'intake'],
    ['DHS OIG', ['oig'], 'first'],
    ['DHS OIG and ICE OPR', ['oig', 'opr'], 'first'],
  ])('puts "you are here" where the reports have come to: %s', (_, told, station) => {
    const reportedAlready = told.map((channel) => ({ channel }));
    expect(hereOf({ ...guard, reportedAlready })).toEqual([station]);
  });

  it('shows DHS OIG where it was told without having first choice', () => {
    const plan = planOf({ ...detainee, reportedAlready: [{ channel: 'oig' }] });
    expect([plan?.first, plan?.stations.find(({ here }) => here)?.id]).toEqual(['told', 'first']);
  });

  it('moves on to ICE OPR once DHS OIG has said no', () => {
    const declined: Facts = { ...guard, reportedAlready: [{ channel: 'oig' }], oigDeclined: 'yes' };
    expect([planOf(declined)?.first, hereOf(declined)]).toEqual(['declined', ['usual']]);
    expect(stationsOf(declined)).not.toContain('takes');
  });

  const texts: Readonly<Record<string, string>> = english;
  const voice: PathVoice = {
    say: (key, values = {}) => (texts[key] ?? '').replace(/{{(\w+)}}/g, (_, name: string) => String(values[name])),
    list: (ids) => ids.join(' + '),
    date: (day) => day,
  };
  const wordsOf = (facts: Facts) => {
    const plan = planOf(facts);
    return plan ? pathText(plan, voice) : [];
  };

  it('says in words what the picture shows, with the days of the reports', () => {
    const reportedAlready = [{ channel: 'operator', on: '2026-11-20' }, { channel: 'dril' }];
    expect(wordsOf({ ...guard, reportedAlready }).slice(-3)).toEqual([
      'When DHS OIG says no, the law has it refer civil-rights matters to DHS CRCL, 5 U.S.C. 417(f).',
      'Reported so far: operator, 2026-11-20; dril, date not known.',
      'You are here: Intake (ICC).',
    ]);
    expect(wordsOf(guard)).toContain('Nothing has been reported yet.');
  });

  it.each([
    ['general knowledge', [{ role: 'employee', employer: 'ice' }], 'not verified'],
    ['a report of practice', [{ role: 'contractor', employer: 'operator' }], 'check before relying on it'],
  ] as const)('marks %s in the words', (_, accused, doubt) => {
    const facts = { ...guard, accused };
    expect(wordsOf(facts).find((sentence) => sentence.includes('may choose first'))).toBe(
      `oig may choose first. If it takes the case, it investigates. (${doubt})`,
    );
  });

  it('mirrors the picture and leaves room for the tallest words of a row', () => {
    const stations = planOf(guard)?.stations ?? [];
    const [ltr, rtl] = [false, true].map((mirrored) => layOut(stations, { usual: 120 }, mirrored));
    const mirror = Object.entries(ltr?.boxes ?? {}).map(([id, { x, ...rest }]) => [
      id,
      { x: (ltr?.width ?? 0) - x - size.box, ...rest },
    ]);
    expect(rtl?.boxes).toEqual(Object.fromEntries(mirror));
    expect([ltr?.boxes.usual?.height, ltr?.boxes.intake?.height, ltr?.boxes.first?.height]).toEqual([
      120,
      120,
      size.least,
    ]);
    expect(ltr?.boxes.parallel?.y).toBeGreaterThanOrEqual((ltr?.boxes.usual?.y ?? 0) + 120);
  });
});

describe('reasons', () => {
  it('names every rule once, with all offices that it puts there', () => {
    const reasons = reasonsOf(decide(guard).mustTell);
    expect(reasons.map(({ rule }) => rule)).toEqual([...new Set(reasons.map(({ rule }) => rule))]);
    expect(reasons.find(({ rule }) => rule === 'R01')?.channels).toEqual(['opr', 'oig', 'fod', 'psa']);
  });
});

describe('the headline', () => {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    [key, ...Object.values(values)].join(' ').replaceAll(mark, '*');

  it('says who must be told, who has first choice and that this is not verified, in this order', () => {
    const line = headline(decide(guard));
    const keys = sayHeadline(headlineLines(line, true), 'en', say, (id) => id).map(
      (sentence) => sentence.split(' ')[0],
    );
    expect(keys).toEqual([
      'headline.tell-one-of-and',
      'headline.first-choice.by-practice',
      'headline.unverified',
      'headline.then',
      'headline.police',
    ]);
  });

  it('lists alternatives with "or" and duties with "and"', () => {
    const line = {
      ...headline(decide({})),
      key: 'tell' as const,
      oneOf: ['opr', 'oig'] as const,
      tell: ['fod', 'psa'] as const,
    };
    const [first] = sayHeadline(headlineLines(line, false), 'en', say, (id) => id);
    expect(first).toBe('headline.tell-one-of-and *opr or oig* *fod and psa*');
  });

  it('says only that nothing is reported when the person does not want it', () => {
    const line = headline(decide({ ...guard, survivorWantsReport: 'no' }));
    expect(sayHeadline(headlineLines(line, false), 'en', say, (id) => id)).toEqual(['headline.no-filing']);
  });
});

describe('runs of numbers in a passage', () => {
  it.each([
    ['without a number', 'Nothing to keep together', 1],
    ['an A-number', 'My number is A-123 456 789.', 3],
    ['a citation', 'See 6 CFR 115.22(f) for it.', 3],
    ['a telephone number', 'Call 833-442-3677 now.', 3],
  ])('%s', (_, text, pieces) => {
    const kept = keepWhole(text);
    expect(Array.isArray(kept) ? kept.length : 1).toBe(pieces);
  });
});
