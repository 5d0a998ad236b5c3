import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../locales/en/ui.json' with { type: 'json' };
import { errorCodes } from '../../src/bridge/result.ts';
import { stemOf } from '../../src/i18n/coverage.ts';

const root = join(import.meta.dirname, '../..');
const sourceIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('dev'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
/** The screens, and the papers whose words are those of the screen. */
const source = ['renderer', 'electron/output', 'src/learning'].flatMap(sourceIn).join('\n');

const literals = new Set([...source.matchAll(/'([a-z][\w.-]+)'/g)].map((match) => match[1]));
/** Keys that are put together from parts: `error.${code}` stands for every key that begins with `error.`. */
const patterns = [...source.matchAll(/`([a-z][\w.-]*\$\{[^`]*)`/g)].map(
  ([, text = '']) => new RegExp(`^${text.replace(/[.]/g, '\\.').replace(/\$\{[^}]*\}/g, '.+')}$`),
);

describe('the English texts of the screens', () => {
  it('are all used', () => {
    const unused = Object.keys(english).filter((key) => {
      const stem = stemOf(key);
      return !literals.has(stem) && !patterns.some((pattern) => pattern.test(stem));
    });
    expect(unused).toEqual([]);
  });

  it('have a sentence for every failure that can cross the bridge', () => {
    const texts: Readonly<Record<string, string>> = english;
    expect(errorCodes.filter((code) => !texts[`error.${code}`]?.endsWith('.'))).toEqual([]);
  });
});
