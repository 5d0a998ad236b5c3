import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { newShares, newSheet, printRecovery } from '../../../electron/output/recovery-sheet.ts';
import { createDataKey } from '../../../electron/vault/keys.ts';
import { beginShares, beginSheet, type Pending } from '../../../electron/vault/pending-keys.ts';
import { readRecoveryWords } from '../../../electron/vault/recovery-words.ts';
import { readShare } from '../../../electron/vault/share-text.ts';
import type { PrintRequest } from '../../../src/export/format.ts';

const scale = 4;

/** What a reader sees: the dark squares of the path as a picture, and the text behind them. */
function scan({ size, path }: { readonly size: number; readonly path: string }): string {
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let down = 0; down < scale; down += 1) {
      const start = ((Number(y) * scale + down) * width + Number(x) * scale) * 4;
      for (let at = start; at < start + scale * 4; at += 4) data.fill(0, at, at + 3);
    }
  }
  return decodeQR({ width, height: width, data });
}

async function printed(pending: Pending, language: string) {
  const requests: PrintRequest[] = [];
  const vault = { number: 2, name: 'Clínica <b>norte</b>', sign: '6b1f5f7e' };
  const request = { pending, vault, language, paper: 'letter', madeOn: '2026-01-01' } as const;
  const made = await printRecovery(request, async (asked) => {
    requests.push(asked);
    return new Uint8Array();
  });
  return {
    names: made.ok ? made.value.map(({ name }) => name) : made.failure,
    pages: requests.map(({ html }) => html),
  };
}

describe('a recovery sheet', () => {
  it.each(['en', 'es'] as const)('has a code that scans to what opens (%s)', (language) => {
    const pending = beginSheet(language);
    const { qr, words, ask } = newSheet(pending);
    const secret = readRecoveryWords(words.join(' '));
    expect(readRecoveryWords(scan(qr))).toEqual(secret);
    expect(scan(qr)).toMatch(/^[ -~]+$/);
    expect(new Set(ask).size).toBe(3);
  });

  it('is printed in the language of the person, with its words in order and no name taken for markup', async () => {
    const pending = beginSheet('en');
    const words = pending.kind === 'recovery' ? pending.words : [];
    const { names, pages } = await printed(pending, 'es');
    const [page = ''] = pages;
    const listed = [...page.matchAll(/<span class="number">\d+<\/span> ([^<]+)<\/li>/g)].map(([, word]) => word);
    expect({ names, listed }).toEqual({ names: ['sheet.pdf'], listed: words });
    expect(page).toContain('Hoja de recuperación');
    expect(page).toContain('Clínica &lt;b&gt;norte&lt;/b&gt;');
    expect(page).toContain('1 de enero de 2026');
    expect(page).not.toMatch(/\{\{|sheet\./);
  });
});

describe('shares', () => {
  it('have a page and a code each, which scans to the share', async () => {
    const pending = await beginShares(createDataKey(), 2, 3, '2026-01-01');
    const { shares } = newShares(pending);
    const scanned = shares.map(({ qr }) => readShare(scan(qr)));
    expect(scanned.map((read) => read.ok && read.value.number)).toEqual([1, 2, 3]);
    const { names, pages } = await printed(pending, 'ar');
    expect(names).toEqual(['share-1.pdf', 'share-2.pdf', 'share-3.pdf']);
    expect(pages.map((page, at) => shares[at]?.groups.every((group) => page.includes(group)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(pages.some((page) => /\{\{|share\./.test(page))).toBe(false);
  });
});
