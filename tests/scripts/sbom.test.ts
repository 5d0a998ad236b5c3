import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN, type LockedPackage, sbomOf } from '../../scripts/pack/sbom.mjs';
import { projectFiles, readProjectFile } from '../house/tree.ts';

type Lock = { readonly packages: Readonly<Record<string, LockedPackage>> };
const readLock = (): Lock => JSON.parse(readFileSync('package-lock.json', 'utf8'));
const own = readLock();
const entries = Object.entries(own.packages).filter(([path]) => path !== '');
const known = ([path, { version }]: (typeof entries)[number]): string =>
  `${path.replace(/^.*node_modules\//, '')}@${version}`;
// The compiler is a tool; npm marks its parts for each system as if they were no tools.
const isTool = ([path, entry]: (typeof entries)[number]): boolean =>
  !BUILT_IN.some((name) => path === `node_modules/${name}`) &&
  (Boolean(entry.dev || entry.devOptional) || path.startsWith('node_modules/@typescript/'));

describe('the list of what is packed', () => {
  const list = sbomOf(own, '45.4.1');
  const named = list.components.map(({ name, version }) => `${name}@${version}`);

  it('has every production dependency, and Electron, and nothing more', () => {
    const production = new Set(entries.filter((entry) => !isTool(entry)).map(known));
    expect([...named].sort()).toEqual([...production, 'electron@45.4.1'].sort());
    expect(named.length).toBeGreaterThan(100);
  });

  it('has no tool of developers', () => {
    const production = new Set(entries.filter((entry) => !isTool(entry)).map(known));
    const tools = entries.filter(isTool).map(known);
    const onlyTools = new Set(tools.filter((tool) => !production.has(tool)));
    expect(named.filter((one) => onlyTools.has(one) && one !== 'electron@45.4.1')).toEqual([]);
    expect(onlyTools).toContain(`vitest@${own.packages['node_modules/vitest']?.version}`);
  });

  it('has those packages of developers from which the build takes files, and no other', () => {
    const { devDependencies } = JSON.parse(readProjectFile('package.json')) as {
      devDependencies: Readonly<Record<string, string>>;
    };
    const sources = projectFiles(/^(electron|renderer|src)\/(?!dev\/).*\.(tsx?|css|html)$/).map(readProjectFile);
    const used = Object.keys(devDependencies).filter((name) =>
      sources.some((text) => new RegExp(`(from |import |[(])['"]${name}['"/]|node_modules/${name}/`).test(text)),
    );
    expect(used).toEqual([...BUILT_IN, 'electron']);
  });

  it('gives each of the packages one reference, a licence and a sum of its own length, and joins them up', () => {
    const references = list.components.map((one) => one['bom-ref']);
    expect(new Set(references).size).toBe(references.length);
    const bare = list.components.filter(
      ({ licenses, hashes }) => !licenses || !/^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? ''),
    );
    expect(bare.map(({ name }) => name)).toEqual(['electron']);
    const root = list.metadata.component['bom-ref'];
    expect(list.dependencies.map(({ ref }) => ref).sort()).toEqual([...references, root].sort());
    expect(list.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !references.includes(ref))).toEqual(
      [],
    );
    const wanted = new Set(list.dependencies.flatMap(({ dependsOn }) => dependsOn));
    expect(references.filter((ref) => !wanted.has(ref))).toEqual([]);
  });

  it('is the same, byte for byte, whatever the order of the lock file', () => {
    const turned: Lock = { packages: Object.fromEntries(Object.entries(readLock().packages).reverse()) };
    expect(JSON.stringify(sbomOf(turned, '45.4.1'))).toBe(JSON.stringify(list));
  });

  it('reads as CycloneDX 1.6, with nested packages, peers and expressions of licences', () => {
    const integrity = `sha512-${Buffer.from('ab'.repeat(64), 'hex').toString('base64')}`;
    const packages = {
      '': {
        name: 'app',
        version: '1.0.0',
        license: 'AGPL-3.0-or-later',
        dependencies: { '@s/a': '2.0.0' },
        devDependencies: { tool: '1.0.0' },
      },
      'node_modules/@s/a': {
        version: '2.0.0',
        license: '(MIT OR Apache-2.0)',
        integrity,
        dependencies: { b: '^1.0.0' },
        peerDependencies: { types: '*' },
        peerDependenciesMeta: { types: { optional: true } },
      },
      'node_modules/@s/a/node_modules/b': {
        version: '1.5.0',
        license: 'ISC',
        integrity,
        optionalDependencies: { c: '1' },
      },
      'node_modules/b': { version: '3.0.0', license: 'MIT', integrity, dev: true },
      'node_modules/c': { version: '1.0.0', license: 'MIT', integrity, optional: true },
      'node_modules/tool': { version: '1.0.0', license: 'MIT', integrity, dev: true },
      'node_modules/types': { version: '1.0.0', license: 'MIT', integrity, devOptional: true },
    };
    const hashes = [{ alg: 'SHA-512', content: 'ab'.repeat(64) }];
    const library = (name: string, version: string, purl: string, scope = 'required') => ({
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      scope,
      hashes,
      purl,
    });
    expect(sbomOf({ packages }, '9.9.9')).toEqual({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        component: {
          type: 'application',
          'bom-ref': 'pkg:npm/app@1.0.0',
          name: 'app',
          version: '1.0.0',
          licenses: [{ license: { id: 'AGPL-3.0-or-later' } }],
          purl: 'pkg:npm/app@1.0.0',
        },
      },
      components: [
        { ...library('@s/a', '2.0.0', 'pkg:npm/%40s/a@2.0.0'), licenses: [{ expression: '(MIT OR Apache-2.0)' }] },
        { ...library('b', '1.5.0', 'pkg:npm/b@1.5.0'), licenses: [{ license: { id: 'ISC' } }] },
        { ...library('c', '1.0.0', 'pkg:npm/c@1.0.0', 'optional'), licenses: [{ license: { id: 'MIT' } }] },
        {
          type: 'framework',
          'bom-ref': 'pkg:npm/electron@9.9.9',
          name: 'electron',
          version: '9.9.9',
          scope: 'required',
          licenses: [{ license: { id: 'MIT' } }],
          purl: 'pkg:npm/electron@9.9.9',
        },
      ],
      dependencies: [
        { ref: 'pkg:npm/%40s/a@2.0.0', dependsOn: ['pkg:npm/b@1.5.0'] },
        { ref: 'pkg:npm/app@1.0.0', dependsOn: ['pkg:npm/%40s/a@2.0.0', 'pkg:npm/electron@9.9.9'] },
        { ref: 'pkg:npm/b@1.5.0', dependsOn: ['pkg:npm/c@1.0.0'] },
        { ref: 'pkg:npm/c@1.0.0', dependsOn: [] },
        { ref: 'pkg:npm/electron@9.9.9', dependsOn: [] },
      ],
    });
  });
});
