import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Root of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files that belong to the project: tracked ones and new ones that are not ignored. */
export function projectFiles(pattern: RegExp): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const present = execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' });
  const gone = new Set(present.split('\0'));
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && !gone.has(path) && pattern.test(path));
}

/** Content of a project file. */
export const readProjectFile = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

/** Code without comments, so that a rule about code does not trip over a sentence. */
export const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

/** What a module imports: module specifiers of static, dynamic and re-exporting imports. */
export function importsOf(code: string): readonly string[] {
  const found = [
    ...withoutComments(code).matchAll(/\bfrom\s+['"]([^'"\n]+)['"]|(?<![.\w'"])import\s*\(?\s*['"]([^'"\n]+)['"]/g),
  ];
  return found.map((match) => match[1] ?? match[2] ?? '');
}
