import { useQuery } from '@tanstack/react-query';
import { encodeQR } from 'qr';
import { useMemo } from 'react';
import { call } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import './hand-over.css';

/** The address that colleagues seal hand-overs for. */
export const useAddress = () =>
  useQuery({ queryKey: ['hand-over', 'address'], queryFn: () => call('hand-over.address', {}) });

/** Dark squares of the picture as one line. */
function pathOf(squares: readonly (readonly boolean[])[]): string {
  return squares.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}

/** The address as a picture for another laptop's camera or a telephone, and in letters. */
export function AddressCode() {
  const text = useText();
  const address = useAddress().data?.address;
  const squares = useMemo(() => (address === undefined ? [] : encodeQR(address, 'raw')), [address]);
  if (address === undefined) return null;
  return (
    <div className="address">
      <svg className="address-code" viewBox={`0 0 ${squares.length} ${squares.length}`} role="img">
        <title>{text('hand-over.code')}</title>
        <path d={pathOf(squares)} />
      </svg>
      <div className="address-words">
        <p className="field-label">{text('hand-over.address')}</p>
        <p className="address-text" dir="ltr">
          {address}
        </p>
        <p className="small quiet">{text('hand-over.address-hint')}</p>
      </div>
    </div>
  );
}
