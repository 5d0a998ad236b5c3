import { describe, expect, it } from 'vitest';
import { channelIds } from '../../src/channels/channel.ts';
import { channels } from '../../src/content/channels/table.ts';

const byId = (id: string) => channels.find((channel) => channel.id === id);
const printed = (id: string): string => JSON.stringify(byId(id)?.contacts);

describe('channels', () => {
  it('are all there, in the order of their ids', () => {
    expect(channels.map(({ id }) => id)).toEqual(channelIds);
  });

  it('say what is wrong and where else to turn when they do not work', () => {
    const broken = channels.filter(({ status }) => status !== 'active');
    expect(broken.map(({ id, status, fallback }) => ({ id, status, fallback }))).toEqual([
      { id: 'crcl', status: 'reduced', fallback: ['oig', 'cong'] },
      { id: 'oido', status: 'reported-closed', fallback: ['oig', 'crcl', 'cong'] },
    ]);
    expect(broken.every(({ statusText }) => (statusText ?? '').length > 40)).toBe(true);
    const working = channels.filter(({ status }) => status === 'active');
    expect(working.every(({ statusText, fallback }) => statusText === undefined && fallback === undefined)).toBe(true);
  });

  it('mark the consulate as a danger and the closed office as not to be relied on', () => {
    expect(byId('cons')?.caution).toContain('Never contact it without an express choice');
    expect(byId('oido')?.statusText).toContain('look at dhs.gov/OIDO');
  });

  it.each([
    ['opr', ['1-877-246-8253', '14475', '344-3390', '"mail"']],
    ['oig', ['254-4297', '"fax"']],
    ['le', ['911']],
  ])('%s prints no contact that must not be printed', (id, forbidden) => {
    for (const text of forbidden) expect(printed(id)).not.toContain(text);
  });

  it('print the confirmed numbers of OPR and OIG', () => {
    const confirmed = (id: string) =>
      byId(id)
        ?.contacts.filter(({ confidence, way }) => confidence === 'confirmed' && way === 'phone')
        .map(({ value }) => value);
    expect([confirmed('opr'), confirmed('oig'), confirmed('dril')]).toEqual([
      ['833-442-3677'],
      ['1-800-323-8603'],
      ['1-888-351-4024'],
    ]);
  });

  it('call for a check wherever a contact is not confirmed', () => {
    const bare = channels
      .flatMap(({ id, contacts }) => contacts.map((contact) => ({ id, ...contact })))
      .filter(
        ({ confidence, sources }) => confidence === 'confirmed' && sources.every((source) => source === 'general'),
      );
    expect(bare).toEqual([]);
  });
});
