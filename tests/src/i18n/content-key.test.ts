import { describe, expect, it } from 'vitest';
import { contentTexts } from '../../../src/content/texts.ts';
import { cautionKey, channelKey, unclearKey } from '../../../src/i18n/content-key.ts';

const keys = new Set(contentTexts().map(({ key }) => key));

describe('content keys', () => {
  it.each([
    ['a caution of a rule', cautionKey('file-with-both')],
    ['why an office is not competent', cautionKey('outside-R13')],
    ['the status of an office', cautionKey('channel-crcl')],
    ['a fact that is missing', unclearKey('custodyAgency', 'what')],
    ['the name of an office', channelKey('oig', 'name')],
  ])('lead from %s to a text', (_name, key) => {
    expect(keys.has(key)).toBe(true);
  });
});
