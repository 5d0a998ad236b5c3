import { fail, ok } from '../../src/base/result.ts';
import { channelIds } from '../../src/channels/channel.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { localZone } from '../today.ts';
import { saveWhereAsked } from './chosen-folder.ts';
import { newestVersion } from './document-calls.ts';
import { leavingOf } from './leaving.ts';

type Wanted = Parameters<Handlers['packets.export']>[0];

export function packetCalls(house: House) {
  const { withVault, settings, content } = house;
  /** The files of one packet in memory, made from what the vault holds. */
  const make = async ({ id, channel, identity, include, forms, redaction, formats }: Wanted) => {
    const known = channelIds.find((each) => each === channel);
    if (known === undefined) return fail({ code: 'channel-unsupported' as const, values: { channel } });
    const interview = withVault(({ interviews }) => interviews.open(id));
    if (!interview.ok) return interview;
    const opened = interview.value;
    const version = withVault((rooms) => newestVersion(rooms, opened));
    if (!version.ok) return version;
    const pattern = withVault(({ links }) => links.pattern(id));
    if (!pattern.ok) return pattern;
    const request = {
      interview: opened,
      ...(version.value && { version: version.value }),
      channel: known,
      formats,
      paper: settings.read().paper,
      now: new Date().toISOString(),
      timeZone: localZone(),
      linkedPattern: pattern.value,
      ...(identity !== undefined && { identity }),
      ...(include !== undefined && { include }),
      ...(forms !== undefined && { forms }),
      ...(redaction !== undefined && { redaction }),
    };
    // Wordings and formats weigh more than all the rest: they are loaded with the first packet.
    const [{ exportPacket }, { printPdf }] = await Promise.all([
      import('../output/export-packet.ts'),
      import('../output/print.ts'),
      content(),
    ]);
    return exportPacket(request, printPdf);
  };

  return {
    'packets.preview': async (wanted) => {
      const made = await make({ ...wanted, formats: ['pdf'] });
      if (!made.ok) return made;
      const pdf = made.value.files.find(({ name }) => name.endsWith('.pdf'));
      return pdf ? ok({ pdf: pdf.bytes }) : fail({ code: 'print-failed' });
    },
    'packets.export': async (wanted) => {
      const made = await make(wanted);
      if (!made.ok) return made;
      const { packet, files, manifestSha256: sha256 } = made.value;
      const id = `${packet.channel} ${packet.madeOn}`;
      const event = {
        object: 'packet',
        id,
        interview: wanted.id,
        sha256,
        detail: { identity: packet.identity },
      } as const;
      return saveWhereAsked(`${packet.caseCode} ${id}`, files, leavingOf(house, event, files));
    },
  } satisfies Partial<Handlers>;
}
