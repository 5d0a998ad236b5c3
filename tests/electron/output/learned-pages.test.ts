import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { learnedPages } from '../../../electron/output/export-learned.ts';
import { learnedWording } from '../../../electron/output/learned-wording.ts';
import { channels } from '../../../src/content/channels/table.ts';
import { facilities } from '../../../src/content/facilities.ts';
import { type LearnedCase, outcomes, waits } from '../../../src/learning/learned-case.ts';
import { publishCounts } from '../../../src/learning/publish.ts';
import { learnedSheet } from '../../../src/learning/sheet.ts';
import { countCases } from '../../../src/learning/tables.ts';
import { ask, buildHarness, printAll } from './printing.ts';

const spoken = ['es', 'ar', 'ht', 'pa', 'mam', 'so', 'quc', 'zh', 'fr'];
/** The places with the longest names first. */
const places = facilities.map(({ name }) => name).toSorted((a, b) => b.length - a.length);

/** So many people that no table could be longer: every row that there is stands by itself. */
const cases = Array.from({ length: 1200 }, (_, index): LearnedCase => {
  const of = <Item>(items: readonly Item[], step = 1): Item => items[Math.floor(index / step) % items.length] as Item;
  const report = { channel: of(channels).id, outcome: of(outcomes), wait: of(waits), days: 3 };
  return {
    facility: { name: of(places.slice(0, 12)), known: true },
    month: `2025-${String(1 + (index % 12)).padStart(2, '0')}`,
    language: of(spoken),
    reports: [report],
  };
});

let harness = '';
beforeAll(async () => {
  harness = await buildHarness();
}, 60_000);
afterAll(() => rmSync(harness, { recursive: true, force: true }));

describe('the printed figures', () => {
  it('have room on two pages, however long the tables are', { timeout: 120_000 }, async () => {
    const tables = publishCounts(countCases(cases));
    const rows = Object.values(tables).map((table) => (Array.isArray(table) ? table.length : 1));
    expect(rows).toEqual([1, 1, 9, 12, 9, 5, 9, 7]);
    const wanted = [];
    for (const language of ['en', 'es', 'ar']) {
      const sheet = learnedSheet(tables, await learnedWording(language, channels), '2026-11');
      for (const paper of ['letter', 'a4'] as const) {
        wanted.push({ kind: 'print' as const, request: learnedPages(sheet, language, { paper, month: '2026-11' }) });
      }
    }
    const printed = (await printAll(harness, wanted)).map((folder) => `${folder}/packet.pdf`);
    expect(printed.map((file) => /Pages: +(\d+)/.exec(ask('pdfinfo', file))?.[1])).toEqual(wanted.map(() => '2'));
    expect(ask('pdftotext', printed[0] ?? '', '-')).toContain('Allegations by facility');
  });
});
