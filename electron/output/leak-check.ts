import type { PreparedPacket } from './export-packet.ts';

/** True when the bytes of a file say who the person is. */
export type Inspection = (path: string, bytes: Uint8Array) => Promise<boolean>;

/** A file of a packet would say who the person is. */
export class LeakFound extends Error {}

/** What looks through the finished files of an anonymous packet; the others are meant to name the person. */
export const inspectionFor = (_prepared: PreparedPacket): Inspection | undefined => undefined;
