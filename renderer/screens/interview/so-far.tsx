import { type ReactNode, useState } from 'react';
import { channelKey } from '../../../src/i18n/content-key.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { findChannel } from '../../rule-book.ts';
import { type Findings, useFindings } from '../../sitting/findings.tsx';
import { HeadlineView } from '../../sitting/headline-view.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ClockView, leftOf } from './clock-view.tsx';
import './so-far.css';

const shownClocks = 2;

function Clocks({ deadlines }: Pick<Findings, 'deadlines'>) {
  const text = useText();
  const running = deadlines.filter(({ state, band }) => state === 'running' && (band === 'hours' || band === 'days'));
  const shown = running.slice(0, shownClocks);
  return (
    <section className="so-far-part">
      <h2>{text('so-far.clocks')}</h2>
      {shown.length === 0 ? (
        <p className="small quiet">{text('so-far.no-clocks')}</p>
      ) : (
        <ul className="so-far-part">
          {shown.map((deadline) => (
            <ClockView key={`${deadline.clock} ${deadline.incident?.number ?? ''}`} deadline={deadline} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Consents({ consents }: Pick<Findings, 'consents'>) {
  const text = useText();
  const say = useSpeak(useLanguage());
  const nameOf = (id: string) => say(channelKey(id, 'shortName'), findChannel(id)?.shortName ?? id).text;
  return (
    <section className="so-far-part">
      <h2>{text('so-far.consent')}</h2>
      {consents.length === 0 ? (
        <p className="small quiet">{text('so-far.nobody')}</p>
      ) : (
        <ul className="small">
          {consents.map(({ grant }) => (
            <li key={grant.recipient}>
              {text('so-far.consent-line', {
                office: nameOf(grant.recipient),
                identity: text(`identity.${grant.identity}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Parts({ findings, children }: { readonly findings: Findings; readonly children?: ReactNode }) {
  const text = useText();
  const language = useLanguage();
  return (
    <>
      {children}
      <Clocks deadlines={findings.deadlines} />
      <section className="so-far-part">
        <h2>{text('so-far.routing')}</h2>
        <HeadlineView className="so-far-line" of={findings.headline} language={language} />
        {findings.derived.differs.includes('place') && <p className="small quiet">{text('so-far.differs')}</p>}
      </section>
      <Consents consents={findings.consents} />
    </>
  );
}

/** Beside the step: the clocks, where this goes, and who may be told. `children` is the remark for the interviewer. */
export function SoFar({ children }: { readonly children: ReactNode }) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <aside className="so-far scroll" aria-label={text('so-far.name')} tabIndex={0}>
      <Parts findings={useFindings()}>{children}</Parts>
    </aside>
  );
}

/** The same in one line, where the window is narrow. */
export function SoFarStrip() {
  const text = useText();
  const language = useLanguage();
  const findings = useFindings();
  const [open, setOpen] = useState(false);
  const first = findings.deadlines.find(({ state, band }) => state === 'running' && band === 'hours');
  return (
    <div className="strip">
      {first && <b className="tag clay">{leftOf(first, text)}</b>}
      <div className="strip-line">
        <HeadlineView of={findings.headline} language={language} />
      </div>
      <Button slim onPress={() => setOpen(true)}>
        {text('so-far.open')}
      </Button>
      {open && (
        <Dialog title={text('so-far.name')} isOpen onClose={() => setOpen(false)}>
          <div className="so-far">
            <Parts findings={findings} />
          </div>
        </Dialog>
      )}
    </div>
  );
}
