import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './choose.css';

export type ChoiceItem = {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
};

type Properties = {
  readonly label: string;
  /** The name is for screen readers only, because the place already explains the choice. */
  readonly labelUnseen?: boolean;
  readonly slim?: boolean;
  readonly items: readonly ChoiceItem[];
  readonly chosen: string | undefined;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly onChoose: (id: string) => void;
  readonly lead?: ReactNode;
};

const spokenAs = (item: ChoiceItem | undefined) => (item?.language ? { lang: item.language, dir: item.direction } : {});

/** One out of a list, opened on demand. */
export function Choose(properties: Properties) {
  const {
    label,
    labelUnseen = false,
    slim = false,
    items,
    chosen,
    placeholder,
    isDisabled,
    onChoose,
    lead,
  } = properties;
  return (
    <Select
      className={slim ? 'choose slim' : 'choose'}
      value={chosen ?? null}
      onChange={(key) => key !== null && onChoose(String(key))}
      placeholder={placeholder ?? ''}
      isDisabled={isDisabled ?? false}
    >
      <Label className={labelUnseen ? 'unseen' : 'field-label'}>{label}</Label>
      <Button className="choose-button">
        {lead}
        <SelectValue>
          <span {...spokenAs(items.find((item) => item.id === chosen))}>
            {items.find((item) => item.id === chosen)?.name ?? placeholder}
          </span>
        </SelectValue>
        <Icon name="down" size={16} />
      </Button>
      <Popover className="popover scroll">
        <ListBox className="options" items={items}>
          {(item) => (
            <ListBoxItem className="option" id={item.id} textValue={item.name}>
              <span {...spokenAs(item)}>{item.name}</span>
              {item.note && <span className="choose-note">{item.note}</span>}
              <Icon name="check" size={18} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
