import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/packet/packet.ts';
import { markPractice } from '../../../src/packet/practice-mark.ts';

describe('the practice mark', () => {
  it('stands in title, foot, first and last block and data', () => {
    const paragraph: Block = { kind: 'paragraph', spans: [{ text: 'Dear office', language: 'en', direction: 'ltr' }] };
    const notice: Block = {
      kind: 'notice',
      tone: 'warning',
      spans: [
        {
          text: 'PRACTICE. Invented for training: this is not a report, and nobody in it is real.',
          language: 'en',
          direction: 'ltr',
          strong: true,
        },
      ],
    };
    expect(
      markPractice({
        title: 'Report',
        footer: 'Case Reed 3 · {{page}}',
        blocks: [paragraph],
        data: { case: 'Reed 3' },
      }),
    ).toEqual({
      title: 'PRACTICE · Report',
      footer: 'PRACTICE · Case Reed 3 · {{page}}',
      blocks: [notice, paragraph, notice],
      data: { case: 'Reed 3', practice: true },
    });
  });
});
