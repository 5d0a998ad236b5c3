import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/text.ts';
import { Segmented } from '../ui/segmented.tsx';

const views = ['list', 'picture'] as const;
type BodyView = (typeof views)[number];

/** Kept as long as the app runs; the list comes first. */
let kept: BodyView = 'list';

/** Whether parts of the body are chosen from words or on a drawing, and the choice between the two. */
export function useBodyView(): readonly [BodyView, ReactNode] {
  const text = useText();
  const [view, setView] = useState(kept);
  const choose = (next: BodyView) => {
    kept = next;
    setView(next);
  };
  const segments = views.map((id) => ({ id, content: text(`body.${id}`) }));
  return [
    view,
    <Segmented key="view" label={text('body.view')} labelUnseen segments={segments} chosen={view} onChoose={choose} />,
  ];
}
