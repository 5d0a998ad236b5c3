import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, openDatabase } from '../../../electron/vault/database.ts';
import { openInterviews } from '../../../electron/vault/interviews.ts';
import { migrations } from '../../../electron/vault/migrations.ts';
import { ok } from '../../../src/base/result.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { findQuestion } from '../../../src/interview/guide.ts';
import { begun, must, told } from './workshop.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'constancia-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('a vault from before there were incidents', () => {
  it('keeps every answer and every version, now about the first incident and the first interpreter', () => {
    const files = {
      path: join(directory, 'vault.db'),
      key: Buffer.alloc(32, 7),
      markPath: join(directory, 'vault.mark'),
      markKey: Buffer.alloc(32, 8),
    };
    const before = migrations.filter(({ number }) => number < 25);
    must(createDatabase(files, before));
    const old = must(openDatabase(files, before));
    const interviews = openInterviews(old, () => Date.parse('2026-11-25T12:00:00Z'));
    const { id } = must(interviews.create(begun));
    const other = must(interviews.create(begun));
    for (const [key, text] of [
      ['account-story', 'Primero'],
      ['when-last', 'ayer'],
      ['interpreter-who', '5512'],
      ['person-name', 'Cata'],
    ] as const) {
      must(interviews.saveAnswer(id, key, told(text)));
    }
    must(interviews.clearAnswer(id, 'when-last', 'worker'));
    must(interviews.saveAnswer(other.id, 'person-name', told('Otra')));
    must(old.commit(() => ok(null)));
    old.close();

    const now = must(openDatabase(files));
    const upgraded = openInterviews(now);
    const { subjects, answers } = must(upgraded.open(id));
    expect({
      subjects,
      keys: Object.keys(answers).sort(),
      history: must(upgraded.history(id)).map(({ key, answer }) => [key, answer !== undefined]),
      other: must(upgraded.open(other.id)).subjects,
    }).toEqual({
      subjects: [
        { id: 'incident-1', kind: 'incident' },
        { id: 'interpreter-1', kind: 'interpreter' },
      ],
      keys: ['account-story@incident-1', 'interpreter-who@interpreter-1', 'person-name'],
      history: [
        ['account-story@incident-1', true],
        ['when-last@incident-1', true],
        ['interpreter-who@interpreter-1', true],
        ['person-name', true],
        ['when-last@incident-1', false],
      ],
      other: [],
    });
    now.close();
  });

  it('moves exactly the questions that the first guide asked once and this one asks of each', () => {
    const step = migrations.find(({ number }) => number === 25);
    const moved = [...new Set([...(step?.sql ?? '').matchAll(/'([a-z]+-[a-z-]+)'/g)].map((match) => match[1] ?? ''))];
    const kinds = moved.map((question) => findQuestion(guide, question)?.section.repeats);
    expect([moved.length, [...new Set(kinds)].sort()]).toEqual([26, ['incident', 'interpreter']]);
  });
});
