import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webmFacts } from '../../../../electron/vault/exhibits/inspect/sound-facts.ts';
import { createWebmScan } from '../../../../electron/vault/exhibits/inspect/webm-scan.ts';
import { clusterName, recorded } from './webm-file.ts';

const scanOf = (bytes: Uint8Array, step = bytes.length) => {
  const scan = createWebmScan();
  for (let at = 0; at < bytes.length; at += step) scan.push(bytes.subarray(at, at + step));
  return scan.found();
};

describe('a recording that does not say how long it is', () => {
  const bytes = recorded(75);
  const second = bytes.indexOf(clusterName, bytes.indexOf(clusterName) + 1);
  const clusters = [
    { at: bytes.indexOf(clusterName), seconds: 0 },
    { at: second, seconds: 30 },
    { at: bytes.indexOf(clusterName, second + 1), seconds: 60 },
  ];

  it.each([bytes.length, 4096, 100, 7, 1])('is known in pieces of %i bytes', (step) => {
    expect(scanOf(bytes, step)).toMatchObject({ track: 1, clusters, tick: 1_000_000, seconds: 75, saysLength: false });
  });
  it('is told in seconds, as far as it was kept', () => {
    expect([
      webmFacts(bytes),
      webmFacts(bytes.subarray(0, clusters[2]?.at)),
      webmFacts(bytes.subarray(0, clusters[0]?.at)),
      webmFacts(Buffer.from('no film')),
    ]).toEqual([[{ kind: 'seconds', value: '75' }], [{ kind: 'seconds', value: '60' }], [], []]);
  });
  it('whatever it is changed into, and whatever else comes, is read to an end', () => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 5000 }),
        (changes, step) => {
          const changed = Buffer.from(bytes.subarray(0, 6000));
          for (const [at, value] of changes) changed[at % changed.length] = value;
          expect(scanOf(changed, step)).toEqual(scanOf(changed));
        },
      ),
      { numRuns: 200 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => void scanOf(noise, 3)));
  });
});
