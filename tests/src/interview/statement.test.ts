import { describe, expect, it } from 'vitest';
import { guide as realGuide } from '../../../src/content/guide/guide.ts';
import { statementScope } from '../../../src/content/statement-scope.ts';
import type { Answer, AnswerValue, Interview } from '../../../src/interview/answers.ts';
import { composeStatement } from '../../../src/interview/compose-statement.ts';
import type { Guide } from '../../../src/interview/guide.ts';
import { entriesOf, paragraphsOf, type SayText, statedIn } from '../../../src/interview/statement.ts';
import { differencesOf } from '../../../src/interview/statement-difference.ts';
import { ask } from './small-guide.ts';

const labelled = (...[id, answer, rest]: Parameters<typeof ask>) => ({ ...ask(id, answer, rest), packetLabel: id });
const guide: Guide = {
  version: '1',
  asOf: '2026-01-01',
  sections: [
    { id: 'chat', title: 'Chat', questions: [labelled('weather', { kind: 'words' })] },
    {
      id: 'story',
      title: 'Story',
      questions: [
        ask('hello', { kind: 'statement' }),
        labelled(
          'knows',
          {
            kind: 'choice',
            options: [
              { id: 'own', label: 'Myself' },
              { id: 'was-told', label: 'Told' },
            ],
          },
          { fact: 'intervieweePart' },
        ),
        labelled('account', { kind: 'account' }),
        labelled('when', { kind: 'date' }),
        ask('private', { kind: 'words' }),
        labelled('more', { kind: 'yes-no' }),
        labelled('more-words', { kind: 'words' }, { showIf: { question: 'more', is: 'yes' } }),
      ],
    },
    {
      id: 'people',
      title: 'People',
      repeats: 'accused',
      another: { first: 'Anyone?', next: 'Anyone else?', name: 'Person', translatorNote: 'For tests.' },
      questions: [labelled('name', { kind: 'words' })],
    },
  ],
};

const at = '2026-01-02T10:00:00.000Z';
const given = (value: AnswerValue): Answer => ({ state: 'given', value, at, askedIn: 'es', by: 'w', note: 'remark' });
const said = (text: string, rendering?: string): Answer =>
  given({
    kind: 'words',
    words: {
      original: { text, language: 'es' },
      ...(rendering !== undefined && { rendering: { text: rendering, language: 'en', by: 'interpreter' as const } }),
    },
  });
const without = (state: 'declined' | 'unknown' | 'later'): Answer => ({ state, at, askedIn: 'es', by: 'w' });
const interview = (answers: Interview['answers'], subjects: Interview['subjects'] = []): Interview => ({
  ...{
    id: 'i',
    codeName: 'Heron 1',
    workerLanguage: 'en',
    intervieweeLanguage: 'es',
    interviewer: 'w',
    guideVersion: '1',
  },
  ...{ createdAt: at, changedAt: at, subjects, answers },
});
const say: SayText = (key, english, language) => ({ text: `${language}:${key}=${english}`, language });
const compose = (answers: Interview['answers'], subjects: Interview['subjects'] = []) =>
  composeStatement(interview(answers, subjects), guide, { sectionsLeftOut: ['chat'] }, say);

