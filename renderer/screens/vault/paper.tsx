import type { QrCode } from '../../../src/bridge/calls/key-calls.ts';
import { useText } from '../../i18n/text.ts';
import './paper.css';

/** What stands on a sheet: numbered words or groups, always from left to right, and the same as a code for a scanner. */
export function Paper({ kind, signs, language, qr }: PaperProperties) {
  const text = useText();
  return (
    <div className="paper">
      <ol className={`paper-signs ${kind}`} lang={language} dir="ltr">
        {signs.map((sign, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of a word is what it is known by
          <li key={index}>
            <span className="paper-number">{index + 1}</span>
            <span>{sign}</span>
          </li>
        ))}
      </ol>
      <svg
        className="paper-qr"
        role="img"
        aria-label={text('sheet.qr')}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        shapeRendering="crispEdges"
      >
        <path d={qr.path} />
      </svg>
    </div>
  );
}

type PaperProperties = {
  readonly kind: 'words' | 'groups';
  readonly signs: readonly string[];
  readonly language: string;
  readonly qr: QrCode;
};
