import type { Guide } from '../../interview/guide.ts';
import { account } from './account.ts';
import { acts } from './acts.ts';
import { before } from './before.ts';
import { care } from './care.ts';
import { consent } from './consent.ts';
import { custody } from './custody.ts';
import { language } from './language.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { reports } from './reports.ts';
import { safety } from './safety.ts';
import { since } from './since.ts';
import { when } from './when.ts';
import { who } from './who.ts';
import { wishes } from './wishes.ts';
import { witnesses } from './witnesses.ts';

/** The guide of the interview room, in the order in which a first talk goes. */
export const guide: Guide = {
  version: '2026-11-25',
  asOf: '2026-11-25',
  sections: [
    before,
    safety,
    language,
    person,
    custody,
    account,
    acts,
    place,
    who,
    when,
    witnesses,
    reports,
    care,
    since,
    wishes,
    consent,
  ],
};
