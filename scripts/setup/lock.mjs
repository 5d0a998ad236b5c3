import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './progress.mjs';

const POLL_MS = 200;
const TICKET_MAX_AGE_MS = 24 * 3600_000;
const FOREIGN_LOCK_MAX_AGE_MS = 45 * 60_000;
// What a killed holder had started is ended by its leash within a second; only then is its place safe to take.
const LEASH_ENDS_MS = 1500;

/** Runs `work` while no other process holds `file`; a holder that was killed is noticed and replaced. */
export async function withLock(file, what, work) {
  const token = randomBytes(8).toString('hex');
  mkdirSync(dirname(file), { recursive: true });
  await takeLock(file, token, what);
  try {
    return await work();
  } finally {
    if (readHolder(file)?.token === token) rmSync(file, { force: true });
  }
}

async function takeLock(file, token, what) {
  sweepTickets(file);
  const ticket = `${file}.${token}`;
  writeFileSync(ticket, JSON.stringify({ token, pid: process.pid, started: startOf(process.pid), host: hostname() }));
  let told = false;
  try {
    while (!tryLink(ticket, file)) {
      const holder = readHolder(file);
      if (holder && isGone(holder, file)) {
        await wait(LEASH_ENDS_MS);
        removeLockOf(holder, file, token);
        continue;
      }
      if (holder && !told) {
        told = true;
        say(`Another ${what} is at work here (process ${holder.pid}); waiting for it.`);
      }
      await wait(POLL_MS);
    }
  } finally {
    rmSync(ticket, { force: true });
  }
}

// Tickets of killed waiters; a living waiter's is never that old.
function sweepTickets(file) {
  const folder = dirname(file);
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(`${basename(file)}.`))) {
    const path = join(folder, name);
    if (ageOf(path) > TICKET_MAX_AGE_MS) rmSync(path, { force: true });
  }
}

// A hard link appears whole or not at all: nobody ever reads a half-written lock.
function tryLink(ticket, file) {
  try {
    linkSync(ticket, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isGone(holder, file) {
  if (holder.host !== hostname()) return ageOf(file) > FOREIGN_LOCK_MAX_AGE_MS;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return error.code === 'ESRCH';
  }
  return startOf(holder.pid) !== holder.started;
}

function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

// Another waiter may have replaced the dead holder meanwhile: what was moved away is put back if it is not the dead one.
function removeLockOf(dead, file, token) {
  const aside = `${file}.${token}.dead`;
  try {
    if (readHolder(file)?.token !== dead.token) return;
    renameSync(file, aside);
    if (readHolder(aside)?.token !== dead.token) tryLink(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

// Process numbers are used again after a while: the start time tells the holder from a later stranger.
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
