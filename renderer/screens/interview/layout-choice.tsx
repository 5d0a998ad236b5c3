import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../ui/icon.tsx';
import { Segmented } from '../../ui/segmented.tsx';

export type Layout = 'stacked' | 'beside';
const layouts: readonly Layout[] = ['stacked', 'beside'];

/** Kept as long as the app runs, for every interview. */
let kept: Layout = 'stacked';

/** Whether the two languages of a question stand one above the other or side by side. */
export function useLayoutChoice(): readonly [Layout, ReactNode] {
  const text = useText();
  const [layout, setLayout] = useState(kept);
  const choose = (next: Layout) => {
    kept = next;
    setLayout(next);
  };
  const segments = layouts.map((id) => ({
    id,
    name: text(`layout.${id}`),
    content: (
      <span title={text(`layout.${id}`)} className="icon-seat">
        <Icon name={id} size={18} />
      </span>
    ),
  }));
  return [
    layout,
    <Segmented
      key="layout"
      label={text('layout.name')}
      labelUnseen
      segments={segments}
      chosen={layout}
      onChoose={choose}
    />,
  ];
}
