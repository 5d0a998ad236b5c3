import { accusedFactsOf } from '../interview/accused-and-reports.ts';
import type { ConductCode, Facts } from '../interview/facts.ts';
import { type FollowUp, filedReports } from '../interview/filings.ts';
import type { AccusedPlain, RetaliationPlain } from '../interview/plain-facts.ts';

/** What holds for the person and the place whatever happens there. */
const carriedOver = [
  'today',
  'custodyAgency',
  'facilityType',
  'operator',
  'survivorAge',
  'vulnerableAdult',
  'survivorWantsReport',
  'identityMode',
  'dangerNow',
  'removed',
  'outsideUS',
  'fearsOwnGovernment',
] as const satisfies readonly (keyof Facts)[];

const further: Readonly<Record<string, ConductCode>> = { case: 'immigration-threat', care: 'denial-of-care' };

/**
 * The facts of one act of retaliation as an allegation of its own: the person and the place stay, what happened, when and by whom are
 * those of the act, and only what was filed about the act itself counts as reported.
 */
export function factsOfAct(
  act: RetaliationPlain,
  {
    facts,
    accused,
    followUp,
  }: { readonly facts: Facts; readonly accused: readonly AccusedPlain[]; readonly followUp: FollowUp },
): Facts {
  const kept = Object.fromEntries(
    carriedOver.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  );
  const conduct = (act.what ?? []).flatMap((what) => further[what] ?? []);
  const by = accused.filter(({ subject }) => act.by?.includes(subject)).map(accusedFactsOf);
  const filings = followUp.filings.filter((each) => each.act === act.subject);
  const reported = filedReports({ ...followUp, filings }).map(({ told: _, ...report }) => report);
  const alone = act.what?.includes('alone') ? (facts.segregatedSince ?? act.on) : undefined;
  return {
    ...kept,
    conduct: ['retaliation', ...conduct],
    retaliation: 'yes',
    ...(act.on === undefined ? {} : { incidentAt: act.on }),
    ...(by.length === 0 ? {} : { accused: by }),
    ...(alone === undefined ? {} : { segregatedSince: alone }),
    ...(facts.segregationRequested === undefined ? {} : { segregationRequested: facts.segregationRequested }),
    ...(reported.length === 0 ? {} : { reportedAlready: reported }),
  };
}
