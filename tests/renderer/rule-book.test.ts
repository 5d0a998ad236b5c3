import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentVersion } from '../../src/content/rules/table.ts';

/** A fresh screen on a main process that answers `content.current` so. */
async function screenOn(answer: (builtIn: object) => unknown) {
  vi.resetModules();
  const { fetchRuleBook, findChannel, ruleBook } = await import('../../renderer/rule-book.ts');
  const builtIn = ruleBook();
  vi.stubGlobal('window', { bridge: { call: async () => answer(builtIn) } });
  return { fetchRuleBook, findChannel, ruleBook, builtIn };
}
afterEach(() => vi.unstubAllGlobals());

describe('the rule book of the screen', () => {
  it('is the one that ships until the main process has answered, then the one in use', async () => {
    const newer = (builtIn: object) => ({
      ...builtIn,
      version: '2031.01.01',
      channels: [{ id: 'opr', shortName: 'Another OPR' }],
    });
    const screen = await screenOn((builtIn) => ({
      ok: true,
      value: { version: '2031.01.01', asOf: '2031-01-01', status: 'accepted', revertTo: [], content: newer(builtIn) },
    }));
    const before = [screen.ruleBook().version, screen.findChannel('oig')?.id];
    await screen.fetchRuleBook();
    expect([
      before,
      screen.ruleBook().version,
      screen.findChannel('opr')?.shortName,
      screen.findChannel('oig'),
    ]).toEqual([[contentVersion, 'oig'], '2031.01.01', 'Another OPR', undefined]);
  });

  it('stays as it is when the main process cannot say', async () => {
    const screen = await screenOn(() => ({ ok: false, failure: { code: 'internal' } }));
    await screen.fetchRuleBook();
    expect(screen.ruleBook()).toBe(screen.builtIn);
  });
});
