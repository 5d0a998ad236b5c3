import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Learnings } from '../../../src/bridge/calls/learning-calls.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { sayNumber } from '../../../src/i18n/numbers.ts';
import { type LearnedSheet, learnedSheet } from '../../../src/learning/sheet.ts';
import { call, failureOf } from '../../bridge.ts';
import { nameOf } from '../../i18n/languages.ts';
import { type TextKey, useLanguage, useText } from '../../i18n/text.ts';
import { useArrival } from '../../ui/arrival.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useOfficeName } from '../follow-up/offices.ts';
import { TopBar } from '../home/top-bar.tsx';
import { Chart } from './chart.tsx';
import { ExportDialog } from './export-dialog.tsx';
import './learning.css';

type View = 'office' | 'out';

/** The figures of the vault; they are asked for again for as long as some interviews have not been read. */
const useLearnings = () =>
  useQuery({
    queryKey: ['learning'],
    queryFn: async () => JSON.parse((await call('learning.read', {})).json) as Learnings,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) => ((state.data?.left ?? 0) > 0 ? 1000 : false),
  });

/** The figures in the language of the screen. */
function useSheet(): (learned: Learnings, view: View) => LearnedSheet {
  const text = useText();
  const language = useLanguage();
  const officeName = useOfficeName();
  return (learned, view) =>
    learnedSheet(
      learned[view],
      {
        language,
        say: (key, slots) => text(key as TextKey, slots),
        officeName,
        languageName: (named) => nameOf(named, language),
      },
      sayPoint(learned.month, language),
    );
}

function Facts({ sheet, medianDays }: { readonly sheet: LearnedSheet; readonly medianDays?: number | undefined }) {
  const text = useText();
  const language = useLanguage();
  return (
    <>
      <dl className="learned-facts">
        {sheet.facts.map(({ label, said }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {medianDays !== undefined && (
        <p className="quiet">{text('learning.median', { days: sayNumber(medianDays, language) })}</p>
      )}
    </>
  );
}

function Figures({ learned, view }: { readonly learned: Learnings; readonly view: View }) {
  const sheet = useSheet()(learned, view);
  return (
    <>
      <Facts sheet={sheet} medianDays={view === 'office' ? learned.medianDays : undefined} />
      <div className="charts">
        {sheet.tables.map((table) => (
          <Chart key={table.name} table={table} />
        ))}
      </div>
      <section className="learned-notes" aria-labelledby="learned-notes">
        <h2 id="learned-notes">{sheet.notesTitle}</h2>
        <ul>
          {[sheet.scope, ...sheet.notes].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** What the office learns from all of its interviews, for itself and as it may be given away. */
export function LearningPage({ onLock }: { readonly onLock: () => void }) {
  const text = useText();
  const heading = useArrival();
  const learned = useLearnings();
  const [view, setView] = useState<View>('office');
  const [exporting, setExporting] = useState(false);
  const any = learned.data !== undefined && learned.data.office.interviews !== 0;
  return (
    <div className="page">
      <TopBar onLock={onLock} back />
      <main className="learned scroll">
        <div className="learned-title">
          <h1 ref={heading} tabIndex={-1}>
            {text('learning.title')}
          </h1>
          <Button icon="export" isDisabled={!any} onPress={() => setExporting(true)}>
            {text('learning.export')}
          </Button>
        </div>
        <div className="learned-title">
          <p className="quiet">{text(view === 'office' ? 'learning.office-lead' : 'learning.out-lead')}</p>
          <Segmented
            label={text('learning.view')}
            labelUnseen
            segments={[
              { id: 'office', content: text('learning.view.office') },
              { id: 'out', content: text('learning.view.out') },
            ]}
            chosen={view}
            onChoose={setView}
          />
        </div>
        {learned.isError && <Problem failure={failureOf(learned.error)} />}
        {learned.data && learned.data.left > 0 && (
          <p className="small quiet" role="status">
            {text('home.left', { count: learned.data.left })}
          </p>
        )}
        {learned.data && !any && <p className="quiet">{text('learning.none')}</p>}
        {learned.data && any && <Figures learned={learned.data} view={view} />}
      </main>
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
    </div>
  );
}
