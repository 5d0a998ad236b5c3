import { z } from 'zod';

/** Everything that can go wrong in an expected way across the bridge; its sentence is `error.<code>` in the catalogue. */
export const errorCodes = [
  'bad-input',
  'internal',
  'vault-locked',
  'vault-exists',
  'vault-missing',
  'vault-damaged',
  'vault-newer',
  'vault-plaintext',
  'vault-in-use',
  'wrong-passphrase',
  'weak-passphrase',
  'disk-full',
  'not-found',
  'question-unknown',
  'answer-misfit',
  'interview-unreadable',
  'consent-missing',
  'consent-withdrawn',
  'consent-expired',
  'identity-exceeds-consent',
  'identity-leak',
  'no-filing',
  'channel-closed',
  'channel-outside',
  'channel-unsupported',
  'cancelled',
  'write-failed',
  'print-failed',
  'pack-unreadable',
  'pack-newer-format',
  'pack-signature',
  'pack-broken',
  'pack-contradicts',
  'pack-older',
  'pack-not-looked-at',
  'pack-not-kept',
  'pack-no-earlier',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A failure as it crosses the bridge: a code and, where it helps, values for its sentence (never an answer or a path). */
export const failureSchema = z.object({
  code: z.enum(errorCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Failure = { readonly code: ErrorCode; readonly values?: Readonly<Record<string, string | number>> };
