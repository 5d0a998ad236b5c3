import { describe, expect, it } from 'vitest';
import { mark, sayHeadline } from '../../../renderer/sitting/headline-text.ts';
import { channels } from '../../../src/content/channels/table.ts';
import { clocks } from '../../../src/content/clocks/table.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { handoutTexts } from '../../../src/content/packet/handout-texts.ts';
import { sources } from '../../../src/content/sources.ts';
import { handoutFormats } from '../../../src/export/handout-formats.ts';
import type { Answer, Interview } from '../../../src/interview/answers.ts';
import type { Facts } from '../../../src/interview/facts.ts';
import { assembleHandout, type HandoutMaterial } from '../../../src/packet/handout.ts';
import { type HandoutId, handoutIds } from '../../../src/packet/handout-texts.ts';
import { headline } from '../../../src/routing/headline.ts';
import { headlineLines } from '../../../src/routing/headline-lines.ts';
import { handoutLanguages, handoutOf, materialFor, tongues } from './handout-material.ts';
import { spansOf, textOfBlocks } from './packet-reading.ts';
import { personas } from './personas.ts';

const textOf = (material: HandoutMaterial): string => textOfBlocks(assembleHandout(material).blocks);
const cases = personas.flatMap(({ name, interview }) =>
  handoutLanguages.flatMap((language) =>
    [true, false].map((discreet) => [name, language, discreet, interview] as const),
  ),
);
const wordsOf = (answer: Answer): readonly string[] => {
  if (answer.state !== 'given') return [];
  const { value } = answer;
  const words = value.kind === 'words' ? value.words : value.kind === 'choice' ? value.other : undefined;
  return words ? [words.original.text, ...(words.rendering ? [words.rendering.text] : [])] : [];
};
const identityQuestions = new Set(
  guide.sections.flatMap(({ questions }) =>
    questions.filter((one) => one.sensitivity === 'identity').map(({ id }) => id),
  ),
);
/** What the person said in words: whole, and for whatever shows who is meant each name and number in it. */
const saidBy = (interview: Interview): readonly string[] =>
  Object.entries(interview.answers).flatMap(([key, answer]) => {
    const texts = wordsOf(answer);
    const isIdentity = identityQuestions.has(key.split('@')[0] ?? key);
    return isIdentity
      ? texts.flatMap((text) => [text, ...(text.match(/\p{Lu}[\p{L}'’-]+|\d[\d-]+|[\p{Script=Arabic}]{4,}/gu) ?? [])])
      : texts;
  });

describe('a handout', () => {
  it.each(cases)(
    '%s in %s, discreet %s: holds no word of the person, no name and no number',
    (_name, language, discreet, interview) => {
      const text = textOf(handoutOf(interview, language, { discreet })).toLowerCase();
      // Words such as the name of a language stand on everybody's paper.
      const { content, ui } = tongues[language];
      const onEvery = Object.entries({ ...content, ...ui }).flatMap(([key, words]) =>
        /^(handout|headline|channel\.\w+\.shortName)/.test(key) ? [words.toLowerCase()] : [],
      );
      const said = [...saidBy(interview), interview.codeName, interview.interviewer].filter(
        (value) => value.length > 3,
      );
      expect(said.length).toBeGreaterThan(20);
      const leaks = said.map((value) => value.toLowerCase()).filter((value) => text.includes(value));
      expect(leaks.filter((value) => !onEvery.some((words) => words.includes(value)))).toEqual([]);
    },
  );

  const telling =
    /sex|abus|rape|assault|surviv|victim|forensic|exam|\bHIV|\bVIH|\bPSA|PREA|CFR|contracep|violaci|agresi|sobreviv|forens|656-4673|جنس|اعتداء|اغتصاب|تحرش|ناجي|ناجٍ|شرعي|الحمل|إيدز/i;
  it.each(cases.filter(([, , discreet]) => discreet))(
    '%s in %s: a discreet one tells nothing',
    (_name, language, _, interview) => {
      const handout = assembleHandout(handoutOf(interview, language));
      expect(`${handout.title}\n${textOfBlocks(handout.blocks)}`).not.toMatch(telling);
      expect(textOf(handoutOf(interview, language, { discreet: false }))).toMatch(telling);
    },
  );

  it.each(cases)('%s in %s, discreet %s: says the sentences of the screen', (_name, language, discreet, interview) => {
    const material = handoutOf(interview, language, { discreet, texts: { ...handoutTexts, neutralNames: {} } });
    const { ui, content } = tongues[language];
    const sentences = sayHeadline(
      headlineLines(headline(material.decision), false),
      language,
      (key, values = {}) =>
        (ui[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_, slot: string) => String(values[slot as never])),
      (channel) => content[`channel.${channel}.shortName`] ?? channel,
    );
    const text = textOf(material);
    expect(sentences.map((one) => one.replaceAll(mark, '')).filter((one) => !text.includes(one))).toEqual([]);
    expect(sentences.length).toBeGreaterThan(1);
  });

  it.each(cases)('%s in %s, discreet %s: the text twin says the same', (_name, language, discreet, interview) => {
    const handout = assembleHandout(handoutOf(interview, language, { discreet }));
    const twin = handoutFormats[1]?.render(handout, { paper: 'letter' });
    const plain = (text: string): string => text.replace(/\s+/g, ' ');
    const said = plain(twin?.kind === 'text' ? twin.text : '');
    const spans = handout.blocks.flatMap(spansOf).map(({ text }) => plain(text).trim());
    expect(spans.filter((text) => !said.includes(text))).toEqual([]);
    expect(
      handoutFormats[1]?.render(assembleHandout(handoutOf(interview, language, { discreet })), { paper: 'letter' }),
    ).toEqual(twin);
  });

  it.each(cases)(
    '%s in %s, discreet %s: everything in the language, and every statement with its source',
    (_name, language, discreet, interview) => {
      const handout = assembleHandout(handoutOf(interview, language, { discreet }));
      const known = new Set(sources.map(({ id }) => id));
      expect(handout.sources.filter((id) => !known.has(id))).toEqual([]);
      expect(handout.sources).toEqual(expect.arrayContaining(['6cfr115.82', '6cfr115.67', '5usc417']));
      const foreign = handout.blocks.flatMap(spansOf).filter((span) => span.language !== language);
      const citations = new Set(sources.map(({ citation }) => citation.replaceAll(' ', '\u00A0')));
      expect(foreign.filter(({ text }) => !citations.has(text.replaceAll(' ', '\u00A0')))).toEqual([]);
    },
  );
});

const guard: Facts = {
  today: '2026-11-25',
  custodyAgency: 'ice',
  facilityType: 'cdf',
  operator: 'private',
  place: 'here',
  accused: [{ role: 'employee', employer: 'ice' }],
  conduct: ['S1'],
  consentLacking: 'yes',
  potentiallyCriminal: 'yes',
  survivorAge: 30,
};

describe('what a handout says', () => {
  it('when the person wants no report: care and support, no way of a report', () => {
    const handout = assembleHandout(materialFor({ ...guard, survivorWantsReport: 'no' }));
    const text = textOfBlocks(handout.blocks);
    expect(text).toContain('You do not want a report now. That is your choice. We send nothing.');
    expect(text).toContain('Medical care is free. It does not depend on a report.');
    expect(text).toContain('You can still decide later.');
    expect(text).toContain('988');
    expect(text).not.toMatch(/Where your report goes|Must be told|May choose first|Two offices/);
  });

  it('when nothing is known: that, and what holds in any case', () => {
    const text = textOf(materialFor({}));
    expect(text).toContain('Not enough is known yet to say where this goes.');
    expect(text).toContain('Nobody may punish you for speaking up.');
    expect(text).toContain('If you tell a guard, that counts as a report.');
  });

  it.each<readonly [string, Facts, string]>([
    ['nothing was sent', guard, 'Your report\nYou are here\nNothing has been sent yet.'],
    [
      'an office was told',
      { ...guard, reportedAlready: [{ channel: 'oig', on: '2026-11-20' }] },
      'Your report\nTold already: DHS OIG (November 20, 2026)',
    ],
  ])('you are here, when %s', (_when, facts, words) => {
    expect(textOf(materialFor(facts, 'en', { discreet: false }))).toContain(words);
  });

  it('no day of a report and no name of a telling clock when discreet', () => {
    const facts: Facts = { ...guard, hoursSince: 10, reportedAlready: [{ channel: 'oig', on: '2026-11-20' }] };
    const [discreet, open] = [true, false].map((one) => textOf(materialFor(facts, 'en', { discreet: one })));
    expect(discreet).not.toContain('November 20');
    expect(discreet).toContain(
      'Care by a doctor or nurse: some help works only early: until November 28, 2026 at 6:00',
    );
    expect(open).toContain('Medicine against HIV: until November 28, 2026 at 6:00');
  });

  it('nothing without the source it rests on, clocks included', () => {
    const { sources: cited } = assembleHandout(materialFor({ ...guard, hoursSince: 10 }, 'en', { discreet: false }));
    expect(cited).toEqual(expect.arrayContaining(['6cfr115.22e', '6cfr115.21', '6cfr115.82', '5usc417']));
    expect(assembleHandout(materialFor({})).sources).not.toContain('6cfr115.21');
  });

  it('at most three times, the most urgent first', () => {
    const handout = assembleHandout(materialFor({ ...guard, hoursSince: 10 }, 'en', { discreet: false }));
    const index = handout.blocks.findIndex((block) => spansOf(block)[0]?.text === 'Times that matter');
    const list = handout.blocks[index + 1];
    expect(list?.kind === 'list' ? list.items.map((item) => item[0]?.text) : []).toEqual([
      'Medicine against HIV',
      'Forensic examination, best time',
      'Emergency contraception',
    ]);
  });

  it('that a text without a translation is English', () => {
    const { 'handout.safety': _gone, ...content } = tongues.es.content;
    const handout = assembleHandout(materialFor(guard, 'es', { tongue: { ...tongues.es, content } }));
    const notice = handout.blocks.find(({ kind }) => kind === 'notice');
    expect(notice && spansOf(notice)).toEqual([
      { text: handoutTexts.texts.safety.text, language: 'en', direction: 'ltr' },
      { text: ' [English]', language: 'en', direction: 'ltr' },
    ]);
  });

  it('that the whole of it is English, first of all', () => {
    const text = textOf(materialFor(guard, 'en', { missing: 'Mam' }));
    expect(text.split('\n')[1]).toBe(
      'This paper is in English. It has not been translated into Mam yet. Ask to have it read to you in your language.',
    );
  });
});

describe('the wording of handouts', () => {
  const stating = (id: HandoutId): boolean => /^(right|talk)\.|^offices\..+\.(opr|oig)$/.test(id);

  it('gives every statement a source that exists', () => {
    const known = new Set(sources.map(({ id }) => id));
    const wrong = handoutIds.filter((id) => {
      const cited = handoutTexts.texts[id].sources;
      return cited.some((source) => !known.has(source)) || (cited.length === 0) === stating(id);
    });
    expect(wrong).toEqual([]);
  });

  it('calls nothing certain that is general knowledge', () => {
    const { texts } = handoutTexts;
    expect(
      handoutIds.filter((id) => texts[id].sources.includes('general') && texts[id].confidence === 'confirmed'),
    ).toEqual([]);
    expect(textOf(materialFor(guard))).toContain('It is part of ICE. (to be checked)');
  });

  it('names only clocks, offices and numbers that exist', () => {
    const numbers = channels.flatMap(({ contacts }) => contacts.map(({ value }) => value));
    expect(handoutTexts.lines.filter(({ number }) => !numbers.includes(number))).toEqual([]);
    expect(Object.keys(handoutTexts.times).filter((id) => !clocks.some((clock) => clock.id === id))).toEqual([]);
    expect(Object.keys(handoutTexts.neutralNames).filter((id) => !channels.some((one) => one.id === id))).toEqual([]);
  });

  it('keeps sentences short enough for a tired reader', () => {
    const sentences = handoutIds.flatMap((id) => handoutTexts.texts[id].text.split(/(?<=[.!?])\s+/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([]);
  });
});
