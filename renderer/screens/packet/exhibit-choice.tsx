import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { saySize } from '../../../src/i18n/numbers.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Icon } from '../../ui/icon.tsx';
import { mayGoAlong } from './usual-exhibits.ts';

type Properties = {
  readonly all: readonly Exhibit[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly isAnonymous: boolean;
};

function Line({ exhibit, isAnonymous }: { readonly exhibit: Exhibit; readonly isAnonymous: boolean }) {
  const text = useText();
  const language = useLanguage();
  const may = mayGoAlong(exhibit, isAnonymous);
  return (
    <Checkbox value={exhibit.id} className="tick" isDisabled={!may}>
      <span className="tick-box">
        <Icon name="check" size={16} />
      </span>
      <span className="packet-exhibit">
        <bdi>{exhibit.title}</bdi>
        <span className="small quiet">
          {saySize(exhibit.size, language)}
          {exhibit.derivation !== undefined && ` · ${text('packet.exhibit-copy')}`}
          {!may && ` · ${text(exhibit.state === 'growing' ? 'packet.exhibit-growing' : 'packet.exhibit-needs-copy')}`}
        </span>
      </span>
    </Checkbox>
  );
}

/** Which exhibits go along: each is a choice of its own. */
export function ExhibitChoice({ all, chosen, onChoose, isAnonymous }: Properties) {
  const text = useText();
  if (all.length === 0) return null;
  return (
    <section className="packet-part">
      <CheckboxGroup className="packet-part" value={[...chosen]} onChange={onChoose}>
        <Label className="packet-label">{text('packet.exhibits')}</Label>
        <p className="small quiet">{text(isAnonymous ? 'packet.exhibits-anonymous' : 'packet.exhibits-note')}</p>
        {all.map((exhibit) => (
          <Line key={exhibit.id} exhibit={exhibit} isAnonymous={isAnonymous} />
        ))}
      </CheckboxGroup>
    </section>
  );
}
