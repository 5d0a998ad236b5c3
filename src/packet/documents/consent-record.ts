import type { LanguageTag } from '../../base/language-tag.ts';
import { channelKey, optionKey } from '../../i18n/content-key.ts';
import { sayPoint } from '../../i18n/days.ts';
import { standIn } from '../../i18n/stand-in.ts';
import type { ConsentGrant } from '../../interview/answers.ts';
import { isAsked } from '../../interview/condition.ts';
import { purposeOf } from '../../interview/consents.ts';
import { questionsOf } from '../../interview/guide.ts';
import type { SayWord } from './tell-date.ts';
import {
  type BodyOrRefusal,
  blanks,
  hasTranslation,
  type Line,
  nameOfLanguage,
  pair,
  passages,
  same,
  type Writer,
} from './writer.ts';

type Said = { readonly grant: ConsentGrant; readonly about: Line };

/** Name of an office in both languages. */
export function nameOfOffice({ material, theirs }: Writer, id: string): Line {
  const english = material.channelName(id);
  return theirs === undefined
    ? { english }
    : { english, theirs: material.translated[channelKey(id, 'name')] ?? standIn(english) };
}

/** Everything that was said about consent, in the order of asking, also what was refused or taken back. */
function saidIn(writer: Writer): readonly Said[] {
  const { guide, interview, translated } = writer.material;
  return questionsOf(guide).flatMap(({ section, question }): readonly Said[] => {
    const answer = interview.answers[question.id];
    if (section.repeats !== undefined || question.answer.kind !== 'consent') return [];
    if (answer?.state !== 'given' || answer.value.kind !== 'consent') return [];
    if (isAsked(guide, interview.answers, question) === 'no') return [];
    const { uses = [] } = question.answer;
    return answer.value.grants.map((grant): Said => {
      const use = purposeOf(grant) === 'file' ? undefined : uses.find(({ id }) => id === grant.recipient);
      if (!use) {
        const office = nameOfOffice(writer, grant.recipient);
        return {
          grant,
          about: writer.line('consent.report', (language) => ({
            office: language === writer.theirs ? (office.theirs ?? office.english) : office.english,
          })),
        };
      }
      const label = { english: use.label, theirs: translated[optionKey(question.id, use.id)] ?? standIn(use.label) };
      return {
        grant,
        about: writer.line('consent.use', (language) => ({
          use: language === writer.theirs ? label.theirs : label.english,
        })),
      };
    });
  });
}

function detailsOf(writer: Writer, grant: ConsentGrant) {
  return (language: LanguageTag, say: SayWord): string =>
    [
      say(`consent.${grant.decision}`),
      ...(grant.decision === 'agreed' && purposeOf(grant) === 'file' ? [say(`consent.as.${grant.identity}`)] : []),
      say('consent.on', { day: sayPoint(writer.dayOf(grant.on), language) }),
      ...(grant.decision === 'agreed'
        ? [
            grant.until === undefined
              ? say('consent.no-end')
              : say('consent.until', { day: sayPoint(grant.until, language) }),
          ]
        : []),
      ...(grant.how === undefined ? [] : [say(`consent.how.${grant.how}`)]),
      ...(grant.language === undefined
        ? []
        : [say('consent.language', { language: nameOfLanguage(writer, grant.language, language) })]),
      ...(grant.interpreted === true ? [say('consent.interpreted')] : []),
      ...(grant.decision === 'agreed' && purposeOf(grant) === 'file'
        ? [say(grant.explained === true ? 'consent.explained' : 'consent.not-explained')]
        : []),
      ...(grant.without === undefined || grant.without.length === 0
        ? []
        : [
            say('consent.without', {
              kinds: grant.without.map((kind) => say(`consent.class.${kind}`)).join(', '),
            }),
          ]),
    ].join('; ');
}

function sentenceOf(writer: Writer, { grant, about }: Said): Line {
  const details = detailsOf(writer, grant);
  const english = `${about.english}. ${details(writer.material.texts.language, writer.english)}.`;
  if (writer.theirs === undefined) return { english };
  return { english, theirs: `${about.theirs ?? about.english}. ${details(writer.theirs, writer.their)}.` };
}

/** The whole record of consent: for the file and for the person, since it names every office that was asked about. */
export function writeConsentRecord(writer: Writer): BodyOrRefusal {
  const { line, material } = writer;
  const said = saidIn(writer);
  if (said.length === 0) return { refused: { code: 'document-empty' } };
  const filed = said.filter(({ grant }) => grant.decision === 'agreed' && purposeOf(grant) === 'file');
  return {
    body: {
      title: line('title.consent-record'),
      blocks: [
        {
          kind: 'pairs',
          rows: [
            pair(writer, line('case'), same(material.interview.codeName)),
            pair(writer, line('made-on'), {
              english: sayPoint(material.madeOn, material.texts.language),
              ...(writer.theirs === undefined ? {} : { theirs: sayPoint(material.madeOn, writer.theirs) }),
            }),
          ],
        },
        ...passages(writer, [
          line('consent.intro'),
          ...said.map((each) => sentenceOf(writer, each)),
          line('consent.limits'),
          line('consent.withdraw'),
        ]),
        blanks(
          writer,
          (['sign.signature', 'sign.mark', 'sign.witness', 'sign.interpreter', 'sign.executed'] as const).map((id) =>
            line(id),
          ),
        ),
      ],
      restsOn: [{ code: 'consents', values: { count: String(said.length) } }],
      missing: [
        ...(filed.some(({ grant }) => grant.explained !== true) ? [{ code: 'not-explained' }] : []),
        ...(filed.some(({ grant }) => grant.how === undefined) ? [{ code: 'consent-form' }] : []),
        ...(hasTranslation(writer) ? [] : [{ code: 'no-translation' }]),
      ],
      data: { consents: said.map(({ grant }) => grant) },
    },
  };
}
