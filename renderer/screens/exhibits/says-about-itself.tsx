import { safeText } from '../../../src/export/safe-text.ts';
import { type Exhibit, type FileFact, type FileFactKind, tellsMore } from '../../../src/interview/exhibit.ts';
import { copyWayOf } from '../../../src/interview/exhibit-media.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { drawAnew } from './draw-anew.ts';
import { Fact } from './exhibit-facts.tsx';
import { sayLength } from './say-length.ts';
import { useExhibitDeed } from './use-exhibits.ts';

type Properties = {
  readonly exhibit: Exhibit;
  readonly onCopy: (id: string) => void;
  readonly onNews: (news: string) => void;
};

/** These say how large or long it is, and nothing about anybody. */
const measures: readonly FileFactKind[] = ['pixels', 'pages', 'seconds'];

const sayValue = ({ kind, value }: FileFact): string => {
  if (kind === 'seconds') return sayLength(Number(value));
  return kind === 'place' ? value.replace(',', ', ') : value;
};

function Others({ facts }: { readonly facts: readonly FileFact[] }) {
  const text = useText();
  if (facts.length === 0) return null;
  return (
    <details className="other-facts">
      <summary>{text('exhibits.other-facts', { count: facts.length })}</summary>
      <dl className="facts" dir="ltr">
        {facts.map(({ name = '', value }) => (
          <Fact key={name} name={name}>
            {safeText(value)}
          </Fact>
        ))}
      </dl>
    </details>
  );
}

/** What a file tells about place, time, device and author, and a copy without it. */
export function SaysAboutItself({ exhibit, onCopy, onNews }: Properties) {
  const text = useText();
  const { id, interview, facts, mediaType, derivation, state } = exhibit;
  const way = copyWayOf(mediaType);
  const copy = useExhibitDeed(
    interview,
    () => (way === 'stripped' ? call('exhibits.strip', { id }) : drawAnew(exhibit)),
    (made) => {
      onNews(text('exhibits.copied'));
      onCopy(made.id);
    },
  );
  const known = facts.filter(({ kind }) => kind !== 'other');
  const others = facts.filter(({ kind }) => kind === 'other');
  const tells = tellsMore(facts);
  const place = facts.some(({ kind }) => kind === 'place');
  return (
    <section className="exhibit-part">
      <h3>{text('exhibits.says')}</h3>
      {tells && (
        <Notice tone="care" title={text(place ? 'exhibits.tells-place' : 'exhibits.tells-more')}>
          <p>{text(way ? 'exhibits.tells-note' : 'exhibits.tells-note-no-copy')}</p>
        </Notice>
      )}
      {known.length > 0 && (
        <dl className="facts">
          {known.map((fact) => (
            <Fact key={`${fact.kind} ${fact.value}`} name={text(`exhibits.fact.${fact.kind}`)}>
              {safeText(sayValue(fact))}
            </Fact>
          ))}
        </dl>
      )}
      {known.every(({ kind }) => measures.includes(kind)) && (
        <p className="small quiet">{text('exhibits.says-nothing')}</p>
      )}
      <Others facts={others} />
      {way && !derivation && state !== 'missing' && (
        <Button icon="note" isDisabled={copy.isPending} onPress={() => copy.mutate(undefined)}>
          {text(copy.isPending ? 'exhibits.copying' : 'exhibits.copy')}
        </Button>
      )}
      {way === 're-encoded' && !derivation && <p className="small quiet">{text('exhibits.copy-drawn-note')}</p>}
      {copy.isError && <Problem failure={failureOf(copy.error)} />}
    </section>
  );
}
