import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Interview } from '../../../src/interview/answers.ts';
import { call, failureOf } from '../../bridge.ts';
import { fetchLanguage } from '../../i18n/shelf.ts';
import { speakLanguage } from '../../i18n/start.ts';
import { useText } from '../../i18n/text.ts';
import { type CasePage, useGo } from '../../place.ts';
import { RecordingProvider } from '../../recording/recording.tsx';
import { FindingsProvider } from '../../sitting/findings.tsx';
import { SittingProvider, useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { DocumentsPage } from '../documents/documents-page.tsx';
import { ExhibitsPage } from '../exhibits/exhibits-page.tsx';
import { FollowUpPage } from '../follow-up/follow-up-page.tsx';
import { LinksPage } from '../links/links-page.tsx';
import { PacketPage } from '../packet/packet-page.tsx';
import { ReviewPage } from '../review/review-page.tsx';
import { RoutingPage } from '../routing/routing-page.tsx';
import { CaseBar } from './case-bar.tsx';
import { Foot } from './foot.tsx';
import { InterviewPage } from './interview-page.tsx';
import './case.css';

type Properties = {
  readonly id: string;
  readonly page: CasePage;
  readonly step: string | undefined;
  /** A pause lies over it. */
  readonly covered: boolean;
  /** Tells the desk which language the person speaks, for the words on a cover. */
  readonly onTheirs: (language: string | undefined) => void;
  readonly onPause: () => void;
  readonly onHide: () => void;
  readonly onLock: () => void;
};

async function openCase(id: string): Promise<Interview> {
  const interview = await call('interviews.open', { id });
  await Promise.all([fetchLanguage(interview.workerLanguage), fetchLanguage(interview.intervieweeLanguage)]);
  await speakLanguage(interview.workerLanguage);
  return interview;
}

function Pages({ page, step, onTheirs, ...keys }: Omit<Properties, 'id' | 'covered'>) {
  const { intervieweeLanguage } = useSitting().interview;
  useEffect(() => {
    onTheirs(intervieweeLanguage);
    return () => onTheirs(undefined);
  }, [intervieweeLanguage, onTheirs]);
  const last = useRef<string>(undefined);
  return (
    <div className="case">
      <CaseBar page={page} />
      {page === 'interview' && (
        <InterviewPage
          wanted={step ?? last.current}
          onAt={(id) => {
            last.current = id;
          }}
        />
      )}
      {page === 'review' && <ReviewPage />}
      {page === 'exhibits' && <ExhibitsPage first={step} />}
      {page === 'routing' && <RoutingPage />}
      {page === 'packet' && <PacketPage />}
      {page === 'documents' && <DocumentsPage first={step} />}
      {page === 'follow-up' && <FollowUpPage step={step} />}
      {page === 'links' && <LinksPage />}
      <Foot {...keys} />
    </div>
  );
}

/** One interview with all of its pages. It is read from the vault once and lives here until it is left. */
export function Case({ id, covered, ...rest }: Properties) {
  const text = useText();
  const go = useGo();
  const [opened] = useState(() => Date.now());
  useEffect(() => () => void window.bridge.call('custody.left', { id }), [id]);
  const interview = useQuery({ queryKey: ['interview', id, opened], queryFn: () => openCase(id), gcTime: 0 });
  if (interview.isError) {
    return (
      <main className="home">
        <Problem failure={failureOf(interview.error)} />
        <Button icon="back" onPress={() => go({ screen: 'home' })}>
          {text('home.title')}
        </Button>
      </main>
    );
  }
  if (!interview.data) return <p className="waiting">{text('app.loading')}</p>;
  return (
    <SittingProvider interview={interview.data}>
      <FindingsProvider>
        <RecordingProvider interview={id} covered={covered}>
          <Pages {...rest} />
        </RecordingProvider>
      </FindingsProvider>
    </SittingProvider>
  );
}
