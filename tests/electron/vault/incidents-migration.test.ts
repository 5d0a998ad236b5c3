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
import { must, silentCustody, told } from './workshop.ts';

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
    const [id, other] = ['one', 'two'];
    const before = migrations.filter(({ number }) => number < 25);
    must(createDatabase(files, before));
    const old = must(openDatabase(files, before));
    // Written as the app of that form wrote it: today's statements name columns that it had not.
    const { driver } = old;
    const at = '2026-11-25T12:00:00.000Z';
    const addInterview = driver.prepare("INSERT INTO interviews VALUES (?, ?, 'en', 'es', 'worker', '1', ?, ?, 0)");
    const addVersion = driver.prepare(
      "INSERT INTO answer_versions (interview_id, key, content, saved_by, first_saved_at, saved_at) VALUES (?, ?, ?, 'worker', ?, ?)",
    );
    const point = driver.prepare("INSERT INTO answers VALUES (?, ?, ?, 'given')");
    const save = (interview: string, key: string, text: string) =>
      point.run(interview, key, addVersion.run(interview, key, JSON.stringify(told(text)), at, at).lastInsertRowid);
    must(
      old.commit(() => {
        addInterview.run(id, 'Heron 12', at, at);
        addInterview.run(other, 'Alder 34', at, at);
        save(id, 'account-story', 'Primero');
        save(id, 'when-last', 'ayer');
        save(id, 'interpreter-who', '5512');
        save(id, 'person-name', 'Cata');
        driver.prepare("DELETE FROM answers WHERE key = 'when-last'").run();
        addVersion.run(id, 'when-last', null, at, at);
        save(other, 'person-name', 'Otra');
        return ok(null);
      }),
    );
    old.close();

    const now = must(openDatabase(files));
    const upgraded = openInterviews(now, silentCustody);
    const { subjects, answers } = must(upgraded.open(id));
    expect({
      subjects,
      keys: Object.keys(answers).sort(),
      history: must(upgraded.history(id)).map(({ key, answer }) => [key, answer !== undefined]),
      other: must(upgraded.open(other)).subjects,
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
