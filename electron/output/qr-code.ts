import { encodeQR } from 'qr';
import type { QrCode } from '../../src/bridge/calls/key-calls.ts';

/** A QR code as one path of squares, with the quiet border that readers need around it. */
export function qrCode(text: string): QrCode {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: rows.length, path };
}