describe('a statement', () => {
  it('holds what was said with the question in both languages, and nothing that is not part of it', () => {
    const statement = compose({
      weather: said('llueve'),
      hello: given({ kind: 'heard' }),
      knows: given({ kind: 'choice', chosen: ['own'] }),
      account: said('Uno.\n\nDos.', 'One.\nTwo.'),
      when: given({ kind: 'date', date: { kind: 'about', point: '2026-01' } }),
      private: said('secreto'),
      more: without('declined'),
      'more-words': said('hidden by now'),
    });
    const asked = (id: string) => ({
      theirs: { text: `es:guide.${id}.prompt=${id}?`, language: 'es' },
      mine: { text: `en:guide.${id}.prompt=${id}?`, language: 'en' },
    });
    const rest = { at, askedIn: 'es', by: 'w' };
    expect(statement).toEqual({
      ...{
        caseCode: 'Heron 1',
        theirs: 'es',
        mine: 'en',
        guideVersion: '1',
        firstAt: at,
        lastAt: at,
        knowledge: 'own',
      },
      parts: [
        {
          section: 'story',
          title: {
            theirs: { text: 'es:section.story.title=Story', language: 'es' },
            mine: { text: 'en:section.story.title=Story', language: 'en' },
          },
          entries: [
            {
              ...{ key: 'knows', asked: asked('knows'), ...rest },
              answer: { state: 'given', value: { kind: 'choice', chosen: ['own'] } },
              chosen: [
                {
                  id: 'own',
                  label: {
                    theirs: { text: 'es:guide.knows.option.own=Myself', language: 'es' },
                    mine: { text: 'en:guide.knows.option.own=Myself', language: 'en' },
                  },
                },
              ],
              paragraphs: [{ number: 1 }],
            },
            {
              ...{ key: 'account', asked: asked('account'), ...rest },
              answer: { state: 'given', value: expect.objectContaining({ kind: 'words' }) },
              paragraphs: [
                { number: 2, said: 'Uno.', rendering: 'One.' },
                { number: 3, said: 'Dos.', rendering: 'Two.' },
              ],
            },
            {
              ...{ key: 'when', asked: asked('when'), ...rest, estimate: true },
              answer: { state: 'given', value: { kind: 'date', date: { kind: 'about', point: '2026-01' } } },
              paragraphs: [{ number: 4 }],
            },
            {
              ...{ key: 'more', asked: asked('more'), ...rest },
              answer: { state: 'declined' },
              paragraphs: [{ number: 5 }],
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(statement)).not.toContain('remark');
  });

  it.each<[string, Answer, readonly object[]]>([
    [
      'in one piece where the lines do not pair',
      said('Uno.\nDos.', 'All in one.'),
      [{ number: 1, said: 'Uno.\nDos.', rendering: 'All in one.' }],
    ],
    [
      'line by line without a rendering',
      said('Uno.\r\n \r\nDos.'),
      [
        { number: 1, said: 'Uno.' },
        { number: 2, said: 'Dos.' },
      ],
    ],
    ['as they are in one line', said(' Uno. ', 'One.'), [{ number: 1, said: 'Uno.', rendering: 'One.' }]],
  ])('cuts words %s', (_, account, paragraphs) => {
    expect(paragraphsOf(compose({ account })).map(({ paragraph }) => paragraph)).toEqual(paragraphs);
  });

  it('names whom it speaks of by number, and leaves out what is to be asked later', () => {
    const subjects = [
      { id: 'a', kind: 'accused' },
      { id: 'b', kind: 'accused' },
    ] as const;
    const statement = compose({ 'name@a': without('later'), 'name@b': said('El Flaco') }, subjects);
    expect(
      statement.parts.map(({ section, subject }) => [section, subject?.id, subject?.number, subject?.name.mine.text]),
    ).toEqual([['people', 'b', 2, 'en:section.people.another.name=Person']]);
  });

  it.each<[string, Interview['answers'], string]>([
    ['of the person itself', { knows: given({ kind: 'choice', chosen: ['own'] }) }, 'own'],
    ['of others', { knows: given({ kind: 'choice', chosen: ['was-told'] }) }, 'told'],
    ['not said', { knows: without('declined') }, 'not-said'],
  ])('says that the knowledge is %s', (_, answers, knowledge) => {
    expect(compose(answers).knowledge).toBe(knowledge);
  });

  it('states the same whatever was noted, when it was asked and how the guide words it', () => {
    const before = compose({ account: said('Uno.') });
    const after = composeStatement(
      interview({ account: { ...said('Uno.'), at: '2026-02-02T10:00:00.000Z', note: 'another' } }),
      guide,
      { sectionsLeftOut: ['chat'] },
    );
    expect(statedIn(after)).toEqual(statedIn(before));
  });

  it('of the real guide holds what is about the person and what happened, and nothing about the interview itself', () => {
    const known =
      'safety person custody account acts around place who when witnesses reports care since retaliation failures wishes'.split(
        ' ',
      );
    const stated = realGuide.sections.map(({ id }) => id).filter((id) => !statementScope.sectionsLeftOut.includes(id));
    expect(stated.filter((id) => !known.includes(id))).toEqual([]);
    expect(stated.length).toBeGreaterThan(10);
  });
});

describe('the differences of two statements', () => {
  const older = compose({
    knows: without('unknown'),
    account: said('Uno.', 'One.'),
    when: without('declined'),
    more: without('unknown'),
  });

  it('are none from a statement to itself', () => {
    expect(differencesOf(older, older).counts).toEqual({ added: 0, removed: 0, changed: 0, same: 4 });
  });

  it('say what was added, removed and changed, in the order of the newer one', () => {
    const newer = compose({
      account: said('Uno y medio.', 'One.'),
      when: without('declined'),
      more: given({ kind: 'yes-no', value: 'yes' }),
      'more-words': said('Dos.'),
    });
    const { entries, counts } = differencesOf(older, newer);
    expect(counts).toEqual({ added: 1, removed: 1, changed: 2, same: 1 });
    expect(entries.map(({ key, kind, difference }) => [key, kind, difference?.aspects ?? []])).toEqual([
      ['knows', 'removed', []],
      ['account', 'changed', ['said']],
      ['when', 'same', []],
      ['more', 'changed', ['state']],
      ['more-words', 'added', []],
    ]);
    expect(entries[1]?.difference?.said?.pieces).toEqual([
      { kind: 'same', text: 'Uno' },
      { kind: 'added', text: ' y medio' },
      { kind: 'same', text: '.' },
    ]);
    expect([entries[0]?.before?.key, entries[0]?.after, entries[4]?.before]).toEqual(['knows', undefined, undefined]);
  });

  it('put what is gone after what it used to follow', () => {
    const newer = compose({ knows: without('unknown'), more: without('unknown') });
    expect(differencesOf(older, newer).entries.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      'knows same',
      'account removed',
      'when removed',
      'more same',
    ]);
    expect(entriesOf(older)).toHaveLength(4);
  });
});
