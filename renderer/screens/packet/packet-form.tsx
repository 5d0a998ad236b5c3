import { useState } from 'react';
import { sayPoint } from '../../../src/i18n/days.ts';
import type { IdentityMode } from '../../../src/interview/answers.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { nameOf } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useFindings } from '../../sitting/findings.tsx';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { type Candidate, carriedTo, packetFor } from './candidates.ts';
import { ExhibitChoice } from './exhibit-choice.tsx';
import { FormatChoice } from './format-choice.tsx';
import { formatIds } from './format-ids.ts';
import { KeptOut } from './kept-out.tsx';
import { MissedExhibits } from './missed-exhibits.tsx';
import { noSeal, SealChoice, sealFor } from './seal-choice.tsx';
import { askedFor } from './shown.ts';
import { ShownChoice, type ShownWish } from './shown-choice.tsx';
import { useWriting } from './use-writing.ts';
import { Written } from './written.tsx';

/** The exhibits of the interview, and those that go along. */
export type ExhibitWish = {
  readonly all: readonly Exhibit[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
};
type Properties = {
  readonly candidate: Extract<Candidate, { kind: 'possible' }>;
  readonly identity: IdentityMode;
  readonly onIdentity: (identity: IdentityMode) => void;
  readonly exhibits: ExhibitWish;
  readonly showing: ShownWish;
};

/** What one packet rests on, the choices about it, and the way out of the vault. */
export function PacketForm({ candidate, identity, onIdentity, exhibits, showing }: Properties) {
  const text = useText();
  const language = useLanguage();
  const findings = useFindings();
  const { interview } = useSitting();
  const [formats, setFormats] = useState<readonly string[]>(formatIds);
  const of = { interview, findings };
  const { include, forms, redaction } = showing.shown;
  const packet = packetFor(of, candidate.channel, { identity, ...showing.shown }) ?? candidate.packet;
  const carried = carriedTo(of, candidate.channel, { identity, include, forms });
  const { consent } = packet;
  const [wish, setWish] = useState(noSeal);
  const seal = sealFor(wish);
  const { writing, share, stop } = useWriting();
  const write = (): void => {
    const { channel } = candidate;
    const chosen = { id: interview.id, channel, identity, formats: [...formats], exhibits: [...exhibits.chosen] };
    writing.mutate({ ...chosen, ...askedFor(showing.shown), ...(seal && { seal }) });
  };
  return (
    <>
      <section className="packet-part">
        <h2>{text('packet.rests-on')}</h2>
        <p>
          {text('packet.consent-on', { when: sayWhen(consent.on, new Date(), language) })}
          {consent.until !== undefined && `, ${text('packet.until', { date: sayPoint(consent.until, language) })}`}
        </p>
      </section>
      <section className="packet-part">
        <Segmented
          label={text('packet.as-whom')}
          segments={candidate.modes.map((mode) => ({ id: mode, content: text(`identity.${mode}`) }))}
          chosen={identity}
          onChoose={onIdentity}
        />
        <p className="small quiet">
          {text('packet.as-whom-note', { identity: text(`identity.${candidate.packet.identity}`) })}
        </p>
      </section>
      {packet.warnings.length > 0 && (
        <Notice tone="care">
          {packet.warnings.map((warning) => (
            <p key={warning}>{text(`packet.warning.${warning}`)}</p>
          ))}
        </Notice>
      )}
      <ExhibitChoice {...exhibits} isAnonymous={identity === 'anonymous'} />
      <ShownChoice {...showing} carried={carried} isAnonymous={identity === 'anonymous'} />
      <KeptOut packet={packet} redaction={redaction} carried={carried} />
      <section className="packet-part">
        <h2>{text('packet.language')}</h2>
        <p>{nameOf(packet.language, language)}</p>
      </section>
      <section className="packet-part">
        <FormatChoice formats={formats} onChange={setFormats} />
      </section>
      <SealChoice wish={wish} onWish={setWish} />
      <Written
        of={writing}
        title={text('packet.done')}
        {...(wish.kind !== 'none' && { note: text('packet.done-sealed') })}
      />
      {writing.isSuccess && <MissedExhibits missed={writing.data.incomplete} />}
      <div className="packet-go">
        <Button
          look="go"
          icon="export"
          isDisabled={writing.isPending || formats.length === 0 || seal === null}
          onPress={write}
        >
          {text(writing.isPending ? 'packet.exporting' : 'packet.export')}
        </Button>
        {writing.isPending && exhibits.chosen.length > 0 && (
          <>
            <Progress label={text('packet.exporting')} value={share} />
            <Button slim icon="close" onPress={stop}>
              {text('exhibits.stop')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
