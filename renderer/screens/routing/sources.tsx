import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Confidence } from '../../../src/channels/channel.ts';
import type { Source } from '../../../src/channels/source.ts';
import { sourceKey } from '../../../src/i18n/content-key.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { ruleBook } from '../../rule-book.ts';
import { keepWhole, Passage } from '../../ui/passage.tsx';
import { Tag } from '../../ui/tag.tsx';

const colours = { confirmed: 'moss', partial: 'gold', 'general-knowledge': 'gold' } as const;

/** How far a statement can be relied on; what was read as text needs no mark. */
export function Reliability({ of }: { readonly of: Confidence }) {
  const text = useText();
  if (of === 'confirmed') return null;
  return (
    <Tag colour={colours[of]} small>
      {text(`routing.confidence.${of}`)}
    </Tag>
  );
}

/** What one source says, how it was read and when. */
function SourceBody({ source }: { readonly source: Source }) {
  const text = useText();
  const language = useLanguage();
  const say = useSpeak(language);
  return (
    <div className="source-body">
      <p className="source-citation">
        <bdi lang="en">{keepWhole(source.citation)}</bdi>
        <Tag colour={colours[source.confidence]} small>
          {text(`routing.confidence.${source.confidence}`)}
        </Tag>
      </p>
      <Passage as="p" className="source-title" of={say(sourceKey(source.id, 'title'), source.title)} />
      {source.says !== undefined && <Passage as="p" of={say(sourceKey(source.id, 'says'), source.says)} />}
      <p className="small quiet">{text('routing.source-checked', { date: sayPoint(source.checkedOn, language) })}</p>
    </div>
  );
}

const find = (ids: readonly string[]): readonly Source[] =>
  ids.flatMap((id) => ruleBook().sources.filter((source) => source.id === id));

function SourceCard({ of, name }: { readonly of: readonly Source[]; readonly name: string }) {
  return (
    <Popover className="popover source-card scroll">
      <Dialog className="source-cards" aria-label={name}>
        {of.map((source) => (
          <SourceBody key={source.id} source={source} />
        ))}
      </Dialog>
    </Popover>
  );
}

/** Where a statement comes from: each source by its citation, opening to what it says. */
export function SourceList({ ids }: { readonly ids: readonly string[] }) {
  const text = useText();
  const found = find(ids);
  if (found.length === 0) return null;
  return (
    <span className="source-list">
      <span className="unseen">{text('routing.sources')}: </span>
      {found.map((source) => (
        <DialogTrigger key={source.id}>
          <Button className="link source-link">
            <bdi lang="en">{keepWhole(source.citation)}</bdi>
          </Button>
          <SourceCard of={[source]} name={source.citation} />
        </DialogTrigger>
      ))}
    </span>
  );
}

/** The same in one small word, for narrow places. */
export function SourceNote({ ids, confidence }: { readonly ids: readonly string[]; readonly confidence: Confidence }) {
  const text = useText();
  const found = find(ids);
  if (found.length === 0) return null;
  return (
    <span className="source-list">
      <Reliability of={confidence} />
      <DialogTrigger>
        <Button className="link source-link">{text('routing.sources')}</Button>
        <SourceCard of={found} name={text('routing.sources')} />
      </DialogTrigger>
    </span>
  );
}
