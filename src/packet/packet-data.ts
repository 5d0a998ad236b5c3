import type { AnswerValue, Words } from '../interview/answers.ts';
import type { PlacedAnswer } from './carry.ts';
import { type Draft, labelOf, namesOfSubjects, quote, subjectName } from './draft.ts';
import type { Omission } from './packet.ts';
import { sheetData } from './parts/office-sheet.ts';
import { routingToShow } from './parts/routing-explanation.ts';
import { placeOf } from './placement.ts';

const wordsData = (draft: Draft, words: Words) => ({
  original: { text: quote(draft, words.original).text, language: words.original.language },
  ...(words.rendering
    ? {
        rendering: {
          text: quote(draft, words.rendering).text,
          language: words.rendering.language,
          by: words.rendering.by,
          certified: false,
        },
      }
    : {}),
  ...(words.renderedBy ? { renderedBy: words.renderedBy, certified: false } : {}),
});

function valueData(draft: Draft, placed: PlacedAnswer, value: AnswerValue): unknown {
  switch (value.kind) {
    case 'words':
      return wordsData(draft, value.words);
    case 'choice': {
      const options = placed.question.answer.kind === 'choice' ? placed.question.answer.options : [];
      return {
        chosen: value.chosen.map((id) => ({ id, label: options.find((option) => option.id === id)?.label ?? id })),
        ...(value.other ? { other: wordsData(draft, value.other) } : {}),
      };
    }
    case 'date':
      return {
        ...value.date,
        ...(value.date.words === undefined ? {} : { words: draft.withholding.from(value.date.words) }),
      };
    case 'yes-no':
    case 'number':
      return value.value;
    case 'subjects':
      return namesOfSubjects(draft, value.chosen);
    default:
      return value.kind;
  }
}

const answerData = (draft: Draft, placed: PlacedAnswer) => ({
  key: placed.key,
  part: placeOf(placed),
  section: placed.section.id,
  question: placed.question.id,
  label: labelOf(draft, placed, false),
  ...(placed.subject ? { about: subjectName(draft, placed.subject) } : {}),
  askedIn: placed.answer.askedIn,
  state: placed.answer.state,
  ...(placed.answer.state === 'given' ? { value: valueData(draft, placed, placed.answer.value) } : {}),
});

/** The content of a packet as plain data; it says no more about the person than the pages do. */
export function packetData(draft: Draft, omissions: readonly Omission[]): Readonly<Record<string, unknown>> {
  const { decision, guide, interview, madeOn, texts } = draft.material;
  const { grant, askedIn } = draft.consent;
  const shown = routingToShow(draft);
  const bare = (findings: (typeof shown)['mustTell']) => findings.map(({ facts: _facts, ...finding }) => finding);
  return {
    channel: draft.channel.id,
    addressee: draft.letter.addressee,
    ...(draft.copies.length === 0 ? {} : { copies: draft.copies }),
    subject: draft.letter.subject,
    caseCode: interview.codeName,
    madeOn,
    identity: draft.identity,
    languages: { interviewee: interview.intervieweeLanguage, packet: texts.language },
    consent: {
      recipient: draft.channel.id,
      decision: grant.decision,
      identity: draft.identity,
      askedIn,
      ...(draft.identity === 'anonymous' ? {} : { on: grant.on }),
      ...(grant.until === undefined ? {} : { until: grant.until }),
    },
    sheet: sheetData(draft),
    answers: draft.carriage.carried.map((placed) => answerData(draft, placed)),
    routing: {
      mustTell: bare(shown.mustTell),
      firstChoice: bare(shown.firstChoice),
      usuallyEnds: bare(shown.usuallyEnds),
      unclear: shown.unclear,
      asOf: decision.asOf,
      contentVersion: decision.contentVersion,
      notLegalAdvice: true,
    },
    omissions,
    versions: { guide: guide.version, rules: decision.contentVersion, texts: texts.version },
  };
}
