import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintRequest } from '../../../src/export/format.ts';
import { format as pdf } from '../../../src/export/formats/pdf-html.ts';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import { personaMaterial, personas } from '../../src/packet/personas.ts';
import { given, smallMaterial, withAnswers, words } from '../../src/packet/small-case.ts';
import { ask, buildHarness, printAll } from './printing.ts';

const hostile =
  '</p><img src="https://evil.test/a.png"><script>document.title="owned"</script>\u202Egnp.exe\u0007\uD800 <iframe src="file:///etc/passwd">';

function requestOf(material: Parameters<typeof assemblePacket>[0], paper: 'letter' | 'a4' = 'letter'): PrintRequest {
  const made = assemblePacket(material);
  if (!made.ok) throw new Error(made.failure.code);
  const rendered = pdf.render(made.value, { paper });
  if (rendered.kind !== 'print') throw new Error('not a print request');
  return rendered.request;
}
const personaIn = (language: string) => {
  const found = personas.find(({ interview }) => interview.intervieweeLanguage === language);
  if (!found) throw new Error(`no persona speaks ${language}`);
  return found.interview;
};
const hostileMaterial = () => {
  const account = given(words(hostile, 'es', hostile));
  return smallMaterial({ interview: withAnswers({ account, place: given(words(hostile)) }) });
};

/** A page that tries everything that pages can try to reach the outside or to run code. */
function reachingOut(address: string): PrintRequest {
  const tries = [
    `<img src="${address}/image">`,
    `<link rel="stylesheet" href="${address}/style">`,
    `<script>document.body.textContent = 'SCRIPT RAN'</script>`,
    `<script src="${address}/script"></script>`,
    `<iframe src="file:///etc/hostname"></iframe>`,
    `<iframe src="${address}/frame"></iframe>`,
    `<meta http-equiv="refresh" content="0; url=${address}/refresh">`,
    `<p style="background: url(${address}/inline)" onclick="1">STILL HERE</p>`,
  ];
  return {
    html: `<!doctype html><html lang="en"><head><title>t</title><link rel="stylesheet" href="print.css"></head><body>${tries.join('')}</body></html>`,
    styles: `@import url("${address}/import"); body { background: url("${address}/css"); }`,
    footer: 'foot {{page}} of {{pages}}',
    paper: 'letter',
    title: 't',
    language: 'en',
    madeOn: '2026-11-25',
  };
}

