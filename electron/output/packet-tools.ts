import { openBindery } from './exhibits/bindery.ts';
import { converterOf } from './exhibits/convert.ts';
import { pictureMaker } from './exhibits/draw-picture.ts';
import type { TextSheet } from './exhibits/text-pages.ts';
import { inspectionFor } from './leak-check.ts';

import { printPdf } from './print.ts';
import type { PacketTools } from './write-packet.ts';

/** Runs work with everything that a packet is made with; the thread that takes foreign files apart ends with it. */
export async function withPacketTools<Value>(
  sheet: TextSheet,
  work: (tools: PacketTools) => Promise<Value>,
): Promise<Value> {
  const bindery = openBindery();
  try {
    const convert = converterOf(printPdf, bindery, pictureMaker, sheet);
    return await work({
      print: printPdf,
      bindery,
      convert,
      inspectionFor: ({ material }) => inspectionFor(material, bindery),
    });
  } finally {
    bindery.close();
  }
}
