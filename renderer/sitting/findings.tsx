import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Content } from '../../src/clocks/content.ts';
import { type Deadline, deadlines } from '../../src/clocks/deadlines.ts';
import { type Urgency, urgencies } from '../../src/clocks/urgencies.ts';
import { guide } from '../../src/content/guide/guide.ts';
import type { Interview } from '../../src/interview/answers.ts';
import { type StandingConsent, standingConsents } from '../../src/interview/consents.ts';
import { type DerivedFacts, deriveFacts } from '../../src/interview/derive-facts.ts';
import type { Facts } from '../../src/interview/facts.ts';
import type { Decision } from '../../src/routing/decision.ts';
import { type Headline, headline } from '../../src/routing/headline.ts';
import { route } from '../../src/routing/route.ts';
import { call } from '../bridge.ts';
import { useSettings } from '../queries.ts';
import { useRuleBook } from '../rule-book.ts';
import { useSitting } from './provider.tsx';

/** What the interview has come to: facts, decision, clocks, and the consents that hold. */
export type Findings = {
  readonly derived: DerivedFacts;
  readonly decision: Decision;
  readonly headline: Headline;
  readonly deadlines: readonly Deadline[];
  readonly urgencies: readonly Urgency[];
  readonly consents: readonly StandingConsent[];
  readonly timeZone: string;
};

const laptopZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Makes decisions and remembers the last one, because most answers change no fact. */
function createRouter({ rules, channels, version, asOf }: Content) {
  let last: { readonly print: string; readonly decision: Decision } | undefined;
  return (facts: Facts): Decision => {
    const print = JSON.stringify(facts);
    if (last?.print !== print) {
      last = { print, decision: route({ rules, channels, facts, contentVersion: version, asOf }) };
    }
    return last.decision;
  };
}

type Tools = {
  readonly clocks: Content['clocks'];
  readonly decide: (facts: Facts) => Decision;
  /** Where the facility's own zone is not known. */
  readonly zone: string;
};

function findingsOf(
  interview: Interview,
  linkedPattern: boolean,
  now: string,
  { clocks, decide, zone }: Tools,
): Findings {
  const derived = deriveFacts({ guide, interview, now, timeZone: zone, linkedPattern });
  const decision = decide(derived.facts);
  const timeZone = derived.plain.timeZone ?? zone;
  const due = deadlines({ clocks, facts: derived.facts, dates: derived.dates, now, timeZone });
  return {
    derived,
    decision,
    headline: headline(decision),
    deadlines: due,
    urgencies: urgencies(derived.facts, due, derived.plain),
    consents: standingConsents(guide, interview, derived.facts.today ?? now.slice(0, 10)),
    timeZone,
  };
}

/** Whether a worker has confirmed that another interview speaks of the same alleged perpetrator. */
function useLinkedPattern(id: string): boolean {
  const queryFn = () => call('links.pattern', { id });
  return useQuery({ queryKey: ['links', id, 'pattern'], queryFn }).data?.pattern ?? false;
}

/** The findings, a moment behind the typing so that they never stand in its way; the clocks go on by the minute. */
function useNewFindings(): Findings {
  const interview = useDeferredValue(useSitting().interview);
  const linkedPattern = useLinkedPattern(interview.id);
  const [now, setNow] = useState(() => new Date().toISOString());
  const book = useRuleBook();
  const zone = useSettings().data?.timeZone || laptopZone;
  const tools = useMemo((): Tools => ({ clocks: book.clocks, decide: createRouter(book), zone }), [book, zone]);
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => findingsOf(interview, linkedPattern, now, tools), [interview, linkedPattern, now, tools]);
}

const FindingsContext = createContext<Findings | undefined>(undefined);

/** Works the findings out once, for every page of the interview. */
export function FindingsProvider({ children }: { readonly children: ReactNode }) {
  return <FindingsContext.Provider value={useNewFindings()}>{children}</FindingsContext.Provider>;
}

/** What the interview has come to. */
export function useFindings(): Findings {
  const findings = useContext(FindingsContext);
  if (!findings) throw new Error('No interview is open here');
  return findings;
}
