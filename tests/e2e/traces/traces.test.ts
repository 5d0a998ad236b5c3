import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { launch, test } from '../launch.ts';
import { findMarkers, makeMarkers } from './marker.ts';
import { uses } from './uses.ts';

const namesIn = async (folder: string): Promise<ReadonlySet<string>> => new Set(await readdir(folder));

test('after a full use nothing of what was typed lies anywhere in clear but in what was exported', async () => {
  const home = await mkdtemp(join(tmpdir(), 'constancia-traces-'));
  const [data, temporary, outside] = [join(home, 'data'), join(home, 'tmp'), join(home, 'outside')];
  await mkdir(temporary);
  const sharedBefore = await namesIn('/tmp');
  const markers = makeMarkers(50);
  const launched = await launch(data, { TMPDIR: temporary, HOME: join(home, 'home') });
  const said: string[] = [];
  launched.app.process().stdout?.on('data', (bytes) => said.push(String(bytes)));
  launched.app.process().stderr?.on('data', (bytes) => said.push(String(bytes)));
  try {
    for (const { name, run } of uses) await test.step(name, () => run({ launched, markers, outside }));
    expect(markers.planted()).toBe(markers.all.length);

    // The search itself works, and what was exported on purpose is where it was asked for.
    await writeFile(join(outside, 'probe.bin'), Buffer.from(`x${markers.all[3]}`, 'utf16le').swap16());
    const exported = await findMarkers([outside], markers.all);
    expect(exported.found.some((line) => line.endsWith('packet.txt'))).toBe(true);
    expect(exported.found.some((line) => line.endsWith('probe.bin'))).toBe(true);

    const look = async () =>
      (await findMarkers([data, temporary, join(home, 'home')].filter(Boolean), markers.all)).found;
    await mkdir(join(home, 'home'), { recursive: true });
    expect(await look()).toEqual([]);
    await launched.app.close();
    expect(await look()).toEqual([]);
    expect(said.filter((line) => markers.all.some((marker) => line.includes(marker)))).toEqual([]);

    const ours = [...(await namesIn('/tmp'))].filter(
      (name) => !sharedBefore.has(name) && /constancia|chromium|electron/i.test(name),
    );
    const shared = await findMarkers(
      ours.map((name) => join('/tmp', name)).filter((path) => path !== home),
      markers.all,
    );
    expect(shared.found).toEqual([]);
    expect((await readdir(temporary)).filter((name) => !/^\.?(org\.chromium|com\.google)/.test(name))).toEqual([]);
    expect(await readFile(join(data, 'settings.json'), 'utf8').catch(() => '')).not.toContain('zarzamora');
  } finally {
    await launched.app.close().catch(() => undefined);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
