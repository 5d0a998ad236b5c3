import { useState } from 'react';
import { sayPoint } from '../../../src/i18n/days.ts';
import { endonymOf, spokenIn } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useFindings } from '../../sitting/findings.tsx';
import { HeadlineView } from '../../sitting/headline-view.tsx';
import { useSitting } from '../../sitting/provider.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ClockView } from '../interview/clock-view.tsx';
import { Closed, ComparisonTable, Figures } from './beside.tsx';
import { Cautions, UrgentCautions } from './cautions.tsx';
import { Codes } from './codes.tsx';
import { FindingCard } from './finding-card.tsx';
import { HandoutButton } from './handout.tsx';
import { NearMisses, UnclearList } from './near.tsx';
import { PathFigure } from './path-figure.tsx';
import { type Shown, Tongues, useTongues } from './tongues.tsx';
import './path.css';
import './routing.css';
import { useArrival } from '../../ui/arrival.ts';

function Headlines() {
  const { headline } = useFindings();
  const tongues = useTongues();
  return (
    <div className="headlines">
      {tongues.map(({ language }, index) => (
        <HeadlineView
          key={language}
          className={index === 0 ? 'headline' : 'headline second'}
          of={{ ...headline, danger: false }}
          language={language}
        />
      ))}
    </div>
  );
}

function Main() {
  const text = useText();
  const { decision, headline, deadlines } = useFindings();
  return (
    <>
      <UrgentCautions of={decision.cautions} />
      <Headlines />
      <PathFigure decision={decision} headline={headline} />
      <div className="three">
        <FindingCard
          title={text('routing.must-tell')}
          findings={decision.mustTell}
          none={text('routing.none-must-tell')}
        />
        <FindingCard
          title={text('routing.first-choice')}
          findings={decision.firstChoice}
          none={text('routing.none-first-choice')}
        />
        <FindingCard
          title={text('routing.usually-ends')}
          findings={decision.usuallyEnds}
          none={text('routing.none-usually-ends')}
        />
      </div>
      <NearMisses of={decision.nearMisses} />
      <UnclearList of={decision.unclear} />
      {decision.mayAlso.length + decision.outside.length > 0 && (
        <div className="three">
          {decision.mayAlso.length > 0 && (
            <FindingCard title={text('routing.may-also')} findings={decision.mayAlso} none="" open={false} />
          )}
          {decision.outside.length > 0 && (
            <FindingCard title={text('routing.outside')} findings={decision.outside} none="" open={false} />
          )}
        </div>
      )}
      <Cautions of={decision.cautions} />
      <Codes />
      {deadlines.length > 0 && (
        <section className="routing-part">
          <h2>{text('routing.clocks')}</h2>
          <p className="small quiet">{text('clock.estimate')}</p>
          <ul className="clocks">
            {deadlines.map((deadline) => (
              <ClockView key={`${deadline.clock} ${deadline.incident?.number ?? ''}`} deadline={deadline} full />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Where the report goes, explained in both languages: who must be told, who may choose, who usually ends up with it, and why. */
export function RoutingPage() {
  const text = useText();
  const heading = useArrival();
  const language = useLanguage();
  const { decision } = useFindings();
  const { workerLanguage: mine, intervieweeLanguage: theirs } = useSitting().interview;
  const [shown, setShown] = useState<Shown>(mine === theirs ? 'mine' : 'both');
  const languages = [
    { id: 'mine' as const, content: <span {...spokenIn(mine)}>{endonymOf(mine)}</span> },
    { id: 'theirs' as const, content: <span {...spokenIn(theirs)}>{endonymOf(theirs)}</span> },
    { id: 'both' as const, content: text('routing.both-languages') },
  ];
  return (
    <Tongues shown={shown}>
      <main className="routing scroll">
        <div className="routing-top">
          <h1 ref={heading} tabIndex={-1}>
            {text('routing.title')}
          </h1>
          <span className="small quiet">
            {text('routing.as-of', { date: sayPoint(decision.asOf, language) })} · {text('routing.not-advice')}
          </span>
          <span className="push" />
          {mine !== theirs && (
            <Segmented
              label={text('common.language')}
              labelUnseen
              segments={languages}
              chosen={shown}
              onChoose={setShown}
            />
          )}
          <HandoutButton />
        </div>
        <div className="routing-columns">
          <div className="routing-main">
            <Main />
          </div>
          <div className="routing-side">
            <ComparisonTable shown={shown} />
            <Closed />
            <Figures />
          </div>
        </div>
      </main>
    </Tongues>
  );
}
