import { useState } from 'react';
import type { Path } from '../../../src/interview/flow.ts';
import { useText } from '../../i18n/text.ts';
import { Segmented } from '../../ui/segmented.tsx';

const paths: readonly Path[] = ['short', 'full'];

/** Kept as long as the app runs, for every interview; no answer depends on it. */
let kept: Path = 'full';

/** How much is asked at present, and how to change it. */
export function usePath(): readonly [Path, (path: Path) => void] {
  const [path, setPath] = useState(kept);
  return [
    path,
    (next) => {
      kept = next;
      setPath(next);
    },
  ];
}

type Properties = { readonly path: Path; readonly onPath: (path: Path) => void };

/** The short path or the full one, over the same answers. */
export function PathChoice({ path, onPath }: Properties) {
  const text = useText();
  return (
    <div className="path-choice">
      <Segmented
        label={text('path.name')}
        segments={paths.map((id) => ({ id, content: text(`path.${id}`) }))}
        chosen={path}
        onChoose={onPath}
      />
      <p className="small quiet">{text(`path.${path}-hint`)}</p>
    </div>
  );
}
