import type { Format, Printable } from '../format.ts';

/** Name of the shape that `packet.json` has; a new number means that a reader must be adapted. */
export const packetSchema = 'constancia/packet/1';

/** A plain value with all keys in code-unit order, so that the same content gives the same bytes. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([key, item]) => [key, sortKeys(item)]),
  );
}

const contentOf = (packet: Printable) => ({
  schema: packet.schema ?? packetSchema,
  title: packet.title,
  language: packet.language,
  ...packet.data,
  document: packet.blocks,
});

/** The packet as data: every answer with its language and state, the routing, and the document block by block. */
export const format: Format = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  render: (packet) => ({ kind: 'text', text: `${JSON.stringify(sortKeys(contentOf(packet)), null, 2)}\n` }),
};
