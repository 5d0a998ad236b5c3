import { useMemo, useState } from 'react';
import { guide } from '../../../src/content/guide/guide.ts';
import { dueFinder } from '../../../src/follow-up/due-list.ts';
import { stepsOf } from '../../../src/follow-up/steps.ts';
import { watchOf } from '../../../src/follow-up/watch.ts';
import { type Filing, isReport, readFollowUp } from '../../../src/interview/filings.ts';
import { filedMatters } from '../../../src/interview/follow-up-entry.ts';
import { readPlainFacts } from '../../../src/interview/read-plain-facts.ts';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { type Findings, useFindings } from '../../sitting/findings.tsx';
import { useSitting } from '../../sitting/provider.tsx';
import { useArrival } from '../../ui/arrival.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { CalendarDialog } from './calendar-dialog.tsx';
import { dueAt } from './day.ts';
import { FilingCard } from './filing-card.tsx';
import { FilingDialog, type FilingStart } from './filing-dialog.tsx';
import { type Deed, NextSection } from './next-section.tsx';
import { TakenBack } from './taken-back.tsx';
import { ToldReports } from './told-reports.tsx';
import { WatchSection } from './watch-section.tsx';
import './follow-up.css';

/** Everything that is worked out for the page from the entries and the answers. */
function useFollowed() {
  const { interview } = useSitting();
  const findings = useFindings();
  return useMemo(() => {
    const followUp = readFollowUp(interview.followUp);
    const { plain, retaliations } = readPlainFacts(guide, interview);
    const { facts } = findings.derived;
    const zone = findings.timeZone;
    const steps = stepsOf({ facts, followUp, acts: retaliations, zone });
    return { followUp, plain, retaliations, watch: watchOf(facts, followUp, zone), steps };
  }, [interview, findings]);
}

type Followed = ReturnType<typeof useFollowed>;

/** What is due of this case, as the list of the whole vault has it. */
function itemsOf({ steps }: Followed, { deadlines }: Findings, now: Date) {
  const clocks = deadlines.flatMap(({ clock, band, due, state, anchor }) =>
    state === 'running' && due !== undefined && band !== 'years' && anchor.kind !== 'now' ? [{ clock, band, due }] : [],
  );
  return dueFinder(dueAt(now))({ clocks, steps });
}

/** Offices that must be told and that the person has agreed to, with which nothing was filed. */
function unfiledOf({ decision, consents }: Findings, { followUp }: Followed): readonly string[] {
  const agreed = new Set(consents.map(({ grant }) => grant.recipient));
  const filed = new Set(followUp.filings.filter(isReport).map(({ channel }) => channel));
  const offices = decision.mustTell.flatMap(({ channel, oneOf }) => oneOf ?? [channel]);
  return [...new Set(offices)].filter((channel) => agreed.has(channel) && !filed.has(channel));
}

/** What another page says has been sent: the matter, and the office after it. */
function startFrom(step: string | undefined): FilingStart | undefined {
  const [first, channel] = step?.split(' ') ?? [];
  const matter = filedMatters.find((each) => each === first);
  return matter && { matter, ...(channel ? { channel } : {}) };
}

/** What was filed for one person, what came of it, what is next, and the watch for retaliation. */
export function FollowUpPage({ step }: { readonly step: string | undefined }) {
  const text = useText();
  const heading = useArrival();
  const go = useGo();
  const { interview } = useSitting();
  const { id } = interview;
  const findings = useFindings();
  const followed = useFollowed();
  const { followUp, plain, watch, retaliations } = followed;
  const [now] = useState(() => new Date());
  const [filing, setFiling] = useState<FilingStart | undefined>(() => startFrom(step));
  const [asking, setAsking] = useState(false);
  const [answering, setAnswering] = useState<Filing>();
  const [writing, setWriting] = useState(false);
  const onDeed = (deed: Deed) => {
    if (deed.kind === 'ask') setAsking(true);
    else if (deed.kind === 'file-act') setFiling({ matter: 'retaliation', act: deed.act });
    else go({ screen: 'documents', interview: id, step: [deed.letter, deed.channel ?? ''].join(' ') });
  };
  const handedBack = findings.derived.facts.oigDeclined === 'yes';
  return (
    <main className="follow scroll">
      <div className="follow-title">
        <h1 ref={heading} tabIndex={-1}>
          {text('follow.title')}
        </h1>
        <Button icon="clock" onPress={() => setWriting(true)}>
          {text('follow.calendar')}
        </Button>
        <Button look="go" icon="plus" onPress={() => setFiling({})}>
          {text('follow.note-filing')}
        </Button>
        <p className="quiet">{text('follow.lead')}</p>
      </div>
      {handedBack && (
        <Notice
          title={text('follow.rerouted-title')}
          actions={
            <Button onPress={() => go({ screen: 'routing', interview: id })}>{text('follow.see-routing')}</Button>
          }
        >
          <p>{text('follow.rerouted')}</p>
        </Notice>
      )}
      <NextSection
        items={itemsOf(followed, findings, now)}
        unfiled={unfiledOf(findings, followed)}
        now={now}
        onFile={(channel) => setFiling({ channel })}
        onDeed={onDeed}
      />
      <section className="follow-part" aria-labelledby="follow-filed">
        <h2 id="follow-filed">{text('follow.filed')}</h2>
        {followUp.filings.length === 0 && <p className="quiet">{text('follow.filed-none')}</p>}
        <ul className="follow-list">
          {followUp.filings.toReversed().map((each) => (
            <FilingCard
              key={each.id}
              filing={each}
              onAnswer={() => setAnswering(each)}
              onLetter={(letter) => onDeed({ kind: 'letter', letter, channel: each.channel })}
            />
          ))}
        </ul>
        <TakenBack entries={interview.followUp} />
        <ToldReports reports={plain.reports} followUp={followUp} onGoOn={setFiling} />
      </section>
      <WatchSection
        watch={watch}
        followUp={followUp}
        acts={retaliations}
        onFileAct={(act) => setFiling({ matter: 'retaliation', act })}
        asking={asking}
        onAsking={setAsking}
      />
      {filing && <FilingDialog start={filing} onClose={() => setFiling(undefined)} />}
      {answering && <AnswerDialog filing={answering} onClose={() => setAnswering(undefined)} />}
      {writing && <CalendarDialog id={id} onClose={() => setWriting(false)} />}
    </main>
  );
}
