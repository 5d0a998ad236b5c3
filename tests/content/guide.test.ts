import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../src/base/truth.ts';
import { channelIds } from '../../src/channels/channel.ts';
import { guide } from '../../src/content/guide/guide.ts';
import {
  findQuestion,
  type Option,
  type Question,
  questionsOf,
  type Section,
  subjectKinds,
} from '../../src/interview/guide.ts';
import {
  accusedFactShapes,
  type FactShape,
  failureFactShapes,
  incidentFactShapes,
  interpreterFactShapes,
  plainFactShapes,
  reportFactShapes,
  retaliationFactShapes,
} from '../../src/interview/plain-facts.ts';

const entries = questionsOf(guide);
const questions = entries.map(({ question }) => question);
const optionsOf = ({ answer }: Question): readonly Option[] => {
  if (answer.kind === 'consent') return answer.uses ?? [];
  return answer.kind === 'choice' ? answer.options : [];
};

const repeated = (items: readonly string[]) => items.filter((item, index) => items.indexOf(item) !== index);
const place = (id: string) => questions.findIndex((question) => question.id === id);

describe('the guide', () => {
  it('is literals only', () => {
    expect(JSON.parse(JSON.stringify(guide))).toEqual(guide);
  });

  it('has its sections in the order of a first talk', () => {
    expect([guide.version, ...guide.sections.map(({ id }) => id)]).toEqual([
      '2026-11-26',
      'before',
      'safety',
      'language',
      'interpreter',
      'person',
      'custody',
      'case',
      'account',
      'acts',
      'place',
      'when',
      'who',
      'witnesses',
      'around',
      'reports',
      'care',
      'since',
      'retaliation',
      'failures',
      'wishes',
      'reach',
      'read-back',
      'consent',
      'filer',
    ]);
  });

  it('gives every question, section and option a name of its own', () => {
    expect(repeated([...questions.map(({ id }) => id), ...guide.sections.map(({ id }) => `section ${id}`)])).toEqual(
      [],
    );
    expect(questions.filter((question) => repeated(optionsOf(question).map(({ id }) => id)).length > 0)).toEqual([]);
    expect(questions.filter((question) => repeated(optionsOf(question).map(({ label }) => label)).length > 0)).toEqual(
      [],
    );
  });

  it('uses names that can stand in keys and files', () => {
    const names = [
      ...questions.map(({ id }) => id),
      ...questions.flatMap((each) => optionsOf(each).map(({ id }) => id)),
    ];
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('asks for another subject once for each kind, and holds the sections of a kind together', () => {
    const asking = guide.sections.filter((section) => section.another !== undefined);
    expect(asking.map(({ repeats }) => repeats).sort()).toEqual([...subjectKinds].sort());
    const kinds = guide.sections.flatMap(({ repeats }, index, all) =>
      repeats !== undefined && all[index - 1]?.repeats !== repeats ? [repeats] : [],
    );
    expect(kinds).toEqual([
      'interpreter',
      'incident',
      'accused',
      'witness',
      'earlier-report',
      'retaliation-event',
      'language-failure',
    ]);
    expect(asking.filter(({ another }) => findQuestion(guide, another?.namedBy ?? '') === undefined)).toEqual([]);
  });

  it('can be asked in one sitting', () => {
    expect(questions.length).toBeGreaterThan(170);
    expect(questions.length).toBeLessThan(210);
  });
});

describe('conditions', () => {
  const cited = entries.flatMap(({ question }) =>
    question.showIf === undefined ? [] : leavesOf(question.showIf).map((leaf) => ({ by: question.id, leaf })),
  );

  it('cite only earlier questions', () => {
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter(({ by, leaf }) => place(leaf.question) < 0 || place(leaf.question) >= place(by))).toEqual([]);
  });

  it('cite only answers that can be given', () => {
    const possible = (id: string): readonly string[] => {
      const question = findQuestion(guide, id)?.question;
      if (question?.answer.kind === 'yes-no') return ['yes', 'no'];
      if (question?.answer.kind === 'number') {
        const { least, most } = question.answer;
        return Array.from({ length: most - least + 1 }, (_, index) => String(least + index));
      }
      const free = question?.answer.kind === 'choice' && question.answer.other ? ['other'] : [];
      return question ? [...optionsOf(question).map((option) => option.id), ...free] : [];
    };
    const wrong = cited.filter(
      ({ leaf }) => 'is' in leaf && [leaf.is].flat().some((value) => !possible(leaf.question).includes(value)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('facts', () => {
  const shapesOf = ({ repeats }: Section): Readonly<Record<string, FactShape>> => {
    switch (repeats) {
      case undefined:
        return plainFactShapes;
      case 'incident':
        return incidentFactShapes;
      case 'accused':
        return accusedFactShapes;
      case 'earlier-report':
        return reportFactShapes;
      case 'interpreter':
        return interpreterFactShapes;
      case 'retaliation-event':
        return retaliationFactShapes;
      case 'language-failure':
        return failureFactShapes;
      default:
        return {};
    }
  };
  const settings = entries.flatMap(({ section, question }) => {
    const { answer, fact } = question;
    const own = (value: unknown) => (fact === undefined ? [] : [{ fact, value }]);
    const found =
      answer.kind === 'choice'
        ? answer.options.flatMap((option): readonly { fact: string; value: unknown }[] => option.sets ?? own(option.id))
        : answer.kind === 'yes-no'
          ? [...own('yes'), ...own('no'), ...(answer.yes ?? []), ...(answer.no ?? [])]
          : own({ ofKind: answer.kind });
    return found.map(({ fact: name, value }) => ({
      question: question.id,
      name,
      value,
      repeats: section.repeats,
      shape: shapesOf(section)[name],
    }));
  });

  it('named by the guide exist and can take its values', () => {
    const kinds: Readonly<Record<string, string>> = {
      number: 'number',
      date: 'date',
      words: 'words',
      subjects: 'subjects',
    };
    const fits = ({ value, shape }: (typeof settings)[number]) => {
      if (shape?.kind === 'one' || shape?.kind === 'many') return shape.of.some((item) => item === value);
      if (shape?.kind === 'zone')
        return Intl.supportedValuesOf('timeZone').includes(String(value)) || value === 'Pacific/Guam';
      return (
        shape !== undefined &&
        typeof value === 'object' &&
        value !== null &&
        'ofKind' in value &&
        kinds[String(value.ofKind)] === shape.kind
      );
    };
    expect(settings.length).toBeGreaterThan(150);
    expect(settings.filter((setting) => !fits(setting))).toEqual([]);
  });

  it('are all obtainable: every value of every plain fact has an answer that sets it', () => {
    const missing = ([undefined, ...subjectKinds] as const).flatMap((repeats) =>
      Object.entries(shapesOf({ id: '', title: '', questions: [], ...(repeats && { repeats }) })).flatMap(
        ([name, shape]) => {
          const own = settings.filter((setting) => setting.name === name && setting.repeats === repeats);
          const values = own.map(({ value }) => value);
          if (shape.kind !== 'one' && shape.kind !== 'many') return values.length > 0 ? [] : [name];
          // Not knowing is an answer of its own; "other" stands for free words.
          const possible: readonly string[] = shape.of;
          const wanted = possible.filter(
            (value) => value !== 'other' && !(value === 'unknown' && possible.length === 3),
          );
          return wanted.filter((value) => !values.includes(value)).map((value) => `${name}=${value}`);
        },
      ),
    );
    expect(missing).toEqual([]);
  });

  it('name channels that exist', () => {
    const channels: readonly string[] = channelIds;
    const named = [
      ...reportFactShapes.channel.of,
      ...questions.flatMap(({ answer }) => (answer.kind === 'consent' ? answer.recipients : [])),
    ];
    expect(named.filter((name) => !channels.includes(name))).toEqual([]);
  });
});
