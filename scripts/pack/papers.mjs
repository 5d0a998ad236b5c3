import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ROOT } from '../setup/command.mjs';
import { sbomOf } from './sbom.mjs';

const packageFile = /\.(exe|dmg|deb|AppImage|cdx\.json)$/;

async function sumOf(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The packages in `dist`, and with `asFolder` every file of the unpacked program: what SHA256SUMS speaks for. */
function summed(dist, asFolder) {
  const all = readdirSync(dist, { recursive: asFolder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/'));
  return all.filter((path) => path.includes('/') || packageFile.test(path)).sort();
}

/** Writes the list of what is packed and SHA256SUMS, as `sha256sum --check` reads it, beside the packages. */
export async function writePapers(dist, { electronVersion, asFolder }) {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const list = sbomOf(lock, electronVersion);
  writeFileSync(join(dist, `constancia-${lock.version}.cdx.json`), `${JSON.stringify(list, null, 2)}\n`);
  const lines = [];
  for (const path of summed(dist, asFolder)) lines.push(`${await sumOf(join(dist, path))}  ${path}\n`);
  writeFileSync(join(dist, 'SHA256SUMS'), lines.join(''));
}
