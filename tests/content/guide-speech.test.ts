import { describe, expect, it } from 'vitest';
import spanish from '../../locales/es/content.json' with { type: 'json' };
import { guide } from '../../src/content/guide/guide.ts';
import { type Option, type Question, questionsOf } from '../../src/interview/guide.ts';

const questions = questionsOf(guide).map(({ question }) => question);
const optionsOf = ({ answer }: Question): readonly Option[] => {
  if (answer.kind === 'consent') return answer.uses ?? [];
  return answer.kind === 'choice' ? answer.options : [];
};

/** Everything that is said to the interviewee, with where it stands. */
const spoken = [
  ...questions.flatMap((question) => [
    [`${question.id} prompt`, question.prompt],
    [`${question.id} hint`, question.hint],
    ...optionsOf(question).map((option) => [`${question.id}.${option.id}`, option.label]),
  ]),
  ...guide.sections.flatMap((section) => [
    [`${section.id} title`, section.title],
    [`${section.id} first`, section.another?.first],
    [`${section.id} next`, section.another?.next],
  ]),
].filter((entry): entry is [string, string] => entry[1] !== undefined);
/** Everything that only the interviewer and translators read. */
const unspoken = [
  ...questions.flatMap((question) => [
    [`${question.id} interviewer`, question.interviewerNote],
    [`${question.id} translator`, question.translatorNote],
    [`${question.id} label`, question.packetLabel],
    ...optionsOf(question).map((option) => [`${question.id}.${option.id} note`, option.note]),
  ]),
  ...guide.sections.flatMap((section) => [
    [`${section.id} translator`, section.another?.translatorNote],
    [`${section.id} interviewer`, section.another?.interviewerNote],
    [`${section.id} name`, section.another?.name],
  ]),
].filter((entry): entry is [string, string] => entry[1] !== undefined);

describe('the way of speaking', () => {
  it('has no empty text and none with loose ends', () => {
    expect(
      [...spoken, ...unspoken].filter(([, text]) => text.trim() !== text || text.length < 2 || /\s\s/.test(text)),
    ).toEqual([]);
  });

  it('gives translators a note of substance on every question', () => {
    expect(questions.filter(({ translatorNote }) => translatorNote.length < 12).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['asks for reasons that blame', /\bwhy (did|didn|do|don|were|was|have|are)/i],
    ['doubts', /\b(really|are you sure|actually|allegedly?|claims?|admit)\b/i],
    [
      'leads',
      /\b(isn't it|wasn't it|didn't (he|she|they|you)|right\?|correct\?|of course|obviously|should have|could have)\b/i,
    ],
    ['puts a name on the person', /\b(victim|perpetrator|suspect|attacker|offender|accuser)\b/i],
    ['puts a name on what happened', /\b(rape[ds]?|assault(ed)?|molest|abuse[ds]?\b)/i],
    ['speaks in codes', /\b[DS][1-8]\b/],
    ['cites law', /\bCFR\b|\bU\.?S\.?C\b|§|\bPREA standard/],
    ['promises', /\b(we will make sure|guarantee|I promise|you will be safe)\b/i],
  ])('never %s', (_name, forbidden) => {
    expect(spoken.filter(([, text]) => forbidden.test(text))).toEqual([]);
  });

  it('never uses a code even where nobody hears it', () => {
    expect(unspoken.filter(([, text]) => /\b[DS][1-8]\b|\bR\d\d\b|\[[CGP]/.test(text))).toEqual([]);
  });

  it('keeps what is read aloud short', () => {
    const words = (text: string) => text.split(/\s+/).length;
    const sentences = (text: string) => text.split(/(?<=[.?!:])\s+/);
    expect(spoken.filter(([, text]) => sentences(text).some((sentence) => words(sentence) > 36))).toEqual([]);
    expect(spoken.filter(([name, text]) => text.length > (/prompt$|first$|next$/.test(name) ? 230 : 125))).toEqual([]);
    expect(unspoken.filter(([name, text]) => text.length > (name.endsWith('label') ? 65 : 320))).toEqual([]);
  });
});

describe('the way of speaking in Spanish', () => {
  const said = Object.entries(spanish).filter(
    ([key]) => /^(guide|section)\./.test(key) && !/\.interviewer$|\.note$/.test(key),
  );

  it.each([
    ['asks for reasons that blame', /¿por qué/i],
    ['doubts', /\b(de verdad|en realidad|está segur[oa]|supuest[oa]|alega|admit)/i],
    ['leads', /¿(verdad|no|cierto)\?|por supuesto|obviamente|debió|debería haber|hubiera podido/i],
    ['puts a name on the person', /\b(víctima|perpetrador|sospechos[oa]|agresora?|acusador)/i],
    ['puts a name on what happened', /\b(violaci[oó]n|violad[oa]|agresión|abus[oó]|acos[oó])\b/i],
    ['is familiar', /\b(tú|tienes|puedes|quieres|contigo)\b/i],
  ])('never %s', (_name, forbidden) => {
    expect(said.length).toBeGreaterThan(500);
    expect(said.filter(([, text]) => forbidden.test(text))).toEqual([]);
  });
});
