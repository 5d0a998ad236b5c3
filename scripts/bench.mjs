// npm run bench [name ...]: figures as one JSON object, name -> { value, unit, limit, baseline }. It reports; it never fails.
// Every file of tests/bench exports one function of its own name that gives such figures. A name asks for a file (`autosave`) or for
// figures by the beginning of their name (`autosaveP95`); without a name everything runs.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'tests', 'bench');

const say = (line) => process.stderr.write(`bench: ${line}\n`);
const reasonOf = (error) => (error instanceof Error ? error.message.split('\n')[0] : String(error));

/** `startup-ratio.ts` exports `startupRatio`. */
const nameOf = (file) => basename(file, '.ts').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** True when running the file can give what is asked for: by its own name, or because a figure in it begins so. */
export const isAsked = (name, asked, text = '') =>
  asked.length === 0 ||
  asked.some(
    (wish) =>
      wish.startsWith(name) ||
      name.startsWith(wish) ||
      new RegExp(`^ +${wish.replace(/\W/g, '')}\\w*: \\{`, 'm').test(text),
  );
const textOf = (file) => readFileSync(join(folder, file), 'utf8');

/** The figures of one file that are asked for. */
export const chosenOf = (name, figures, asked) =>
  Object.fromEntries(
    Object.entries(figures).filter(
      ([figure]) => asked.length === 0 || asked.some((wish) => name.startsWith(wish) || figure.startsWith(wish)),
    ),
  );

async function runFile(file, asked) {
  const { runnerImport } = await import('vite');
  const name = nameOf(file);
  const { module } = await runnerImport(join(folder, file), { root, configFile: false, logLevel: 'error' });
  if (typeof module[name] !== 'function') return {};
  say(`${name} ...`);
  return chosenOf(name, await module[name](), asked);
}

export async function runBench(asked) {
  const figures = {};
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  for (const wish of asked) {
    if (!files.some((file) => isAsked(nameOf(file), [wish], textOf(file)))) say(`nothing here is called ${wish}`);
  }
  for (const file of files.sort()) {
    if (!isAsked(nameOf(file), asked, textOf(file))) continue;
    try {
      Object.assign(figures, await runFile(file, asked));
    } catch (error) {
      say(`${nameOf(file)} could not be measured: ${reasonOf(error)}`);
      figures[nameOf(file)] = { value: null, unit: 'none', limit: null, baseline: null };
    }
  }
  return figures;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const figures = await runBench(process.argv.slice(2));
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`, () => process.exit(0));
}
