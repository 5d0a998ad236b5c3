import { useId, useState } from 'react';
import { guide } from '../../src/content/guide/guide.ts';
import { questionKey } from '../../src/i18n/content-key.ts';
import { findQuestion } from '../../src/interview/guide.ts';
import { recordingConsent, recordingConsentKey, recordingQuestion } from '../../src/interview/recording-consent.ts';
import { YesNoInput } from '../answers/yes-no.tsx';
import { useSpeak } from '../i18n/speak.ts';
import { useText } from '../i18n/text.ts';
import { useActs, useSitting } from '../sitting/provider.tsx';
import { Both } from '../ui/both.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Problem } from '../ui/problem.tsx';
import { Elapsed } from './elapsed.tsx';
import { LevelMeter } from './level-meter.tsx';
import { Recorded } from './recorded.tsx';
import { useRecording } from './recording.tsx';
import './recording.css';

const asked = findQuestion(guide, recordingQuestion)?.question;

/** Asks the person, in both languages, before anything is recorded; the answer is that of the question in the guide. */
function AskFirst() {
  const acts = useActs();
  const { interview } = useSitting();
  const { workerLanguage: mine, intervieweeLanguage: theirs } = interview;
  const [sayMine, sayTheirs] = [useSpeak(mine), useSpeak(theirs)];
  const key = recordingConsentKey(interview);
  if (asked === undefined || key === undefined) return null;
  const answer = interview.answers[key];
  const given = answer?.state === 'given' ? answer.value : undefined;
  const [prompt, hint] = [questionKey(asked.id, 'prompt'), questionKey(asked.id, 'hint')];
  const more = asked.hint ?? '';
  return (
    <div className="recording-ask">
      <Both theirs={sayTheirs(prompt, asked.prompt)} mine={sayMine(prompt, asked.prompt)} />
      <Both theirs={sayTheirs(hint, more)} mine={sayMine(hint, more)} />
      <YesNoInput given={given} tongues={{ mine, theirs }} give={(value) => acts.give(key, value)} />
    </div>
  );
}

/** What can be done with the recording as it stands. */
function Deeds({ number }: { readonly number: number }) {
  const text = useText();
  const { flush } = useActs();
  const { recorder, state } = useRecording();
  const start = async () => {
    // The main process looks for the consent in the vault.
    await flush();
    await recorder.start({ title: text('recording.exhibit', { number }), source: text('recording.source') });
  };
  if (state.kind === 'idle' || state.kind === 'starting') {
    return (
      <Button icon="record" isDisabled={state.kind === 'starting'} onPress={() => void start()}>
        {text('recording.start')}
      </Button>
    );
  }
  return (
    <>
      {state.kind === 'recording' && (
        <Button icon="pause" onPress={() => recorder.pause()}>
          {text('recording.pause')}
        </Button>
      )}
      {state.kind === 'paused' && (
        <Button icon="record" look="go" onPress={recorder.resume}>
          {text('recording.resume')}
        </Button>
      )}
      <Button icon="stop" isDisabled={state.kind === 'ending'} onPress={() => void recorder.stop()}>
        {text('recording.stop')}
      </Button>
      <span className={`recording-state ${state.kind}`} role="status">
        {text(state.kind === 'paused' && state.covered ? 'recording.paused-covered' : `recording.${state.kind}`)}
      </span>
      <Elapsed state={state} />
      {state.kind === 'recording' && <LevelMeter recorder={recorder} />}
    </>
  );
}

/** Beside an account: records the voice into the vault, after the person has agreed; what was recorded can be heard below. */
export function RecordControl() {
  const text = useText();
  const id = useId();
  const { interview } = useSitting();
  const { state } = useRecording();
  const [asking, setAsking] = useState(false);
  const [count, setCount] = useState(0);
  const consent = recordingConsent(interview);
  return (
    <section className="recording-control" aria-labelledby={id}>
      <h2 id={id} className="unseen">
        {text('recording.title')}
      </h2>
      <div className="recording-row">
        {consent === 'yes' ? (
          <Deeds number={count + 1} />
        ) : (
          <Button icon="record" aria-expanded={asking} onPress={() => setAsking(!asking)}>
            {text('recording.start')}
          </Button>
        )}
        {consent === 'no' && <span className="small quiet">{text('recording.refused')}</span>}
      </div>
      {consent !== 'yes' && asking && <AskFirst />}
      {state.kind === 'idle' && state.failure && <Problem failure={state.failure} />}
      {state.kind === 'idle' && state.last && (
        <Notice tone="good" live="status">
          <p>{text('recording.kept')}</p>
        </Notice>
      )}
      <Recorded interview={interview.id} revoked={consent === 'no'} onCount={setCount} />
    </section>
  );
}
