// Packs the app with electron-builder: npm run pack [-- --dir] [--test]
//   --dir    an unpacked folder instead of an installer
//   --test   allows the test runtime (an older Electron); such a package is for trials on this machine only, and test tools
//            may look into it, which a release never allows
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fuseFaults } from './pack/fuses.mjs';
import { packedExecutable } from './pack/packed.mjs';
import { writePapers } from './pack/papers.mjs';
import { refusalFaults } from './pack/refusals.mjs';
import { trialFaults } from './pack/trial.mjs';
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
    '-c.electronFuses.enableNodeCliInspectArguments=true',
  ];
}

async function faultsOf(executable, test) {
  return [
    ...(await fuseFaults(executable, { test })),
    ...(asFolder ? await refusalFaults(executable) : []),
    ...(test ? await trialFaults(executable) : []),
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
  if (code !== 0) return code;
  const executable = packedExecutable(join(ROOT, 'dist'));
  const faults = executable ? await faultsOf(executable, test) : ['the packed program was not found'];
  for (const fault of faults) say(`Not as it must be: ${fault}`);
  if (faults.length > 0) return 1;
  await writePapers(join(ROOT, 'dist'), { electronVersion: runtime.version, asFolder });
  say(`Packed into ${join(ROOT, 'dist')}; its fuses were read back and are as they must be.`);
  say('Beside it: SHA256SUMS, and what is packed as a CycloneDX list (.cdx.json).');
  return 0;
}

process.exitCode = await pack();
