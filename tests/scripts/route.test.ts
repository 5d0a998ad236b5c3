import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/route.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'route-'));
let count = 0;

function route(content: unknown, ...more: readonly string[]) {
  count += 1;
  const file = join(folder, `${count}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file, ...more], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const guard = { custodyAgency: 'ice', facilityType: 'cdf', conduct: ['S2'], accused: [{ role: 'contractor' }] };

describe('the route command', () => {
  it('prints the decision as JSON and nothing else', () => {
    const { status, stdout, stderr } = route({ ...guard, today: '2026-11-25', hoursSince: 30 });
    expect([status, stderr]).toEqual([0, '']);
    const decision = JSON.parse(stdout) as Record<string, readonly Record<string, unknown>[]>;
    expect(Object.keys(decision)).toEqual(
      expect.arrayContaining([
        'mustTell',
        'firstChoice',
        'usuallyEnds',
        'mayAlso',
        'nearMisses',
        'unclear',
        'cautions',
        'clocks',
        'contentVersion',
        'asOf',
      ]),
    );
    expect(decision.mustTell?.[0]).toMatchObject({
      channel: 'opr',
      level: 'required',
      because: ['R01'],
      sources: ['6cfr115.22e', '6cfr115.22f', 'S2'],
      facts: { custodyAgency: 'ice', conduct: ['S2'] },
    });
    expect(decision.firstChoice?.map(({ channel, level }) => [channel, level])).toEqual([['oig', 'first-choice']]);
    expect(decision.clocks?.find(({ clock }) => clock === 'hiv-medicine')?.hoursLeft).toBe(42);
  });

  it('takes the moment and the time zone that it is given', () => {
    const facts = { ...guard, incidentAt: { kind: 'exact', point: '2026-03-08', time: '01:30' } };
    const { stdout } = route(facts, '--now', '2026-03-08T08:30:00Z', '--zone', 'America/Chicago');
    const { clocks, timeZone } = JSON.parse(stdout) as { clocks: { clock: string; due: string }[]; timeZone: string };
    expect([clocks.find(({ clock }) => clock === 'hiv-medicine')?.due, timeZone]).toEqual([
      '2026-03-11T07:30:00.000Z',
      'America/Chicago',
    ]);
  });

  it.each<[string, unknown, readonly string[], RegExp]>([
    [
      'a wrong word',
      { custodyAgency: 'police' },
      [],
      /^"custodyAgency" has a value that is not allowed; allowed: ice, cbp, .*other\.\n$/,
    ],
    [
      'a wrong word inside',
      { accused: [{ role: 'guard' }] },
      [],
      /^"accused\[0\]\.role" .*allowed: employee, contractor/,
    ],
    ['an unknown fact', { colour: 'red' }, [], /^"colour" is no fact that is known here; allowed: today, /],
    [
      'an unknown channel',
      { chosenChannels: ['mayor'] },
      [],
      /^"chosenChannels\[0\]" names a channel that does not exist; allowed: opr, /,
    ],
    ['a contradiction', { custodyAgency: 'orr', survivorAge: 40 }, [], /^"survivorAge" contradicts "custodyAgency"; /],
    ['an impossible date', { today: '2026-02-30' }, [], /^"today" is no possible date; /],
    ['no JSON', '{', [], /^The file of facts is not JSON\.\n$/],
    ['no facts', '[]', [], /^The file does not hold facts; /],
    ['an unknown option', {}, ['--fast'], /^"--fast" is no option; /],
    ['no time zone', {}, ['--zone', 'Mars/Base'], /^"--zone" is no time zone; /],
    ['no instant', {}, ['--now', 'soon'], /^"--now" is no instant; /],
  ])('refuses %s with one sentence', (_name, content, more, sentence) => {
    const { status, stdout, stderr } = route(content, ...more);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });

  it('refuses a file that is not there, and no file at all', () => {
    const missing = spawnSync(process.execPath, [script, join(folder, 'none.json')], { encoding: 'utf8' });
    const none = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect([missing.status, missing.stderr, none.status]).toEqual([2, 'The file of facts cannot be read.\n', 2]);
  });
});
