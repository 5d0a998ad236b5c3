import type { CallOutput } from '../../../src/bridge/contract.ts';
import { safeText } from '../../../src/export/safe-text.ts';
import { useText } from '../../i18n/text.ts';
import { Notice } from '../../ui/notice.tsx';

type Missed = CallOutput<'packets.export'>['incomplete'];

/** The exhibits that are not in the packet as they should be, each with its reason. */
export function MissedExhibits({ missed }: { readonly missed: Missed }) {
  const text = useText();
  if (missed.length === 0) return null;
  return (
    <Notice tone="care" live="alert" title={text('packet.incomplete')}>
      <ul className="packet-missed">
        {missed.map(({ mark, title, why, goesAlong }) => (
          <li key={mark}>
            {/* The words stand on the side of the reader, whatever their own direction. */}
            <span>
              <bdi className="contents-mark">{mark}</bdi> <bdi>{safeText(title)}</bdi>
            </span>
            <span className="small">
              {text(`packet.missed.${why}`)} {text(goesAlong ? 'packet.missed-enclosed' : 'packet.missed-absent')}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
