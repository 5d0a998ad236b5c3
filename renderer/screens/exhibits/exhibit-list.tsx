import { Button as AriaButton } from 'react-aria-components';
import { safeText } from '../../../src/export/safe-text.ts';
import { saySize } from '../../../src/i18n/numbers.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { viewOf } from '../../../src/interview/exhibit-media.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';

/** What is out of the ordinary about an exhibit, in a word. */
export function StateTags({ exhibit }: { readonly exhibit: Exhibit }) {
  const text = useText();
  const { state, derivation } = exhibit;
  return (
    <>
      {state !== 'whole' && (
        <Tag small colour={state === 'growing' ? 'gold' : 'clay'}>
          {text(`exhibits.state.${state}`)}
        </Tag>
      )}
      {derivation && (
        <Tag small colour="moss">
          {text(`exhibits.derivation.${derivation}`)}
        </Tag>
      )}
    </>
  );
}

type RowProperties = {
  readonly exhibit: Exhibit;
  readonly isChosen: boolean;
  readonly isLast: boolean;
  readonly onChoose: () => void;
  readonly onMove: (position: number) => void;
};

function Row({ exhibit, isChosen, isLast, onChoose, onMove }: RowProperties) {
  const text = useText();
  const language = useLanguage();
  const { title, position, mediaType, size, sha256, receivedAt } = exhibit;
  const line = [
    text(`exhibits.type.${viewOf(mediaType)}`),
    saySize(size, language),
    sayWhen(receivedAt, new Date(), language),
  ];
  return (
    <li className={isChosen ? 'exhibit-row chosen' : 'exhibit-row'}>
      <AriaButton className="exhibit-open" onPress={onChoose} {...(isChosen && { 'aria-current': true })}>
        <span className="exhibit-number">{position}</span>
        <span className="exhibit-words">
          <bdi className="exhibit-title">{safeText(title)}</bdi>
          <span className="exhibit-line">
            {line.map((part) => (
              <span key={part} className="exhibit-fact">
                <bdi>{part}</bdi>
              </span>
            ))}
          </span>
          <span className="exhibit-line">
            <bdi className="hash" translate="no">
              {sha256.slice(0, 12)}
            </bdi>
            <StateTags exhibit={exhibit} />
          </span>
        </span>
      </AriaButton>
      <span className="exhibit-order">
        <IconButton
          icon="up"
          name={text('exhibits.up', { title })}
          isDisabled={position === 1}
          onPress={() => onMove(position - 1)}
        />
        <IconButton
          icon="down"
          name={text('exhibits.down', { title })}
          isDisabled={isLast}
          onPress={() => onMove(position + 1)}
        />
      </span>
    </li>
  );
}

type Properties = {
  readonly exhibits: readonly Exhibit[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onMove: (exhibit: Exhibit, position: number) => void;
};

/** All exhibits in the order in which a packet letters them. */
export function ExhibitList({ exhibits, chosen, onChoose, onMove }: Properties) {
  const text = useText();
  return (
    <ol className="exhibit-list" aria-label={text('exhibits.list')}>
      {exhibits.map((exhibit) => (
        <Row
          key={exhibit.id}
          exhibit={exhibit}
          isChosen={exhibit.id === chosen}
          isLast={exhibit.position === exhibits.length}
          onChoose={() => onChoose(exhibit.id)}
          onMove={(position) => onMove(exhibit, position)}
        />
      ))}
    </ol>
  );
}
