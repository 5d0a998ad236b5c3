import { join } from 'node:path';
import { beforeAll, beforeEach } from 'vitest';
import type { CustodyEvent } from '../../../electron/vault/custody/custody-event.ts';
import { openDatabase } from '../../../electron/vault/database.ts';
import type { Driver } from '../../../electron/vault/database-file.ts';
import { type Interviews, openInterviews } from '../../../electron/vault/interviews.ts';
import { readKeyFile } from '../../../electron/vault/key-file.ts';
import { openByPassphrase, subkey } from '../../../electron/vault/keys.ts';
import { type Composed, openStatements, type Statements } from '../../../electron/vault/statements.ts';
import { composeStatement } from '../../../src/interview/compose-statement.ts';
import { ask } from '../../src/interview/small-guide.ts';
import { begun, must, newVault, noon, passphrase, silentCustody, told } from './workshop.ts';

const labelled = (id: string, answer: Parameters<typeof ask>[1]) => ({ ...ask(id, answer), packetLabel: id });
const questions = [labelled('account', { kind: 'account' }), labelled('where', { kind: 'words' })];
const guide = { version: '1', asOf: '2026-01-01', sections: [{ id: 'story', title: 'Story', questions }] };

/** A vault with one interview for each test, whose account has three paragraphs; `minutes` is the time since noon. */
export type Room = {
  driver: Driver;
  interviews: Interviews;
  statements: Statements;
  minutes: number;
  noted: CustodyEvent[];
  id: string;
};

/** Makes the vault before the tests of a file, and an interview before each. */
export function statementRoom(): Room {
  const room = { minutes: 0, noted: [], id: '' } as unknown as Room;
  beforeAll(async () => {
    const { directory, vaults } = await newVault();
    vaults.lock();
    const dataKey = must(await openByPassphrase(must(readKeyFile(join(directory, 'keys.json'))), passphrase));
    const key = subkey(dataKey, 'database');
    const markKey = subkey(dataKey, 'commits');
    const paths = { path: join(directory, 'vault.db'), markPath: join(directory, 'vault.mark') };
    const database = must(openDatabase({ ...paths, key, markKey }));
    const clock = () => noon + room.minutes * 60_000;
    room.driver = database.driver;
    room.interviews = openInterviews(database, silentCustody, clock);
    room.statements = openStatements(database, (event) => room.noted.push(event), clock);
  });
  beforeEach(() => {
    room.minutes = 0;
    room.noted = [];
    room.id = must(room.interviews.create(begun)).id;
    must(room.interviews.saveAnswer(room.id, 'account', told('Uno.\nDos.\nTres.')));
  });
  return room;
}

export const failed = (code: string) => ({ ok: false, failure: { code } });
export const instant = (minutes: number): string => new Date(noon + minutes * 60_000).toISOString();
export const reading = { language: 'es', readBy: 'worker', interpreter: 'interpreter 4711' } as const;

/** What the main process would do with the interview of a room. */
export const deedsIn = (room: Room) => {
  const composed = (): Composed => {
    const interview = must(room.interviews.open(room.id));
    return { interview, statement: composeStatement(interview, guide, { sectionsLeftOut: [] }) };
  };
  const state = () => must(room.statements.state(composed()));
  return {
    composed,
    state,
    freeze: () => must(room.statements.freeze(composed(), state().record, 'worker')),
    mark: (number: number, outcome: 'confirmed' | 'put-off' = 'confirmed') =>
      room.statements.mark(composed(), { record: state().record, number, outcome }, 'worker'),
  };
};
