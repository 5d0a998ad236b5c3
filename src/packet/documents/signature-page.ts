import { readBackOf } from '../../interview/frozen-statement.ts';
import { paragraphsOf } from '../../interview/statement.ts';
import { versionPair } from './declaration.ts';
import { shortCode } from './short-code.ts';
import { type BodyOrRefusal, blanks, hasTranslation, heading, pair, passages, same, type Writer } from './writer.ts';

/** A page to sign by hand, or to mark with a witness, that says which frozen version it belongs to. */
export function writeSignaturePage(writer: Writer): BodyOrRefusal {
  const { material, line } = writer;
  const { version, interview } = material;
  if (!version) return { refused: { code: 'document-not-frozen' } };
  const { number, frozenAt, statement } = version.frozen;
  const code = shortCode(version.sha256);
  const blocks = [
    {
      kind: 'pairs' as const,
      rows: [
        pair(writer, line('case'), same(interview.codeName)),
        versionPair(writer, version.frozen),
        pair(writer, line('short-code'), same(code)),
        pair(writer, same('SHA-256'), same(version.sha256)),
      ],
    },
    ...passages(writer, [
      line('signature-page.intro'),
      line('signature-page.which', () => ({ paragraphs: String(paragraphsOf(statement).length) })),
      line(material.signedOutside ? 'declaration.outside' : 'declaration.inside'),
      line('declaration.variation'),
    ]),
    blanks(writer, [line('sign.signature'), line('sign.name'), line('sign.executed'), line('sign.place')]),
    heading(writer, 2, line('signature-page.mark')),
    blanks(writer, [
      line('sign.mark'),
      line('sign.witness'),
      line('sign.witness-signature'),
      line('sign.witness-date'),
      line('sign.interpreter'),
    ]),
    ...passages(writer, [line('signature-page.scan', () => ({ number: String(number), code }))]),
  ];
  return {
    body: {
      title: line('title.signature-page'),
      blocks,
      restsOn: [{ code: 'version', values: { number: String(number), day: writer.dayOf(frozenAt) } }],
      missing: [
        ...(version.isCurrent ? [] : [{ code: 'answers-changed' }]),
        ...(readBackOf(version.frozen) === 'whole' ? [] : [{ code: 'not-read-back' }]),
        ...(hasTranslation(writer) ? [] : [{ code: 'no-translation' }]),
      ],
      code,
      data: { statement: { number, sha256: version.sha256, code } },
    },
  };
}
