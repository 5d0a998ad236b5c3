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

describe('the order of asking', () => {
  const first = (test: (question: Question) => boolean) => questions.findIndex(test);

  it('opens with the ground rules and what ICE will learn, before any consent and any answer that counts', () => {
    expect(questions.slice(0, 5).map(({ id, answer }) => [id, answer.kind])).toEqual([
      ['before-welcome', 'statement'],
      ['before-rules', 'statement'],
      ['before-limits', 'statement'],
      ['before-staff-report', 'statement'],
      ['before-ice-learns', 'statement'],
    ]);
    expect(place('before-ice-learns')).toBeLessThan(first(({ fact }) => fact !== undefined));
  });

  it('hears the free account before anything of a sexual kind, with a warning before the closed questions', () => {
    expect(first(({ sensitivity }) => sensitivity === 'sexual')).toBe(place('account-story'));
    const sexual = questions.flatMap((question, index) =>
      question.sensitivity === 'sexual' && question.answer.kind === 'choice' ? [index] : [],
    );
    expect(place('acts-warning')).toBeLessThan(Math.min(...sexual));
    expect(questions[place('acts-warning') - 1]?.id).toBe('account-names');
  });

  it('asks for consent to share last, after reading back and after saying again who will learn of it', () => {
    const consents = questions.flatMap(({ answer }, index) => (answer.kind === 'consent' ? [index] : []));
    expect(consents).toEqual([place('consent-channels'), place('consent-uses')]);
    expect([place('consent-read-back'), place('consent-explained')].every((at) => at < place('consent-channels'))).toBe(
      true,
    );
    const later = guide.sections.slice(guide.sections.findIndex(({ id }) => id === 'consent') + 1);
    expect(later.map(({ id }) => id)).toEqual(['filer']);
  });

  it('never offers a list of acts before the account of that incident was dealt with', () => {
    const waiting = guide.sections.filter(({ after }) => after === 'account-story').map(({ id }) => id);
    expect(waiting).toEqual(['acts']);
    const acts = entries.filter(
      ({ question }) => question.answer.kind === 'choice' && ['acts', 'means', 'signs'].includes(question.fact ?? ''),
    );
    expect(acts.map(({ section }) => section.id)).toEqual(['acts', 'acts', 'acts']);
    const sexual = entries.filter(
      ({ section, question }) =>
        section.repeats === 'incident' && question.sensitivity === 'sexual' && question.answer.kind !== 'account',
    );
    expect(
      sexual.filter(({ section }) => section.id === 'account').map(({ question }) => question.answer.kind),
    ).toEqual(['words']);
  });

  it('asks about free will only where the law does: never about staff', () => {
    expect(findQuestion(guide, 'who-free')?.question.showIf).toEqual({
      question: 'who-role',
      is: ['detained', 'prisoner', 'visitor', 'outsider', 'unknown'],
    });
  });

  it('keeps answers that are never for others out of packets', () => {
    const kept = [
      'before-own-words',
      'safety-private',
      'safety-self',
      'language-avoid',
      'since-afraid',
      'since-own-government',
      'wishes-not',
      'language-avoid-people',
      'person-guardian',
      'case-asylum',
      'since-knows',
      'reach-sign',
      'reach-paper',
      'consent-keep',
    ];
    expect(kept.map((id) => findQuestion(guide, id)?.question.packetLabel)).toEqual(kept.map(() => undefined));
  });
});
