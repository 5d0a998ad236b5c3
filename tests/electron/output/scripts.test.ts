import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfWords } from '../../../electron/output/exhibits/pdf-words.ts';
import type { PrintRequest } from '../../../src/export/format.ts';
import { printStyles } from '../../../src/export/print-styles.ts';
import { ask, buildHarness, printAll } from './printing.ts';

/** One sentence in every script of the languages of the app, and the bundled families that it is printed with. */
const scripts = [
  ['ar', 'تحدّثت إلى الحارسة اليوم.', ['NotoNaskhArabic', 'NotoSans']],
  ['bn', 'আমি আজ প্রহরীর সঙ্গে কথা বলেছি।', ['NotoSans', 'NotoSansBengali']],
  ['hi', 'मैंने आज पहरेदार से बात की।', ['NotoSans']],
  ['pa', 'ਮੈਂ ਅੱਜ ਪਹਿਰੇਦਾਰ ਨਾਲ ਗੱਲ ਕੀਤੀ।', ['NotoSans', 'NotoSansGurmukhi']],
  ['ti', 'ሎሚ ምስቲ ሓላዊ ተዛሪበ።', ['NotoSans', 'NotoSansEthiopic']],
  ['zh', '今天我和看守谈过话，记录如下。', ['NotoSans', 'NotoSansSC']],
  ['ru', 'Сегодня я поговорила с охраной.', ['NotoSans']],
  ['vi', 'Hôm nay tôi đã nói chuyện với người gác.', ['NotoSans']],
] as const;

const requestOf = (language: string, sentence: string): PrintRequest => ({
  html: `<!doctype html><html lang="en"><head><title>t</title><link rel="stylesheet" href="print.css"></head><body><p>EN</p><p lang="${language}" dir="auto">${sentence}</p><p lang="${language}" dir="auto"><strong>${sentence}</strong></p></body></html>`,
  styles: printStyles('letter'),
  footer: '',
  paper: 'letter',
  title: 't',
  language: 'en',
  madeOn: '2026-03-12',
});

describe('a printed page', () => {
  let harness = '';
  let files: readonly string[] = [];
  beforeAll(async () => {
    harness = await buildHarness();
    const jobs = scripts.map(
      ([language, sentence]) => ({ kind: 'print', request: requestOf(language, sentence) }) as const,
    );
    files = (await printAll(harness, jobs)).map((folder) => `${folder}/packet.pdf`);
  }, 240_000);
  afterAll(() => rmSync(harness, { recursive: true, force: true }));

  it.each(scripts.map(([language, sentence, families], index) => ({ language, sentence, families, index })))(
    'in $language holds every letter in the bundled fonts alone',
    ({ sentence, families, index }) => {
      const file = files[index] ?? '';
      const rows = ask('pdffonts', file).trim().split('\n').slice(2);
      const found = rows.map((row) => /^[A-Z]{6}\+(\w+?)(?:-\w+)? /.exec(row)?.[1] ?? row);
      const bundled = new Set(found.map((name) => name.replace(/(Regular|SemiBold|Bold|Thin)$/, '')));
      expect([[...bundled].sort(), rows.filter((row) => row.includes('Type 3'))]).toEqual([[...families], []]);
      expect(ask('pdftotext', file, '-').replace(/\s/g, '')).toContain(sentence.split(' ')[1] ?? sentence);
    },
  );

  it.each(['ar', 'hi', 'pa'])(
    'gives whole words of %s to every reader, with the points and signs of their letters',
    async (wanted) => {
      const signs = wanted === 'ar' ? /[^\p{L}\s]/gu : /[^\p{L}\p{M}\s]/gu;
      const plain = (text: string): string => text.normalize('NFKC').replace(signs, '');
      const index = scripts.findIndex(([language]) => language === wanted);
      const [file, words] = [files[index] ?? '', plain(scripts[index]?.[1] ?? '').split(' ')];
      const byOthers = plain(ask('pdftotext', file, '-')).split(/\s+/);
      const byUs = (await pdfWords(new Uint8Array(readFileSync(file)))).flatMap((text) => plain(text).split(/\s+/));
      expect(words.length).toBeGreaterThan(3);
      expect({
        others: words.filter((word) => !byOthers.includes(word)),
        us: words.filter((word) => !byUs.includes(word)),
      }).toEqual({
        others: [],
        us: [],
      });
    },
  );
});
