// The main job with no hands: invented persons in, packets out. npm run demo [-- --out DIR] [PERSONA.json ...]
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failureSentence, runBatch } from './batch.mjs';
import { ROOT } from './setup/command.mjs';
import { explainFailure } from './setup.mjs';

const PERSONAS = join(ROOT, 'tests', 'fixtures', 'personas');

function readArguments(args) {
  const { values, positionals } = parseArgs({ args, options: { out: { type: 'string' } }, allowPositionals: true });
  const options = {
    out: resolve(values.out ?? join(ROOT, 'out', 'demo')),
    files: positionals.map((file) => resolve(file)),
  };
  if (options.files.length > 0) return options;
  const names = readdirSync(PERSONAS).filter((name) => name.endsWith('.json'));
  return { ...options, files: names.sort().map((name) => join(PERSONAS, name)) };
}

async function runDemo() {
  const { out, files } = readArguments(process.argv.slice(2));
  const started = Date.now();
  const { code, lines, complained } = await runBatch({
    interviews: files,
    out,
    formats: ['pdf', 'docx', 'text', 'json'],
    paper: 'letter',
  });
  for (const { persona, channel, files: written, failure } of lines) {
    const name = [persona, channel].filter(Boolean).join(' / ');
    if (failure) console.log(`${name}: not written: ${failureSentence(failure)}`);
    else for (const file of written) console.log(relative(process.cwd(), file));
  }
  const packets = lines.filter(({ channel, files: written }) => channel && written).length;
  if (code !== 0 && lines.length === 0) console.error(complained.split('\n').slice(-12).join('\n'));
  console.log(`${packets} packets from ${files.length} interviews in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return code;
}

try {
  process.exitCode = await runDemo();
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}
