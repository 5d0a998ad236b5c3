import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const onTerminal = process.stderr.isTTY === true;
const eraseLine = onTerminal ? '\r\x1b[K' : '';

/** A failure that a person can act on: its message says what was tried, what is kept and what to do. */
export class SetupFailure extends Error {}

/** Standard error, so that commands which print JSON keep their standard output clean. */
export function say(line) {
  process.stderr.write(`${eraseLine}${line}\n`);
}

export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

export function sizeOf(path) {
  if (!existsSync(path)) return 0;
  try {
    const stat = lstatSync(path);
    if (!stat.isDirectory()) return stat.size;
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
  } catch {
    // A file that vanished while the folder was read: the next look gets it right.
    return 0;
  }
}

/**
 * Reports a long step until the returned function is called: a moving line on a terminal, else a line now and then.
 * `measure` gives the bytes so far; without it only the time is told.
 */
export function followProgress(label, { measure, totalBytes } = {}) {
  const started = Date.now();
  let told = started;
  const soFar = () => {
    const seconds = `${Math.round((Date.now() - started) / 1000)} s`;
    if (!measure) return `${label} ... ${seconds}`;
    const total = totalBytes ? ` of ${megabytes(totalBytes)}` : '';
    return `${label} ... ${megabytes(measure())}${total}, ${seconds}`;
  };
  if (!onTerminal) say(`${label} ...`);
  const timer = setInterval(() => {
    if (onTerminal) process.stderr.write(`${eraseLine}${soFar()}`);
    else if (Date.now() - told >= 10_000) {
      told = Date.now();
      say(`  ${soFar()}`);
    }
  }, 500);
  return (outcome = 'done') => {
    clearInterval(timer);
    say(`${label}: ${outcome} (${Math.round((Date.now() - started) / 100) / 10} s)`);
  };
}
