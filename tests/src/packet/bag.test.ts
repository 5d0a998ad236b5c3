import { describe, expect, it } from 'vitest';
import { manifestText, tagFiles } from '../../../src/packet/bag.ts';

const sha256 = 'ab'.repeat(32);
const payload = [
  { path: 'data/packet.txt', size: 30, sha256 },
  { path: 'data/packet.pdf', size: 12, sha256 },
];
const facts = { madeOn: '2026-11-24', caseCode: 'Heron 12', title: 'Complaint', howToCheck: 'Look.\n' };

describe('the bag', () => {
  it('lists its payload in the order of the names, in the form of sha256sum', () => {
    expect(manifestText(payload)).toBe(`${sha256}  data/packet.pdf\n${sha256}  data/packet.txt\n`);
  });

  it('speaks about itself in the files that RFC 8493 names', () => {
    expect(tagFiles(payload, facts)).toEqual([
      { path: 'bagit.txt', text: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
      {
        path: 'bag-info.txt',
        text: 'External-Description: Complaint\nInternal-Sender-Identifier: Heron 12\nBagging-Date: 2026-11-24\nBag-Software-Agent: Constancia\nPayload-Oxum: 42.2\n',
      },
      { path: 'manifest-sha256.txt', text: manifestText(payload) },
      { path: 'HOW-TO-CHECK.txt', text: 'Look.\n' },
    ]);
  });

  it('lets no value begin a line of its own', () => {
    const [, info] = tagFiles(payload, { ...facts, title: 'Complaint\nPayload-Oxum: 0.0' });
    expect(info?.text.split('\n')[0]).toBe('External-Description: Complaint Payload-Oxum: 0.0');
  });
});
