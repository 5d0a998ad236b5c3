import type { Guide } from '../../interview/guide.ts';
import { account } from './account.ts';
import { acts } from './acts.ts';
import { around } from './around.ts';
import { before } from './before.ts';
import { care } from './care.ts';
import { immigrationCase } from './case.ts';
import { consent } from './consent.ts';
import { custody } from './custody.ts';
import { failures } from './failures.ts';
import { filer } from './filer.ts';
import { interpreter } from './interpreter.ts';
import { language } from './language.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { reach } from './reach.ts';
import { readBack } from './read-back.ts';
import { reports } from './reports.ts';
import { retaliation } from './retaliation.ts';
import { safety } from './safety.ts';
import { since } from './since.ts';
import { when } from './when.ts';
import { who } from './who.ts';
import { wishes } from './wishes.ts';
import { witnesses } from './witnesses.ts';

/** The guide of the interview room, in the order in which a first talk goes; any part can be taken at any time. */
export const guide: Guide = {
  version: '2026-11-26',
  asOf: '2026-11-25',
  sections: [
    before,
    safety,
    language,
    interpreter,
    person,
    custody,
    immigrationCase,
    account,
    acts,
    place,
    when,
    who,
    witnesses,
    around,
    reports,
    care,
    since,
    retaliation,
    failures,
    wishes,
    reach,
    readBack,
    consent,
    filer,
  ],
};
