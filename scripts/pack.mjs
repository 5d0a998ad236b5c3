// Packs the app with electron-builder: npm run pack [-- --dir] [--test]
//   --dir    an unpacked folder instead of an installer
//   --test   allows the test runtime (an older Electron); such a package is for trials on this machine only
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRuntime } from './runtime.mjs';
import { packageCommand, projectEnvironment, projectNode, ROOT, runLeashed } from './setup/command.mjs';
import { say } from './setup/progress.mjs';

const options = process.argv.slice(2);
const asFolder = options.includes('--dir');

/** What electron-builder must know when it packs the test runtime: where it lies, and the driver that it needs. */
function testRuntimeOptions({ electron, version, sqliteBinding }) {
  return [
    `-c.electronDist=${dirname(electron)}`,
    `-c.electronVersion=${version}`,
    ...(sqliteBinding ? [`-c.extraResources.from=${sqliteBinding}`, '-c.extraResources.to=sqlite-napi9.node'] : []),
    '-c.extraMetadata.name=constancia-test',
  ];
}

async function pack() {
  const runtime = readRuntime();
  const test = runtime.kind === 'test';
  if (test && !(options.includes('--test') && asFolder)) {
    say(
      'This machine has only the test runtime, an older Electron that must not hold real cases. It is not packed for release.',
    );
    say('For a trial on this machine: npm run pack -- --dir --test');
    return 1;
  }
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  const args = [
    packageCommand('electron-builder'),
    ...(asFolder ? ['--dir'] : []),
    '--publish=never',
    ...(test ? testRuntimeOptions(runtime) : []),
  ];
  const env = projectEnvironment({ CSC_IDENTITY_AUTO_DISCOVERY: 'false' });
  const { code } = await runLeashed(projectNode(), args, { env });
  if (code === 0) say(`Packed into ${join(ROOT, 'dist')}`);
  return code;
}

process.exitCode = await pack();
