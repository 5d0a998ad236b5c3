import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format as json } from '../../../src/export/formats/json.ts';
import { format as pdf } from '../../../src/export/formats/pdf-html.ts';
import { format as text } from '../../../src/export/formats/text.ts';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import type { Packet } from '../../../src/packet/packet.ts';
import { agreedMaterial } from './agreed-material.ts';
import { packetChannels } from './personas.ts';
import { consentTo, given, grant, smallMaterial, withAnswers, words } from './small-case.ts';

const syllables = ['ka', 'lu', 'mé', 'shi', 'tro', 'vek', 'ño', 'zai', 'qui', 'bre'];
const name = fc.array(fc.constantFrom(...syllables), { minLength: 3, maxLength: 5 }).map((parts) => {
  const word = parts.join('');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
});
const digits = fc.stringMatching(/^[1-9]\d{8}$/);
/** Ways in which people write a name or a number inside a story. */
const spelled = (value: string) => fc.constantFrom(value, value.toUpperCase(), value.toLowerCase());
const grouped = (value: string) =>
  fc.constantFrom(
    value,
    `A${value}`,
    `A-${value.slice(0, 3)}-${value.slice(3, 6)}-${value.slice(6)}`,
    value.replace(/(...)/g, '$1 ').trim(),
  );
const filler = fc.constantFrom('They said', '. Then', ', and', ': “', '” (', ') -', '\n\n', 'por eso', 'عندما');

const persons = fc.record({ first: name, last: name, file: digits, witness: name }).chain((person) => {
  const mention = fc.oneof(
    spelled(person.first),
    spelled(person.last),
    spelled(`${person.first} ${person.last}`),
    spelled(person.witness),
    grouped(person.file),
  );
  const story = fc
    .array(fc.tuple(filler, mention), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.flat().join(' '));
  return fc.record({ person: fc.constant(person), original: story, rendering: story, place: story });
});

const folded = (value: string): string => value.normalize('NFC').toLowerCase();

const filesOf = (packet: Packet): readonly string[] =>
  [pdf, text, json].map((format) => {
    const rendered = format.render(packet, { paper: 'letter' });
    if (rendered.kind === 'document') return JSON.stringify(rendered.request);
    return rendered.kind === 'text' ? rendered.text : rendered.request.html + rendered.request.footer;
  });

/** The long form sets CASES. */
const cases = Number(process.env.CASES ?? 150);

describe('an anonymous packet', { timeout: 60_000 + cases * 100 }, () => {
  it('holds no name and no number of the person or of a witness, in any format', () => {
    fc.assert(
      fc.property(persons, ({ person, original, rendering, place }) => {
        const made = assemblePacket(
          smallMaterial({
            interview: withAnswers({
              name: given(words(`${person.first} ${person.last}`)),
              number: given(words(`A${person.file}`)),
              'witness-name@w1': given(words(person.witness)),
              account: given(words(original, 'es', rendering)),
              place: given(words(place)),
              share: consentTo(grant('oig', { identity: 'anonymous' })),
            }),
          }),
        );
        if (!made.ok) throw new Error(made.failure.code);
        const files = filesOf(made.value);
        for (const file of files) {
          const whole = folded(file);
          for (const secret of [person.first, person.last, person.witness]) expect(whole).not.toContain(folded(secret));
          expect(file.replace(/<[^>]*>|[\s()./|-]/g, '')).not.toContain(person.file);
        }
      }),
      { numRuns: cases },
    );
  });

  // The full guide and every office take longer: fewer cases each, and all offices in turn.
  it.each(packetChannels)('to %s holds none either, told with the whole guide', (channel) => {
    fc.assert(
      fc.property(persons, ({ person, original, rendering, place }) => {
        const made = assemblePacket(
          agreedMaterial(
            channel,
            { identity: 'anonymous' },
            {
              'person-name': given(words(`${person.first} ${person.last}`)),
              'person-a-number': given(words(`A${person.file}`)),
              'witness-name@w1': given(words(person.witness)),
              'account-story@i1': given(words(original, 'es', rendering)),
              'account-more@i2': given(words(place)),
            },
          ),
        );
        if (!made.ok) throw new Error(made.failure.code);
        for (const file of filesOf(made.value)) {
          const whole = folded(file);
          for (const secret of [person.first, person.last, person.witness]) expect(whole).not.toContain(folded(secret));
          expect(file.replace(/<[^>]*>|[\s()./|-]/g, '')).not.toContain(person.file);
        }
      }),
      { numRuns: Math.max(2, Math.floor(cases / 100)) },
    );
  });
});
