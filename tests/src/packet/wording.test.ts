import { describe, expect, it } from 'vitest';
import { channels } from '../../../src/content/channels/table.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { packetTexts } from '../../../src/content/packet/texts.ts';
import { sources } from '../../../src/content/sources.ts';
import { questionsOf } from '../../../src/interview/guide.ts';
import { labelIds } from '../../../src/packet/texts.ts';

const { labels, letters, sections } = packetTexts;
const clauses = letters.flatMap((letter) => [...letter.opening, ...letter.requests]);
const questions = new Map(questionsOf(guide).map(({ question }) => [question.id, question]));
const weight = { confirmed: 0, partial: 1, 'general-knowledge': 2 } as const;

describe('wording of packets', () => {
  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(packetTexts))).toEqual(packetTexts);
  });

  it('gives every label once, with text', () => {
    expect(Object.keys(labels).sort()).toEqual([...labelIds].sort());
    expect(Object.entries(labels).filter(([, label]) => label.text.trim() === '')).toEqual([]);
  });

  it('cites only sources that exist, and says no more than they carry', () => {
    const known = new Map(sources.map((source) => [source.id, source]));
    expect(clauses.flatMap((clause) => clause.sources).filter((id) => !known.has(id))).toEqual([]);
    const tooSure = clauses.filter((clause) =>
      clause.sources.some((id) => weight[known.get(id)?.confidence ?? 'general-knowledge'] > weight[clause.confidence]),
    );
    expect(tooSure.map((clause) => [clause.id, clause.sources])).toEqual([]);
  });

  it('names every clause once and the same in every letter', () => {
    const byId = new Map(clauses.map((clause) => [clause.id, clause]));
    expect(clauses.filter((clause) => byId.get(clause.id) !== clause)).toEqual([]);
    for (const letter of letters) {
      const ids = [...letter.opening, ...letter.requests].map((clause) => clause.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('writes to channels that exist, after questions that exist', () => {
    const consents = [...questions.values()].flatMap((question) =>
      question.answer.kind === 'consent'
        ? [...question.answer.recipients, ...(question.answer.uses ?? []).map(({ id }) => id)]
        : [],
    );
    for (const letter of letters) {
      expect(channels.map((channel) => channel.id)).toContain(letter.channel);
      for (const recipient of [...letter.consentFrom, ...(letter.copies ?? []).map((copy) => copy.recipient)])
        expect(consents).toContain(recipient);
    }
  });

  it('lets along only answers that stay out by default, and anonymously none that name the person or place them', () => {
    for (const letter of letters) {
      const kinds = letter.needs.map((id) => questions.get(id)?.sensitivity);
      expect(kinds.filter((kind) => kind !== 'safety' && kind !== 'immigration')).toEqual([]);
      expect(letter.needsAnonymous.filter((id) => !letter.needs.includes(id))).toEqual([]);
      expect(letter.needsAnonymous.filter((id) => questions.get(id)?.sensitivity !== 'safety')).toEqual([]);
    }
  });

  it('names every section of the guide', () => {
    expect(Object.keys(sections).sort()).toEqual(guide.sections.map((section) => section.id).sort());
  });
});
