import { readFollowUp } from '../../interview/filings.ts';
import { readPlainFacts } from '../../interview/read-plain-facts.ts';
import { leaveOutOf } from '../leave-out.ts';
import type { Block, Pair } from '../packet.ts';
import { wordsInEnglish } from './interpreter.ts';
import { type RecordHolder, recordHolders } from './record-holders.ts';
import { nameOfPerson } from './stated-part.ts';
import { sayPartialDate } from './tell-date.ts';
import {
  type BodyOrRefusal,
  blanks,
  hasTranslation,
  heading,
  type Line,
  pair,
  passages,
  same,
  type Writer,
} from './writer.ts';

/** Offices whose numbers help a holder to find what is asked for. */
const numbersFor: Readonly<Record<RecordHolder, readonly string[]>> = {
  'records-ice': ['opr', 'fod', 'psa', 'dril'],
  'records-oig': ['oig'],
  'records-uscis': [],
  'records-medical': [],
  'records-facility': ['operator', 'grv', 'psa'],
};

const blank = '____________________';

/** Numbers that these offices gave, each once. */
function numbersOf({ material }: Writer, holder: RecordHolder): readonly string[] {
  const { filings } = readFollowUp(material.interview.followUp);
  return [
    ...new Set(
      filings.flatMap(({ channel, number }) =>
        number !== undefined && numbersFor[holder].includes(channel) ? [number] : [],
      ),
    ),
  ];
}

/** What identifies the person; what they do not want to be passed on stays a line to be filled in. */
function personRows(writer: Writer, holder: RecordHolder): readonly Pair[] {
  const { material, line } = writer;
  const { plain } = readPlainFacts(material.guide, material.interview);
  const wish = leaveOutOf(material.guide, material.interview).kinds;
  const aNumber = wish.includes('immigration') ? undefined : plain.aNumber?.original.text.trim();
  const facility = [plain.facilityName, plain.facilityTown].flatMap((words) =>
    words ? [wordsInEnglish(writer, words)] : [],
  );
  const born = plain.dateOfBirth;
  const birth: Line =
    born === undefined
      ? same(blank)
      : {
          english: sayPartialDate(born, material.texts.language, writer.english),
          ...(writer.theirs === undefined ? {} : { theirs: sayPartialDate(born, writer.theirs, writer.their) }),
        };
  const numbers = numbersOf(writer, holder);
  return [
    pair(writer, line('records.name'), same(nameOfPerson(material) ?? blank)),
    pair(writer, line('records.born'), birth),
    pair(writer, line('records.a-number'), same(aNumber ?? blank)),
    pair(writer, line('records.held-at'), same(facility.join(', ') || blank)),
    ...(numbers.length === 0 ? [] : [pair(writer, line('records.numbers'), same(numbers.join('; ')))]),
  ];
}

/** The sheet from which a request for the person's own records is filled in or sent, for the person to sign. */
export function writeRecordsRequest(writer: Writer): BodyOrRefusal {
  const { material, line } = writer;
  const holder = recordHolders.find((each) => each === material.recipient) ?? 'records-ice';
  const wish = leaveOutOf(material.guide, material.interview).kinds;
  if (wish.includes('identity')) return { refused: { code: 'document-names', values: { channel: holder } } };
  const isFederal = holder === 'records-ice' || holder === 'records-oig' || holder === 'records-uscis';
  const blocks: readonly Block[] = [
    {
      kind: 'pairs',
      rows: [
        pair(writer, { english: writer.english('to') }, line(`records.to.${holder}`)),
        ...personRows(writer, holder),
      ],
    },
    ...passages(writer, [line(isFederal ? 'records.intro' : 'records.intro-facility')]),
    heading(writer, 2, line('records.what')),
    ...passages(writer, [line(`records.list.${holder}`), line('records.all-forms'), line('records.language')]),
    heading(writer, 2, line('records.identity')),
    ...passages(writer, [
      line('records.consent'),
      line(material.signedOutside ? 'declaration.outside' : 'declaration.inside'),
    ]),
    blanks(writer, [line('sign.executed'), line('sign.place'), line('sign.signature'), line('records.representative')]),
  ];
  return {
    body: {
      title: line('title.records-request'),
      blocks,
      restsOn: [{ code: 'own-request' }],
      missing: [
        { code: 'check-form' },
        ...(nameOfPerson(material) === undefined ? [{ code: 'no-name' }] : []),
        ...(hasTranslation(writer) ? [] : [{ code: 'no-translation' }]),
      ],
      data: { holder },
    },
  };
}
