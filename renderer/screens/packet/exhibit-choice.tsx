import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { safeText } from '../../../src/export/safe-text.ts';
import { saySize } from '../../../src/i18n/numbers.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { type ExhibitStyle, exhibitMark } from '../../../src/packet/exhibit-plan.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ExhibitStyleChoice } from './exhibit-style-choice.tsx';
import { movedInOrder, whyNotAlong } from './usual-exhibits.ts';

type Properties = {
  readonly all: readonly Exhibit[];
  /** In the order in which they are marked. */
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly style: ExhibitStyle;
  readonly onStyle: (style: ExhibitStyle) => void;
  readonly isAnonymous: boolean;
};

type LineProperties = {
  readonly exhibit: Exhibit;
  readonly isAnonymous: boolean;
  /** Of one that goes along: its mark, and how to move it one up or down where it can be. */
  readonly mark?: string | undefined;
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
};

function Line({ exhibit, isAnonymous, mark, onUp, onDown }: LineProperties) {
  const text = useText();
  const language = useLanguage();
  const why = whyNotAlong(exhibit, isAnonymous);
  const title = safeText(exhibit.title);
  return (
    <li className="exhibit-pick">
      <Checkbox value={exhibit.id} className="tick" isDisabled={why !== undefined}>
        <span className="tick-box">
          <Icon name="check" size={16} />
        </span>
        <span className="packet-exhibit">
          <span>
            {mark !== undefined && <bdi className="contents-mark">{mark}</bdi>} <bdi>{title}</bdi>
          </span>
          <span className="small quiet">
            <bdi>{saySize(exhibit.size, language)}</bdi>
            {exhibit.derivation !== undefined && ` · ${text('packet.exhibit-copy')}`}
            {exhibit.signs !== undefined && ` · ${text('packet.exhibit-signed')}`}
            {why !== undefined && ` · ${text(`packet.exhibit-${why}`)}`}
          </span>
        </span>
      </Checkbox>
      {mark !== undefined && (
        <span className="exhibit-moves">
          <IconButton
            icon="up"
            name={text('exhibits.up', { title })}
            isDisabled={onUp === undefined}
            onPress={() => onUp?.()}
          />
          <IconButton
            icon="down"
            name={text('exhibits.down', { title })}
            isDisabled={onDown === undefined}
            onPress={() => onDown?.()}
          />
        </span>
      )}
    </li>
  );
}

/** Which exhibits go along, each a choice of its own, in which order, and how they are marked. */
export function ExhibitChoice({ all, chosen, onChoose, style, onStyle, isAnonymous }: Properties) {
  const text = useText();
  if (all.length === 0) return null;
  const held = new Map(all.map((exhibit) => [exhibit.id, exhibit]));
  const along = chosen.flatMap((id) => held.get(id) ?? []);
  const others = all.filter(({ id }) => !chosen.includes(id));
  const pick = (ids: readonly string[]) =>
    onChoose([...chosen.filter((id) => ids.includes(id)), ...ids.filter((id) => !chosen.includes(id))]);
  const move = (from: number, to: number) =>
    to < 0 || to >= along.length ? undefined : () => onChoose(movedInOrder(chosen, from, to));
  return (
    <section className="packet-part">
      <CheckboxGroup className="packet-part" value={[...chosen]} onChange={pick}>
        <Label className="packet-label">{text('packet.exhibits')}</Label>
        <p className="small quiet">{text(isAnonymous ? 'packet.exhibits-anonymous' : 'packet.exhibits-note')}</p>
        <ol className="exhibit-picks">
          {along.map((exhibit, index) => (
            <Line
              key={exhibit.id}
              exhibit={exhibit}
              isAnonymous={isAnonymous}
              mark={exhibitMark(index, style.marks)}
              onUp={move(index, index - 1)}
              onDown={move(index, index + 1)}
            />
          ))}
          {others.map((exhibit) => (
            <Line key={exhibit.id} exhibit={exhibit} isAnonymous={isAnonymous} />
          ))}
        </ol>
      </CheckboxGroup>
      {along.length > 0 && <ExhibitStyleChoice style={style} onStyle={onStyle} />}
    </section>
  );
}
