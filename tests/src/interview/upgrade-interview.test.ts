import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import { deriveFacts } from '../../../src/interview/derive-facts.ts';
import { parseInterview, toInterviewFile } from '../../../src/interview/interview-file.ts';

const folder = new URL('../../fixtures/interviews-v1/', import.meta.url);
const files = readdirSync(folder).map((name) => ({
  name,
  file: JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
}));
const read = (file: unknown) => {
  const parsed = parseInterview(file, guide);
  if (!parsed.ok) throw new Error(`${parsed.failure.code} ${parsed.failure.field}`);
  return parsed.value;
};
const factsOf = (file: unknown) =>
  deriveFacts({ guide, interview: read(file), now: '2026-11-25T16:10:00Z', timeZone: 'UTC' });

describe('interviews of format 1', () => {
  it('are all there', () => {
    expect(files.map(({ name }) => name).sort()).toEqual([
      'night-shift-witness.json',
      'scenario-01.json',
      'scenario-02.json',
      'scenario-05.json',
    ]);
  });

  it.each(files)('$name keeps every answer, with the first incident and the first interpreter named', ({ file }) => {
    const upgraded = read(file);
    const spoken = Object.keys(file.answers).some((key) => key.startsWith('interpreter-who'));
    const added = [
      { id: 'incident-1', kind: 'incident' },
      ...(spoken ? [{ id: 'interpreter-1', kind: 'interpreter' }] : []),
    ];
    expect([...upgraded.subjects].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [...file.subjects, ...added].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const before = Object.fromEntries(
      Object.entries(upgraded.answers).map(([key, each]) => [key.replace(/@(incident|interpreter)-1$/, ''), each]),
    );
    expect(before).toEqual(file.answers);
  });

  it.each(files)('$name written again as format 2 gives the same', ({ file }) => {
    const upgraded = read(file);
    const again = JSON.parse(JSON.stringify(toInterviewFile(upgraded)));
    expect([again.format, read(again)]).toEqual(['constancia-interview/2', upgraded]);
  });

  it('come to the same facts and codes as before', () => {
    const first = factsOf(files.find(({ name }) => name === 'scenario-01.json')?.file);
    expect([
      first.facts.incidentAt,
      first.facts.place,
      first.facts.hoursSince,
      first.conduct.codes.map(({ code }) => code),
    ]).toEqual([
      { kind: 'exact', point: '2026-11-24', time: '04:10', words: 'after the four o’clock count' },
      'here',
      30,
      ['S2', 'S5', 'immigration-threat'],
    ]);
  });
});

describe('the description of the format', () => {
  it('has an example that can be read', () => {
    const page = readFileSync(new URL('../../../docs/interview-format.md', import.meta.url), 'utf8');
    const example = /```json\n([\s\S]+?)```/.exec(page)?.[1] ?? '';
    expect(read(JSON.parse(example)).subjects.map(({ kind }) => kind)).toEqual(['incident', 'accused']);
  });
});
