import { canonicalText } from '../../../src/base/canonical-text.ts';
import type { VaultDatabase } from '../database.ts';
import { sha256 } from './custody-entry.ts';
import { type CustodySegment, segmentSchema } from './custody-segment.ts';

/** A piece of another vault's log, with when and from whom it came. */
export type ForeignSegment = {
  readonly receivedAt: string;
  readonly sender: string;
  readonly segment: CustodySegment;
};

export type ForeignSegments = ReturnType<typeof openForeignSegments>;

/** What other vaults' logs say of our interviews; kept as it came, and only ever added to. */
export function openForeignSegments({ driver }: VaultDatabase) {
  const add = driver.prepare<[string, string, string, string, string, string]>(
    `INSERT INTO custody_segments (interview, hand_over, received_at, sender, content, sha256) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const find = driver.prepare<
    [string],
    { readonly receivedAt: string; readonly sender: string; readonly content: string }
  >('SELECT received_at AS receivedAt, sender, content FROM custody_segments WHERE interview = ? ORDER BY id');
  return {
    add: (
      interview: string,
      segment: CustodySegment,
      from: { readonly handOver: string; readonly receivedAt: string; readonly sender: string },
    ): void => {
      const content = canonicalText(segment);
      add.run(interview, from.handOver, from.receivedAt, from.sender, content, sha256(content));
    },
    of: (interview: string): readonly ForeignSegment[] =>
      find.all(interview).flatMap(({ receivedAt, sender, content }) => {
        const segment = segmentSchema.safeParse(JSON.parse(content));
        return segment.success ? [{ receivedAt, sender, segment: segment.data }] : [];
      }),
  };
}
