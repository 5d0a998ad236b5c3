import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { guide } from '../../src/content/guide/guide.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { safeFileName } from '../output/save.ts';
import { pickPaths, pickPlace } from '../picker.ts';
import { today } from '../today.ts';
import type { HandOverOpener, HandOvers } from '../vault/hand-over/hand-over.ts';
import { openLongJob } from './long-job.ts';
import { practiceRefusal } from './practice-guard.ts';

const filters = [{ name: 'age', extensions: ['age'] }];

/** True for a file that a passphrase opens: its header names scrypt, and nothing else. */
async function wantsPassphrase(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return /^age-encryption\.org\/v1\n-> scrypt /.test(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await file.close();
  }
}

export function handOverCalls(house: House) {
  const { vaults, withVault } = house;
  let chosen: string | undefined;
  const job = openLongJob();
  const whileOpen = async <Value>(work: (handOvers: HandOvers) => Promise<Result<Value, Failure>>) => {
    const rooms = vaults.rooms();
    return rooms.ok ? work(rooms.value.handOvers) : rooms;
  };
  const look = (path: string, opener: HandOverOpener) =>
    whileOpen(async (handOvers) => {
      const preview = await job.run((watching) => handOvers.look(path, opener, guide, watching));
      return preview.ok ? ok({ kind: 'ready' as const, preview: preview.value }) : preview;
    });

  return {
    'hand-over.address': () =>
      whileOpen(async (handOvers) => {
        const real = practiceRefusal(house);
        return real.ok ? ok({ address: await handOvers.address() }) : real;
      }),
    'hand-over.write': ({ id, to }) =>
      whileOpen(async (handOvers) => {
        const real = practiceRefusal(house);
        if (!real.ok) return real;
        const interview = withVault(({ interviews }) => interviews.open(id));
        if (!interview.ok) return interview;
        const defaultPath = safeFileName(`${interview.value.codeName} ${today()}.age`);
        const path = await pickPlace({ defaultPath, filters });
        if (path === undefined) return fail({ code: 'cancelled' });
        const written = await job.run((watching) => handOvers.write(id, to, path, watching));
        return written.ok ? ok({ file: basename(path) }) : written;
      }),
    'hand-over.look': async () => {
      const real = practiceRefusal(house);
      if (!real.ok) return real;
      const [path] = (await pickPaths(['openFile'])) ?? [];
      if (path === undefined) return fail({ code: 'cancelled' });
      chosen = path;
      if (await wantsPassphrase(path)) return ok({ kind: 'passphrase-needed' as const });
      return look(path, { kind: 'own-key' });
    },
    'hand-over.open': ({ passphrase }) =>
      chosen === undefined ? fail({ code: 'hand-over-stale' }) : look(chosen, { kind: 'passphrase', passphrase }),
    'hand-over.take': ({ id, decisions }) => withVault(({ handOvers }) => handOvers.take(id, decisions)),
    'hand-over.cancel': () => {
      job.cancel();
      return ok({});
    },
    'hand-over.progress': () => ok(job.progress()),
    'hand-over.leave': () => {
      chosen = undefined;
      return withVault(({ handOvers }) => {
        handOvers.leave();
        return ok({});
      });
    },
  } satisfies Partial<Handlers>;
}
