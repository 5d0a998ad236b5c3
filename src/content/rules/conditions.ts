import type { Condition } from '../../base/truth.ts';
import type { AccusedLeaf, When } from '../../routing/rule.ts';

/** Conditions that several rules share, as plain data. */

export const sexualAbuseActs = ['D1', 'D2', 'D3', 'D4', 'D5', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'] as const;

export const otherMisconduct = [
  'search-violation',
  'neglect',
  'failure-to-report',
  'false-record',
  'excessive-force',
  'denial-of-care',
  'language-failure',
  'single-remark',
  'immigration-threat',
] as const;

/** Some person is accused, as far as known. */
export const someoneAccused: When = {
  any: [
    {
      accused: {
        entry: 'role',
        is: [
          'employee',
          'contractor',
          'volunteer',
          'detainee',
          'visitor',
          'outside-staff',
          'unknown-uniformed',
          'unknown',
        ],
      },
    },
    {
      accused: {
        entry: 'employer',
        is: ['ice', 'ihsc', 'cbp', 'usms', 'bop', 'operator', 'county', 'state', 'hospital', 'other'],
      },
    },
  ],
};

const anyAct: When = { fact: 'conduct', includes: [...sexualAbuseActs, ...otherMisconduct, 'retaliation'] };

/** What happened has not been told yet. */
const actsNotTold: When = { all: [{ not: { clearly: anyAct } }, { not: { clearly: { not: anyAct } } }] };

/** Neither staff nor detained: 6 CFR 115.6 lists no acts for such a person. */
export const outsider: Condition<AccusedLeaf> = {
  any: [
    {
      all: [
        { entry: 'role', is: ['visitor', 'outside-staff'] },
        { not: { clearly: { entry: 'employer', is: ['ice', 'ihsc', 'cbp'] } } },
      ],
    },
    {
      all: [
        { entry: 'role', is: 'employee' },
        { entry: 'employer', is: 'hospital' },
      ],
    },
  ],
};

/**
 * Sexual abuse is alleged: an act of 6 CFR 115.6 is named; or a person is accused and the acts are not told yet; or someone is
 * accused for whom the regulation lists no acts.
 */
export const sexualAbuseAlleged: When = {
  any: [
    { fact: 'conduct', includes: sexualAbuseActs },
    { all: [actsNotTold, someoneAccused] },
    {
      all: [
        { accused: outsider },
        { not: { clearly: { fact: 'conduct', includes: [...otherMisconduct, 'retaliation'] } } },
      ],
    },
  ],
};

/** Everyone accused is a detained person. */
export const onlyDetaineesAccused: When = { not: { accused: { not: { entry: 'role', is: 'detainee' } } } };

/** Adults in detention who both agreed: outside the detainee limb of 6 CFR 115.6. */
export const agreedBetweenDetainees: When = {
  clearly: {
    all: [
      onlyDetaineesAccused,
      { fact: 'consentLacking', is: 'no' },
      { fact: 'survivorAge', atLeast: 18 },
      { not: { fact: 'conduct', includes: ['D5', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'] } },
    ],
  },
};

export const onlyCbpAccused: When = { clearly: { not: { accused: { not: { entry: 'employer', is: 'cbp' } } } } };

/** The abuse happened in ICE custody: not at a place of CBP or ORR, and not before custody. */
export const inIceCustody: When = {
  all: [
    { fact: 'custodyAgency', is: 'ice' },
    { not: { clearly: { abuseAt: ['cbp', 'orr'] } } },
    { not: { clearly: { fact: 'place', is: 'before-custody' } } },
  ],
};

/** The abuse happened in CBP custody, or staff of CBP are accused. */
export const aboutCbp: When = {
  all: [
    {
      any: [
        { abuseAt: 'cbp' },
        { all: [{ fact: 'custodyAgency', is: 'cbp' }, { not: { clearly: { abuseAt: 'orr' } } }] },
        { clearly: { accused: { entry: 'employer', is: 'cbp' } } },
      ],
    },
    { not: { clearly: { fact: 'place', is: 'before-custody' } } },
  ],
};

export const iceAllegation: When = { all: [inIceCustody, sexualAbuseAlleged, { not: agreedBetweenDetainees }] };

export const cbpAllegation: When = { all: [aboutCbp, sexualAbuseAlleged, { not: agreedBetweenDetainees }] };

/** The law says "clearly": whatever is not known not to be a crime goes to the police. */
export const notClearlyNonCriminal: When = { not: { clearly: { fact: 'potentiallyCriminal', is: 'no' } } };

export const oigHasNotDeclined: When = { not: { clearly: { fact: 'oigDeclined', is: 'yes' } } };

const employersOutsideDhs = ['usms', 'bop', 'operator', 'county', 'state', 'hospital', 'other'] as const;

export const dhsEmployer: Condition<AccusedLeaf> = { entry: 'employer', is: ['ice', 'ihsc', 'cbp'] };

/** Works for the agency itself (6 CFR 115.5 "employee"), so for DHS. */
export const dhsEmployee: Condition<AccusedLeaf> = {
  any: [
    {
      all: [{ entry: 'role', is: 'employee' }, { not: { clearly: { entry: 'employer', is: employersOutsideDhs } } }],
    },
    {
      all: [dhsEmployer, { entry: 'role', is: ['outside-staff', 'unknown-uniformed'] }],
    },
  ],
};

/** Staff who do not work for DHS itself: of the operator, a company, a county or a state. */
export const contractorStaff: Condition<AccusedLeaf> = {
  any: [
    { entry: 'role', is: 'contractor' },
    {
      all: [
        { entry: 'role', is: 'employee' },
        { entry: 'employer', is: ['operator', 'county', 'state', 'other'] },
      ],
    },
  ],
};

/** Places where ICE uses an agreement or a building of another government, so that its own rules may not bind. */
export const placesOfOthers = ['usms-iga', 'usms-cdf', 'bop', 'state'] as const;

/** Short-term and improvised places, for which 6 CFR 115 names no owner or operator to be told. */
export const placesWithoutOperatorDuty: When = {
  clearly: {
    any: [
      { abuseAt: ['hold', 'cbp', 'hotel', 'hospital', 'transport'] },
      { fact: 'place', is: ['outside', 'before-custody'] },
    ],
  },
};

export const retaliationAlleged: When = {
  any: [
    { fact: 'retaliation', is: 'yes' },
    { fact: 'conduct', includes: 'retaliation' },
  ],
};

export const retaliationInIceCustody: When = { all: [{ fact: 'custodyAgency', is: 'ice' }, retaliationAlleged] };

export const retaliationInDhsCustody: When = {
  all: [{ fact: 'custodyAgency', is: ['ice', 'cbp'] }, retaliationAlleged],
};

/** Abuse in ORR care: of an unaccompanied child, and not at an earlier place of ICE or CBP. */
export const orrAllegation: When = {
  all: [
    {
      any: [
        { abuseAt: 'orr' },
        {
          all: [
            { fact: 'custodyAgency', is: 'orr' },
            {
              not: {
                clearly: {
                  abuseAt: [
                    'spc',
                    'cdf',
                    'digsa',
                    'igsa',
                    'usms-iga',
                    'usms-cdf',
                    'bop',
                    'state',
                    'dod',
                    'family',
                    'staging',
                    'hold',
                    'cbp',
                    'juvenile',
                  ],
                },
              },
            },
            { not: { clearly: { fact: 'place', is: 'before-custody' } } },
          ],
        },
      ],
    },
    {
      any: [{ fact: 'conduct', includes: [...sexualAbuseActs, ...otherMisconduct, 'retaliation'] }, sexualAbuseAlleged],
    },
  ],
};

/** "Employee" means of the agency that holds the person; that agency, or the employer that is named, belongs to DHS. */
export const agencyIsDhs: When = {
  any: [
    { accused: dhsEmployer },
    { all: [{ fact: 'custodyAgency', is: ['ice', 'cbp'] }, { not: { clearly: orrAllegation } }] },
  ],
};