const files: Record<string, string> = {};
const asked: string[] = [];
const server = createServer((request, answer) => {
  asked.push(request.url ?? '');
  answer.end();
});
const folders: string[] = [];

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const harness = await buildHarness();
  const requests: Readonly<Record<string, PrintRequest>> = {
    english: requestOf(personaMaterial(personaIn('en'), 'oig')),
    spanish: requestOf(personaMaterial(personaIn('es'), 'oig'), 'a4'),
    arabic: requestOf(personaMaterial(personaIn('ar'), 'opr')),
    hostile: requestOf(hostileMaterial()),
    outside: reachingOut(address),
  };
  const names = Object.keys(requests);
  const wanted = Object.values(requests).map((request) => ({ kind: 'print', request }) as const);
  const first = await printAll(harness, wanted);
  const second = await printAll(harness, wanted.toReversed());
  for (const [index, name] of names.entries()) {
    files[name] = `${first[index]}/packet.pdf`;
    files[`${name} again`] = `${second.toReversed()[index]}/packet.pdf`;
  }
  folders.push(harness, `${first[0]}/..`, `${second[0]}/..`);
}, 240_000);
afterAll(() => {
  server.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const fileOf = (name: string): string => files[name] ?? '';
const textOf = (name: string): string => ask('pdftotext', '-layout', fileOf(name), '-');
const infoOf = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ask('pdfinfo', fileOf(name))
      .split('\n')
      .map((line) => [line.slice(0, 16).trim().replace(':', ''), line.slice(17).trim()]),
  );
/** The file with every stream and object in the open. */
const openedOf = (name: string): string =>
  ask('qpdf', '--qdf', '--object-streams=disable', '--no-original-object-ids', fileOf(name), '-');
const printed = ['english', 'spanish', 'arabic', 'hostile'];

describe('printed packets', () => {
  it.each(printed)('%s: sound, tagged, in the language of the office, and silent about browser and moment', (name) => {
    expect(ask('qpdf', '--check', fileOf(name))).toContain('No syntax or stream encoding errors found');
    const { Title, Tagged, Producer, CreationDate, ModDate, Creator, Author, ...rest } = infoOf(name);
    expect({ Tagged, Producer, Creator, Author, JavaScript: rest.JavaScript }).toEqual({
      Tagged: 'yes',
      Producer: 'Constancia',
      Creator: undefined,
      Author: undefined,
      JavaScript: 'no',
    });
    expect(Title).toMatch(/^(Complaint|Report) to the .* · \w+ \d+$/);
    expect(CreationDate).toBe(ModDate);
    expect(CreationDate).toMatch(/Nov 25 00:00:00 2026/);
    expect(openedOf(name)).not.toMatch(/Mozilla|Chrome|Skia|Electron/);
    expect(ask('qpdf', '--json', '--json-key=qpdf', fileOf(name))).toContain('"/Lang": "u:en"');
  });

  it.each(printed)('%s: real text in embedded Noto fonts, none of type 3', (name) => {
    const rows = ask('pdffonts', fileOf(name)).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((row) => !/^[A-Z]{6}\+Noto\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/.test(row))).toEqual([]);
  });

  it.each(printed)('%s: an outline of every part, and the foot on every page', (name) => {
    const outline = JSON.parse(ask('qpdf', '--json', '--json-key=outlines', fileOf(name))) as {
      outlines: { kids: { title: string }[] }[];
    };
    expect(outline.outlines[0]?.kids.map((kid) => kid.title)).toEqual([
      'Cover letter',
      'What this office is asked to do and to answer',
      'Data sheet in the order of this office',
      'Further answers',
      'Statement',
      'Chronology',
      'Persons',
      'What was reported already',
      'Who must be told, and who usually investigates',
      'Consent on which this packet rests',
      'What is left out, and why',
      'How to check this packet',
    ]);
    const pages = Number(infoOf(name).Pages);
    const feet = [...textOf(name).matchAll(/Case [\w ]+ · for [\w ]+ · page (\d+) of (\d+)/g)];
    expect(feet.map((foot) => `${foot[1]} of ${foot[2]}`)).toEqual(
      Array.from({ length: pages }, (_, index) => `${index + 1} of ${pages}`),
    );
  });

  it.each([
    ['english', '612 x 792 pts (letter)'],
    ['spanish', '594.96 x 841.92 pts (A4)'],
  ])('%s: on the paper that was asked for', (name, size) => {
    expect(infoOf(name)['Page size']).toBe(size);
  });

  it.each([...printed, 'outside'])('%s: the same bytes in another run and another order', (name) => {
    expect(ask('sha256sum', fileOf(name)).slice(0, 64)).toBe(ask('sha256sum', fileOf(`${name} again`)).slice(0, 64));
  });

  it('name the language of each passage in the tags', () => {
    const languages = (name: string) =>
      new Set([...openedOf(name).matchAll(/\/Lang \((\w+)\)/g)].map((match) => match[1]));
    expect([languages('english'), languages('spanish'), languages('arabic')]).toEqual([
      new Set(['en']),
      new Set(['en', 'es']),
      new Set(['en', 'ar']),
    ]);
  });

  it('mark the foot as no part of the text', () => {
    expect(openedOf('english')).toContain('/Artifact <</Type /Pagination /Subtype /Footer>> BDC');
  });
});

describe('what a page tries', () => {
  it('hostile words stay words', () => {
    const text = textOf('hostile').replace(/\s+/g, '');
    expect(text).toContain('[U+202E]gnp.exe[U+0007]');
    expect(text).toContain('<scr');
    expect(infoOf('hostile').Title).not.toBe('owned');
  });

  it('reaches nothing outside and runs nothing', () => {
    expect(asked).toEqual([]);
    expect(textOf('outside')).toContain('STILL HERE');
    expect(textOf('outside')).not.toContain('SCRIPT RAN');
  });
});
