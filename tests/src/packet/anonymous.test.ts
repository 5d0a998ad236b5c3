import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format as json } from '../../../src/export/formats/json.ts';
import { format as pdf } from '../../../src/export/formats/pdf-html.ts';
import { format as text } from '../../../src/export/formats/text.ts';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import type { Packet } from '../../../src/packet/packet.ts';
import { materialFor } from './office-material.ts';
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

type Person = { readonly first: string; readonly last: string; readonly file: string; readonly witness: string };

/** Looks for every name and number in every format. */
function expectNothingOf(person: Person, packet: Packet): void {
  for (const format of [pdf, text, json]) {
    const rendered = format.render(packet, { paper: 'letter' });
    const file =
      rendered.kind === 'document'
        ? JSON.stringify(rendered.request)
        : rendered.kind === 'text'
          ? rendered.text
          : rendered.request.html + rendered.request.footer;
    const whole = folded(file);
    for (const secret of [person.first, person.last, person.witness]) expect(whole).not.toContain(folded(secret));
    expect(file.replace(/<[^>]*>|[\s()./|-]/g, '')).not.toContain(person.file);
  }
}

/** The long form sets CASES. */
const long = process.env.CASES !== undefined;
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
        expectNothingOf(person, made.value);
      }),
      { numRuns: cases },
    );
  });

  it('holds none of them whichever office it is for', () => {
    const made = new Set<string>();
    fc.assert(
      fc.property(persons, fc.constantFrom(...packetChannels), ({ person, original, rendering, place }, channel) => {
        const packet = assemblePacket(
          materialFor(
            channel,
            { identity: 'anonymous' },
            {
              'person-name': given(words(`${person.first} ${person.last}`)),
              'person-a-number': given(words(`A${person.file}`)),
              'witness-name@w1': given(words(person.witness)),
              'account-story@i1': given(words(original, 'es', rendering)),
              'place-spot@i1': given(words(place)),
            },
          ),
        );
        if (!packet.ok) return;
        made.add(channel);
        expectNothingOf(person, packet.value);
      }),
      { numRuns: Math.ceil(cases * (long ? 1 : 0.3)) },
    );
    expect(made.size).toBeGreaterThan(packetChannels.length / 2);
  });
});
