import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const places = [
  ['linux-unpacked', 'constancia'],
  ['linux-unpacked', 'constancia-test'],
  ['linux-arm64-unpacked', 'constancia'],
  ['win-unpacked', 'Constancia.exe'],
  ['mac', 'Constancia.app'],
  ['mac-arm64', 'Constancia.app'],
  ['mac-universal', 'Constancia.app'],
];

/** The program that electron-builder left in `dist`; undefined where there is none. */
export function packedExecutable(dist) {
  const found = places.map((parts) => join(dist, ...parts)).find(existsSync);
  return found ?? unpackedIn(dist);
}

function unpackedIn(dist) {
  const folder = readdirSync(dist).find((name) => name.endsWith('-unpacked'));
  const name = folder && readdirSync(join(dist, folder)).find((file) => /^constancia/i.test(file));
  return name ? join(dist, folder, name) : undefined;
}
