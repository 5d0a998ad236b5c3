import { wordsOf } from '../../interview/answer-difference.ts';
import type { Words } from '../../interview/answers.ts';
import { entriesOf, type StatementEntry } from '../../interview/statement.ts';
import { baseLanguage } from '../draft.ts';
import type { Block } from '../packet.ts';
import { agreedAmong, recipientsOf } from './recipients.ts';
import { statementOf, staysOut } from './stated-part.ts';
import { type BodyOrRefusal, blanks, inEnglish, legal, paragraphs, type Writer } from './writer.ts';

type Rendered = {
  readonly entry: StatementEntry;
  readonly words: Words & { readonly rendering: NonNullable<Words['rendering']> };
};

/** Passages of the statement that stand in another language than they were said in. */
function renderedIn(writer: Writer): readonly Rendered[] {
  const { material } = writer;
  const all = recipientsOf(material).map(({ id }) => id);
  const out = staysOut(material, agreedAmong(material, all)?.leaveOut ?? []);
  return entriesOf(statementOf(material)).flatMap((entry) => {
    if (out(entry)) return [];
    const words = wordsOf(entry.answer);
    const { original, rendering } = words ?? {};
    if (!original || !rendering || baseLanguage(original.language) === baseLanguage(rendering.language)) return [];
    return [{ entry, words: { original, rendering } }];
  });
}

const numberOf = ({ paragraphs }: StatementEntry): string =>
  [...new Set([paragraphs[0]?.number, paragraphs.at(-1)?.number])].join('–');

/** A passage by its numbers in the statement and the question, so that it can be found; never by its words. */
const nameOfPassage = (writer: Writer, entry: StatementEntry): string => {
  const asked =
    baseLanguage(entry.asked.mine.language) === baseLanguage(writer.material.texts.language)
      ? entry.asked.mine
      : entry.asked.theirs;
  return `${numberOf(entry)}. ${asked.text}`;
};

function table(writer: Writer, rendered: readonly Rendered[]): Block {
  const { english, material } = writer;
  const cell = (text: string) => [inEnglish(writer, text)];
  return {
    kind: 'table',
    head: (['translator.passage', 'translator.from', 'translator.into', 'translator.by'] as const).map((id) =>
      cell(english(id)),
    ),
    rows: rendered.map(({ entry, words }) => {
      const { by } = words.rendering;
      return [
        cell(nameOfPassage(writer, entry)),
        cell(material.nameOf(words.original.language)),
        cell(material.nameOf(words.rendering.language)),
        cell(by === 'machine' ? '' : english(`translator.by.${by}`)),
      ];
    }),
  };
}

/** The certificate of a translator; a machine's renderings are certified by nobody, and named in the refusal. */
export function writeTranslator(writer: Writer): BodyOrRefusal {
  const { english, material } = writer;
  const rendered = renderedIn(writer);
  if (rendered.length === 0) return { refused: { code: 'document-empty' } };
  const machine = rendered.filter(({ words }) => words.rendering.by === 'machine');
  if (machine.length > 0) {
    const passages = machine.map(({ entry }) => nameOfPassage(writer, entry)).join(' · ');
    return { refused: { code: 'document-machine', values: { passages } } };
  }
  const pairs = new Map(
    rendered.map(({ words }) => {
      const between = {
        from: material.nameOf(words.original.language),
        into: material.nameOf(words.rendering.language),
      };
      return [`${between.from} ${between.into}`, between] as const;
    }),
  );
  return {
    body: {
      title: { english: english('title.translator') },
      blocks: [
        ...paragraphs(
          writer,
          english('translator.name'),
          ...[...pairs.values()].map((between) => legal(writer, 'translator.competent', between)),
          legal(writer, 'translator.true'),
          english(material.signedOutside ? 'declaration.outside' : 'declaration.inside'),
        ),
        blanks(
          writer,
          (['sign.executed', 'sign.place', 'sign.signature', 'sign.name'] as const).map((id) => ({
            english: english(id),
          })),
        ),
        ...paragraphs(
          writer,
          legal(writer, 'translator.court'),
          english('translator.what', { case: material.interview.codeName }),
        ),
        table(writer, rendered),
      ],
      restsOn: [
        { code: 'renderings', values: { count: String(rendered.length) } },
        material.version
          ? {
              code: 'version',
              values: {
                number: String(material.version.frozen.number),
                day: writer.dayOf(material.version.frozen.frozenAt),
              },
            }
          : { code: 'record' },
      ],
      missing: material.version ? [] : [{ code: 'not-frozen' }],
      data: {
        passages: rendered.map(({ entry, words }) => ({
          key: entry.key,
          from: words.original.language,
          into: words.rendering.language,
          by: words.rendering.by,
        })),
      },
    },
  };
}
