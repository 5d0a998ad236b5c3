import { describe, expect, it } from 'vitest';
import { readProjectFile } from './tree.ts';

type Locked = { readonly license?: string; readonly dev?: boolean; readonly optional?: boolean };
const allowed =
  /^\(?(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|MPL-2\.0|LGPL-3\.0|OFL-1\.1|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|Python-2\.0|Zlib|WTFPL|CC-BY-4\.0)(\)?( (AND|OR) \(?[\w.-]+\)?)*)$/;

describe('licences', () => {
  it('of everything that ships are compatible with AGPL-3.0-or-later', () => {
    const lock = JSON.parse(readProjectFile('package-lock.json')) as { packages: Record<string, Locked> };
    const shipped = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.dev);
    expect(shipped.length).toBeGreaterThan(20);
    expect(
      shipped
        .filter(([, entry]) => !allowed.test(entry.license ?? 'none'))
        .map(([path, entry]) => `${path}: ${entry.license ?? 'none'}`),
    ).toEqual([]);
  });

  it('of the product is stated in full', () => {
    expect(readProjectFile('LICENSE')).toContain('GNU AFFERO GENERAL PUBLIC LICENSE');
    expect(readProjectFile('package.json')).toContain('"license": "AGPL-3.0-or-later"');
  });
});
