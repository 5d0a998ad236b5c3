import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import { packetTexts } from '../../../src/content/packet/texts.ts';
import type { ConsentGrant } from '../../../src/interview/answers.ts';
import { questionsOf } from '../../../src/interview/guide.ts';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import type { PacketMaterial } from '../../../src/packet/material.ts';
import { agreedMaterial } from './agreed-material.ts';
import { partOf, textOfBlocks } from './packet-reading.ts';
import { given, smallMaterial, withAnswers, words } from './small-case.ts';

const verdict = (material: PacketMaterial): string => {
  const made = assemblePacket(material);
  return made.ok ? 'made' : made.failure.code;
};

describe.each(packetTexts.letters.map((letter) => ({ channel: letter.channel, letter })))(
  '$channel',
  ({ channel, letter }) => {
    it('gets a packet with consent only', () => {
      expect(
        [{}, { decision: 'refused' }, { decision: 'withdrawn' }, { until: '2026-11-01' }].map((change) =>
          verdict(agreedMaterial(channel, change as Partial<ConsentGrant>)),
        ),
      ).toEqual(['made', 'consent-missing', 'consent-withdrawn', 'consent-expired']);
    });

    it('has its fields in order, from questions that a packet may print', () => {
      const made = assemblePacket(agreedMaterial(channel));
      if (!made.ok) throw new Error(made.failure.code);
      const text = textOfBlocks(partOf(made.value, 'office-sheet'));
      const found = letter.sheet.fields.map(({ label }) => text.includes(label));
      expect(found).not.toContain(false);
      const printable = questionsOf(guide).flatMap(({ question }) => (question.packetLabel ? [question.id] : []));
      const asked = letter.sheet.fields.flatMap(({ answers = [] }) => answers);
      expect(asked.filter((id) => !printable.includes(id))).toEqual([]);
      expect(new Set(letter.sheet.fields.map(({ id }) => id)).size).toBe(letter.sheet.fields.length);
    });

    it('promises nothing and marks the field names that nobody compared', () => {
      const made = assemblePacket(agreedMaterial(channel));
      if (!made.ok) throw new Error(made.failure.code);
      const text = textOfBlocks(partOf(made.value, 'office-sheet'));
      expect(`${letter.title} ${letter.opening.map((clause) => clause.text).join(' ')}`).not.toMatch(
        /guarantee|promise|ensures? that|keeps your name|202-254-4297/i,
      );
      if (letter.sheet.names === 'form')
        for (const field of letter.sheet.fields.filter(({ confidence }) => confidence !== 'confirmed'))
          expect(text).toContain(`${field.label} (name to be checked)`);
    });
  },
);

it('never writes to the consulate of somebody who fears that government', () => {
  const material = agreedMaterial('cons');
  const facts = { ...material.decision.facts, fearsOwnGovernment: 'yes' as const };
  expect(verdict({ ...material, decision: { ...material.decision, facts } })).toBe('channel-dangerous');
});

it('takes marked passages, persons and answers out of pages and data, under one label', () => {
  const made = assemblePacket(
    smallMaterial({
      interview: withAnswers({
        account: given(words('Adler saw the Zirkon lamp. ADLER left.')),
        place: given(words('TOPSECRETPLACE')),
      }),
      redaction: {
        persons: { w1: 'pseudonym' },
        answers: ['place'],
        passages: [{ key: 'account', text: 'zirkon  lamp' }],
      },
    }),
  );
  if (!made.ok) throw new Error(made.failure.code);
  const whole = JSON.stringify(made.value);
  for (const secret of ['adler', 'zirkon', 'topsecretplace']) expect(whole.toLowerCase()).not.toContain(secret);
  expect(whole).toContain('[Witness 1] saw the [passage left out: asked by the person]. [Witness 1] left.');
});
