import { describe, expect, it } from 'vitest';
import type { Answer, Interview } from '../../../src/interview/answers.ts';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import type { PacketMaterial } from '../../../src/packet/material.ts';
import type { Packet } from '../../../src/packet/packet.ts';
import { kitchenWorker, versionOf, withAnswers } from './documents/persona-documents.ts';
import { answerKeysIn, partOf, textOfBlocks } from './packet-reading.ts';
import { personaMaterial } from './personas.ts';

const version = versionOf(kitchenWorker());
const frozen = { statement: version.frozen, sha256: version.sha256 };

function packetOf(interview: Interview, changes: Partial<PacketMaterial> = {}): Packet {
  const made = assemblePacket(personaMaterial(interview, 'opr', changes));
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}
const statementIn = (packet: Packet): string => textOfBlocks(partOf(packet, 'statement'));

const [key, told] = Object.entries(kitchenWorker().answers).find(([each]) => each === 'account-story@i1') ?? [
  '',
  undefined,
];
function retold(text: string): Interview {
  if (told?.state !== 'given' || told.value.kind !== 'words') throw new Error('The persona tells nothing');
  const original = { text, language: 'es' };
  const rendering = { text: `In English: ${text}`, language: 'en', by: 'interpreter' } as const;
  const later: Answer = { ...told, value: { kind: 'words', words: { original, rendering } } };
  return withAnswers(kitchenWorker(), { [key]: later });
}

describe('a packet with a frozen statement', () => {
  it('names the version, its day, its sum and the reading, and has the same words as without one', () => {
    const [plain, withVersion] = [packetOf(kitchenWorker()), packetOf(kitchenWorker(), { frozen })].map(statementIn);
    const added =
      'These are the words of version 1 of the statement, kept unchanged since November 25, 2026. SHA-256: ' +
      `${version.sha256} All of its paragraphs were read back to the person and confirmed.`;
    expect(withVersion?.split('\n').filter((line) => !plain?.split('\n').includes(line))).toEqual([added]);
  });

  it('shows the frozen words first when a later answer differs, says so, and shows the later ones', () => {
    const text = statementIn(packetOf(retold('Otra cosa.'), { frozen }));
    const places = ['Fue en octubre', 'A later answer to this question differs from that version', 'Otra cosa.'].map(
      (words) => text.indexOf(words),
    );
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  });

  it('says of an answer that is not in the version that it came later', () => {
    const { [key]: _, ...answers } = version.frozen.answers;
    const packet = packetOf(kitchenWorker(), { frozen: { ...frozen, statement: { ...version.frozen, answers } } });
    expect(statementIn(packet)).toContain('Said after that version was made.');
  });

  it('carries every answer once, whatever was frozen', () => {
    const keys = answerKeysIn(packetOf(retold('Otra cosa.'), { frozen }));
    expect([...keys].sort()).toEqual([...answerKeysIn(packetOf(retold('Otra cosa.')))].sort());
  });

  it('tells no day and no sum of an anonymous person', () => {
    const text = statementIn(packetOf(kitchenWorker(), { frozen, identity: 'anonymous' }));
    expect(text).toContain('version 1 of the statement, kept unchanged.');
    expect(text).not.toContain(version.sha256);
  });

  it.each([
    ['not', 'none', 'It was not read back to the person.'],
    ['partly', 12, '12 of its 150 paragraphs were read back to the person and confirmed.'],
  ] as const)('says when it was %s read back', (_how, confirmed, sentence) => {
    const other = versionOf(kitchenWorker(), confirmed);
    const packet = packetOf(kitchenWorker(), { frozen: { statement: other.frozen, sha256: other.sha256 } });
    expect(statementIn(packet)).toContain(sentence);
  });
});
