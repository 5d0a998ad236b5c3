import { describe, expect, it } from 'vitest';
import { refusedSwitch } from '../../../electron/refused-switches.ts';

describe('an installed app', () => {
  it.each([
    'no-sandbox',
    'disable-seccomp-filter-sandbox',
    'single-process',
    'disable-web-security',
    'remote-debugging-port',
    'remote-debugging-pipe',
    'load-extension',
    'js-flags',
    'log-net-log',
    'enable-logging',
    'use-file-for-fake-audio-capture',
  ])('does not start with --%s', (name) => {
    expect(refusedSwitch((asked) => asked === name)).toBe(name);
  });

  it('starts with what a desktop may well give it', () => {
    const given = new Set(['lang', 'disable-gpu', 'force-device-scale-factor', 'user-data-dir', 'ozone-platform']);
    expect(refusedSwitch((asked) => given.has(asked))).toBeUndefined();
  });
});
