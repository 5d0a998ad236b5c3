import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile, withoutComments } from './tree.ts';

const code = projectFiles(/\.(ts|tsx|mjs|css)$/);
const text = projectFiles(/\.(ts|tsx|mjs|cjs|css|html|json|md|yml|yaml|txt|npmrc)$|^\.ci\/run$|^\.npmrc$/);
const linesOf = (path: string): number => readProjectFile(path).split('\n').length - 1;

describe('files', () => {
  it('stay under the wall of 300 lines (content 500)', () => {
    const limit = (path: string) => (path.startsWith('src/content/') ? 500 : 300);
    expect(code.filter((path) => linesOf(path) > limit(path))).toEqual([]);
  });

  it('are named in kebab-case by the noun inside', () => {
    const shapeless = /^(utils?|helpers?|common|misc|managers?|services?|index)\b/;
    const wrong = code.filter((path) => {
      const name = basename(path)
        .replace(/(\.(test|config|d))?\.\w+$/, '')
        .replace('electron.vite', 'electron-vite');
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || shapeless.test(name);
    });
    expect(wrong).toEqual([]);
  });

  it('hold no default export but configurations', () => {
    const guilty = code.filter((path) => !/\.config\.ts$/.test(path) && /^export default/m.test(readProjectFile(path)));
    expect(guilty).toEqual([]);
  });

  it('hold no unfinished mark, skipped test or swallowed error', () => {
    const marks = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', '@ts-' + 'ignore', '@ts-' + 'nocheck', 'as ' + 'any\\b'].join('|'),
    );
    const skipped = /\b(it|test|describe)\.(skip|only|todo|fixme)\b/;
    const swallowed = /catch\s*(\(\w+\))?\s*\{\s*\}/;
    const guilty = code.filter((path) => {
      const content = withoutComments(readProjectFile(path));
      return (
        path !== 'tests/house/files.test.ts' &&
        (marks.test(readProjectFile(path)) || skipped.test(content) || swallowed.test(content))
      );
    });
    expect(guilty).toEqual([]);
  });

  it('give a style of its own name in one style sheet alone: all of them are on the page at once', () => {
    const sheets = projectFiles(/\.css$/);
    const named = sheets.flatMap((path) => [...new Set(readProjectFile(path).match(/^\.[\w-]+(?= \{)/gm) ?? [])]);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });

  it('name no package registry and no path of a machine', () => {
    const hosts = [
      'registry' + '.npmjs',
      'registry' + '.yarnpkg',
      'deb' + '.debian.org',
      'github' + '.com/.*/releases/download',
    ];
    const paths = ['/ho' + 'me/[a-z]', '/ro' + 'ot/', '/wo' + 'rk/', '/Us' + 'ers/[a-z]', 'C:\\\\Us' + 'ers'];
    const pattern = new RegExp(`${hosts.join('|')}|(?<![\\w.])(${paths.join('|')})`);
    expect(text.filter((path) => pattern.test(readProjectFile(path)))).toEqual([]);
  });

  it('lock exact versions without download addresses', () => {
    const lock = JSON.parse(readProjectFile('package-lock.json')) as {
      packages: Record<string, { resolved?: string }>;
    };
    const manifest = JSON.parse(readProjectFile('package.json')) as Record<string, Record<string, string>>;
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(Object.values(lock.packages).filter((entry) => entry.resolved?.startsWith('http'))).toEqual([]);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
