import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openContent } from '../../../electron/content/current-content.ts';
import { decisionFile } from '../../../electron/output/decision-file.ts';
import { preparePacket } from '../../../electron/output/export-packet.ts';
import { edition, packText, publicKey, shipped } from '../../src/clocks/content-pack-signing.ts';
import { personaNow, personas } from '../../src/packet/personas.ts';

const folder = mkdtempSync(join(tmpdir(), 'constancia-engines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const interview = personas.find(({ name }) => name === 'scenario-02')?.interview;
function made() {
  if (!interview) throw new Error('no persona');
  const timeZone = 'America/New_York';
  const packet = preparePacket({ interview, channel: 'oig', formats: [], paper: 'letter', now: personaNow, timeZone });
  if (!packet.ok) throw new Error(packet.failure.code);
  const report = JSON.parse(new TextDecoder().decode(decisionFile(interview, personaNow, timeZone).bytes));
  // What the packet was made from holds functions, which are never equal.
  const { material: _, ...made } = packet.value;
  return { packet: made, report };
}

describe('packets and routing files', () => {
  it('are made with the rule book that was accepted, and with the one that ships after it was put back', async () => {
    const rules = shipped.rules.map((rule) => ({ ...rule, why: `${rule.why} (reviewed)` }));
    const store = openContent(folder, publicKey);
    const old = made();
    store.look(packText(edition('2027.01.15', { asOf: '2027-01-15', rules })));
    expect(await store.accept('2027.01.15')).toMatchObject({ ok: true });
    const now = made();
    expect(
      [old, now].map(({ packet, report }) => [packet.decision.contentVersion, report.contentVersion, report.asOf]),
    ).toEqual([
      [shipped.version, shipped.version, shipped.asOf],
      ['2027.01.15', '2027.01.15', '2027-01-15'],
    ]);
    const titles = [old, now].map(({ packet }) => JSON.stringify(packet.packet.blocks).includes('(reviewed)'));
    expect(titles).toEqual([false, true]);
    await store.revert('built-in');
    expect(made()).toEqual(old);
  });
});
