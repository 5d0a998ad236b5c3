import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withDisplay } from '../../scripts/runtime.mjs';
import { root } from '../house/tree.ts';
import { type Figures, rounded } from './figure.ts';
import { medianOf, type Start, timeStart } from './time-start.ts';

const runs = 7;

/** The same app with English alone, built in a folder of its own. */
async function buildEnglishOnly(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constancia-english-'));
  const settings = (await readdir(root)).filter((name) =>
    /^(package\.json|.*config.*\.(ts|json)|electron\.vite.*)$/.test(name),
  );
  for (const name of [...settings, 'electron', 'renderer', 'src', 'tests/tsconfig.json', 'locales/en'])
    await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await symlink(join(root, '.runtime'), join(folder, '.runtime'));
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
    {
      cwd: folder,
    },
  );
  return folder;
}

/** The start with all languages against that with English alone, taken in turn. */
export async function manyLanguages(): Promise<Figures> {
  const alone = await buildEnglishOnly();
  try {
    return await withDisplay(async () => {
      const [all, one]: [Start[], Start[]] = [[], []];
      await timeStart(alone, 'input');
      await timeStart(root, 'input');
      for (let run = 0; run < runs; run += 1) {
        one.push(await timeStart(alone, 'input'));
        all.push(await timeStart(root, 'input'));
      }
      const ratio = (moment: keyof Start) => rounded(medianOf(all, moment) / medianOf(one, moment));
      return {
        manyLanguages: { value: ratio('paint'), unit: 'ratio', limit: 1.1, baseline: 1 },
        manyLanguagesReady: { value: ratio('ready'), unit: 'ratio', limit: 1.1, baseline: 1 },
      };
    });
  } finally {
    await rm(alone, { recursive: true, force: true });
  }
}
