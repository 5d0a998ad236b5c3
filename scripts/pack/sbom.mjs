// What is packed, as a CycloneDX 1.6 list: the production dependencies of package-lock.json, and Electron itself.
// A package of developers from which the build takes files is in it as well.
// It holds no time and no random number: the same lock file gives the same bytes.

/** Packages of developers whose files the build puts into the program; whole, they would be packed twice. */
export const BUILT_IN = ['@fontsource/noto-sans-sc'];

/** The entry that `name` means for the package at `path`, looked up as Node does: from its own folder upwards. */
function resolveFrom(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[found]) return found;
    if (!folder) return undefined;
  }
}

/** What a package needs at run time. Peers that it can do without are tools of developers (types, compilers). */
function needs({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }) {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional);
  return [...new Set([...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers])];
}

/** Every package that the program needs, by its path in the lock file, with the paths that it needs in turn. */
function walk(packages) {
  const found = new Map();
  const waiting = [''];
  for (const path of waiting) {
    if (found.has(path)) continue;
    const wanted = path === '' ? [...needs(packages['']), ...BUILT_IN] : needs(packages[path]);
    const next = wanted.flatMap((name) => resolveFrom(packages, path, name) ?? []);
    found.set(path, next);
    waiting.push(...next);
  }
  return found;
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const purl = (name, version) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
const licences = (text) => [/[ ()]/.test(text) ? { expression: text } : { license: { id: text } }];

function hashes(integrity) {
  return integrity.split(' ').map((one) => {
    const [algorithm, content] = one.split(/-(.*)/s);
    return {
      alg: algorithm.toUpperCase().replace(/^SHA/, 'SHA-'),
      content: Buffer.from(content, 'base64').toString('hex'),
    };
  });
}

const component = (name, { version, license, integrity, optional }) => ({
  type: 'library',
  'bom-ref': purl(name, version),
  name,
  version,
  // Parts for one system alone are optional: a package holds those of its own system.
  scope: optional ? 'optional' : 'required',
  ...(integrity && { hashes: hashes(integrity) }),
  ...(license && { licenses: licences(license) }),
  purl: purl(name, version),
});

const byReference = (one, other) => (one < other ? -1 : Number(one > other));

/** The list for a lock file and the version of Electron that is packed. */
export function sbomOf(lock, electronVersion) {
  const { packages } = lock;
  const { name, version, license } = packages[''];
  const reference = (path) => (path === '' ? purl(name, version) : purl(nameOf(path), packages[path].version));
  const tree = walk(packages);
  const components = new Map();
  const edges = new Map();
  for (const [path, next] of tree) {
    const ref = reference(path);
    if (path !== '') components.set(ref, component(nameOf(path), packages[path]));
    edges.set(ref, new Set([...(edges.get(ref) ?? []), ...next.map(reference)]));
  }
  // No hash: that of the npm package would be of its downloader, not of the program. The program's own is in SHA256SUMS.
  const electron = component('electron', { version: electronVersion, license: 'MIT' });
  components.set(electron['bom-ref'], { ...electron, type: 'framework' });
  edges.set(electron['bom-ref'], new Set());
  edges.get(reference('')).add(electron['bom-ref']);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': reference(''),
        name,
        version,
        licenses: licences(license),
        purl: reference(''),
      },
    },
    components: [...components.keys()].sort(byReference).map((ref) => components.get(ref)),
    dependencies: [...edges.keys()]
      .sort(byReference)
      .map((ref) => ({ ref, dependsOn: [...edges.get(ref)].sort(byReference) })),
  };
}
