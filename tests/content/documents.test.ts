import { describe, expect, it } from 'vitest';
import { documentTexts } from '../../src/content/documents/texts.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { sources } from '../../src/content/sources.ts';
import { questionsOf } from '../../src/interview/guide.ts';
import { englishTextIds, sharedTextIds } from '../../src/packet/documents/document-texts.ts';

const texts = Object.entries(documentTexts.texts);

describe('the wording of the documents', () => {
  it('is literal data, complete, and with a day to be looked at again', () => {
    expect(JSON.parse(JSON.stringify(documentTexts))).toEqual(documentTexts);
    expect(texts.map(([id]) => id).sort()).toEqual([...sharedTextIds, ...englishTextIds].sort());
    expect(documentTexts.reviewBy > documentTexts.asOf).toBe(true);
  });

  it('rests on sources that exist and are confirmed where it states law', () => {
    const confirmed = sources.filter(({ confidence }) => confidence === 'confirmed').map(({ id }) => id);
    const cited = texts.flatMap(([, text]) => text.sources);
    expect(cited.filter((id) => !confirmed.includes(id))).toEqual([]);
    expect(texts.filter(([, { text, sources: own }]) => /\b(CFR|U\.?S\.?C)\b/.test(text) && own.length === 0)).toEqual(
      [],
    );
    expect(texts.filter(([, { confidence }]) => confidence === 'general-knowledge')).toEqual([]);
  });

  it('uses the words of 28 U.S.C. 1746, and the added ones outside the United States', () => {
    const { 'declaration.inside': inside, 'declaration.outside': outside } = documentTexts.texts;
    expect([inside.text, outside.text]).toEqual([
      'I declare under penalty of perjury that the foregoing is true and correct.',
      'I declare under penalty of perjury under the laws of the United States of America that the foregoing is true and correct.',
    ]);
  });

  it('addresses offices that the person is asked about, and lists each thing once', () => {
    const asked = questionsOf(guide).flatMap(({ question }) =>
      question.answer.kind === 'consent' ? question.answer.recipients : [],
    );
    expect(documentTexts.addressees.filter(({ consent }) => !asked.some((one) => one === consent))).toEqual([]);
    const ids = [...documentTexts.addressees, ...documentTexts.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
