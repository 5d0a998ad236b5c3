import { useState } from 'react';
import type { IdentityMode } from '../../../src/interview/answers.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import type { ExhibitStyle } from '../../../src/packet/exhibit-plan.ts';
import { useText } from '../../i18n/text.ts';
import { useFindings } from '../../sitting/findings.tsx';
import { useSitting } from '../../sitting/provider.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useNewPassphrase } from '../unlock/new-passphrase.tsx';
import { type Candidate, carriedTo, packetFor } from './candidates.ts';
import { Contents } from './contents.tsx';
import { ExhibitChoice } from './exhibit-choice.tsx';
import { FormatChoice } from './format-choice.tsx';
import { formatIds } from './format-ids.ts';
import { KeptOut } from './kept-out.tsx';
import { MissedExhibits } from './missed-exhibits.tsx';
import { RestsOn } from './rests-on.tsx';
import { noSeal, SealChoice, sealFor } from './seal-choice.tsx';
import { SeparateDocuments } from './separate-documents.tsx';
import { askedFor } from './shown.ts';
import { ShownChoice, type ShownWish } from './shown-choice.tsx';
import type { Pages } from './use-pages.ts';
import { useWriting } from './use-writing.ts';
import { WriteBar } from './write-bar.tsx';
import { Written } from './written.tsx';
import './choices.css';
import './contents.css';

/** The exhibits of the interview, those that go along in their order, and how they are marked. */
export type ExhibitWish = {
  readonly all: readonly Exhibit[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly style: ExhibitStyle;
  readonly onStyle: (style: ExhibitStyle) => void;
};
type Properties = {
  readonly candidate: Extract<Candidate, { kind: 'possible' }>;
  readonly identity: IdentityMode;
  readonly onIdentity: (identity: IdentityMode) => void;
  readonly exhibits: ExhibitWish;
  readonly showing: ShownWish;
  readonly pages: Pages;
};

const views = ['contents', 'choices'] as const;
type View = (typeof views)[number];

/** What goes to one office and what does not, the choices about it, and the way out of the vault. */
export function PacketForm({ candidate, identity, onIdentity, exhibits, showing, pages }: Properties) {
  const text = useText();
  const findings = useFindings();
  const { interview } = useSitting();
  const [formats, setFormats] = useState<readonly string[]>(formatIds);
  const of = { interview, findings };
  const { include, forms, redaction } = showing.shown;
  const packet = packetFor(of, candidate.channel, { identity, ...showing.shown }) ?? candidate.packet;
  const carried = carriedTo(of, candidate.channel, { identity, include, forms });
  const [view, setView] = useState<View>('contents');
  const [wish, setWish] = useState(noSeal);
  const passphrase = useNewPassphrase();
  const seal = sealFor(wish, passphrase.passphrase);
  const { writing, share, stop } = useWriting();
  const isAnonymous = identity === 'anonymous';
  const write = (): void => {
    // What is wrong with the passphrase is said beside it.
    if (wish.kind === 'passphrase' && !passphrase.check()) {
      setView('choices');
      return;
    }
    const { channel } = candidate;
    const { chosen, style } = exhibits;
    const wanted = { id: interview.id, channel, identity, formats: [...formats], exhibits: [...chosen], style };
    writing.mutate({ ...wanted, ...askedFor(showing.shown), ...(seal && { seal }) });
  };
  return (
    <>
      {packet.warnings.length > 0 && (
        <Notice tone="care">
          {packet.warnings.map((warning) => (
            <p key={warning}>{text(`packet.warning.${warning}`)}</p>
          ))}
        </Notice>
      )}
      <div className="packet-view">
        <Segmented
          label={text('packet.view')}
          labelUnseen
          segments={views.map((id) => ({ id, content: text(`packet.view.${id}`) }))}
          chosen={view}
          onChoose={setView}
        />
      </div>
      {view === 'contents' ? (
        <>
          <RestsOn packet={packet} />
          <Contents of={pages} />
          <KeptOut packet={packet} redaction={redaction} carried={carried} />
          <SeparateDocuments />
        </>
      ) : (
        <>
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
          <ExhibitChoice {...exhibits} isAnonymous={isAnonymous} />
          <ShownChoice {...showing} carried={carried} isAnonymous={isAnonymous} />
          <FormatChoice formats={formats} onChange={setFormats} />
          <SealChoice wish={wish} onWish={setWish} passphrase={passphrase} isBusy={writing.isPending} />
        </>
      )}
      <Written
        of={writing}
        title={text('packet.done')}
        {...(wish.kind !== 'none' && { note: text('packet.done-sealed') })}
      />
      {writing.isSuccess && <MissedExhibits missed={writing.data.incomplete} />}
      <WriteBar
        pages={pages}
        exhibits={exhibits.chosen.length}
        isReady={formats.length > 0 && seal !== null}
        isWriting={writing.isPending}
        share={share}
        onWrite={write}
        onStop={stop}
      />
    </>
  );
}
