import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer, ConsentGrant } from '../../../../src/interview/answers.ts';
import {
  type DocumentKind,
  type DocumentMaterial,
  documentKinds,
} from '../../../../src/packet/documents/document-shape.ts';
import { windowOfIncident } from '../../../../src/packet/documents/preservation-place.ts';
import { assembleDocument } from '../../../../src/packet/documents/registry.ts';
import { personas } from '../personas.ts';
import { documentMaterialOf, documentText, kitchenWorker, versionOf, withAnswers } from './persona-documents.ts';

const expected = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/documents/${name}.txt`, import.meta.url), 'utf8');

const said = { at: '2026-11-25T16:46:30Z', askedIn: 'es', by: 'Legal worker (invented)' };
const given = (value: (Answer & { state: 'given' })['value']): Answer => ({ ...said, state: 'given', value });
const grant = (recipient: string, changes: Partial<ConsentGrant> = {}): ConsentGrant => ({
  recipient,
  decision: 'agreed',
  identity: 'confidential',
  on: '2026-11-25T16:46:30Z',
  purpose: 'file',
  ...changes,
});
const consenting = (...grants: readonly ConsentGrant[]) =>
  withAnswers(kitchenWorker(), {
    'consent-channels': given({ kind: 'consent', grants }),
    'consent-uses': given({ kind: 'consent', grants: [] }),
  });
const without = (...keys: readonly string[]) => {
  const interview = kitchenWorker();
  const answers = Object.entries(interview.answers).filter(([key]) => !keys.some((one) => key.startsWith(one)));
  return { ...interview, answers: Object.fromEntries(answers) };
};
const sent = [
  { to: ['le'], on: '2026-11-20', formats: 'pdf docx', sha256: 'ab'.repeat(32), identity: 'confidential' },
  { to: ['oig'], on: '2026-11-20', formats: 'pdf', sha256: 'cd'.repeat(32) },
  { to: ['le'], document: 'retaliation-log', on: '2026-11-24', formats: 'pdf', sha256: 'ef'.repeat(32) },
] as const;

describe('each document of the kitchen worker reads as it was approved', () => {
  const version = versionOf(kitchenWorker());
  it.each<readonly [string, DocumentKind, Partial<DocumentMaterial>]>([
    ['preservation', 'preservation', {}],
    [
      'preservation-renewed',
      'preservation',
      { exports: [{ to: ['fod'], document: 'preservation', on: '2026-11-18', formats: 'pdf' }] },
    ],
    ['declaration', 'declaration', { version }],
    ['declaration-draft', 'declaration', { signedOutside: true }],
    ['signature-page', 'signature-page', { version, signedOutside: true }],
    ['interpreter', 'interpreter', { version: versionOf(kitchenWorker(), 140) }],
    ['translator', 'translator', { version }],
    ['consent-record', 'consent-record', {}],
    ['withdrawal', 'withdrawal', { exports: sent }],
    ['retaliation-log', 'retaliation-log', {}],
  ])('%s', (name, kind, changes) => {
    expect(documentText(kind, documentMaterialOf(changes))).toBe(expected(name));
  });
});

describe('refusals', () => {
  const anonymous = consenting(grant('oig', { identity: 'anonymous' }));
  const withdrawn = consenting(grant('oig', { decision: 'withdrawn' }));
  const version = versionOf(kitchenWorker());
  it.each<readonly [string, DocumentKind, Partial<DocumentMaterial>]>([
    ['consent-missing', 'declaration', { interview: consenting() }],
    ['consent-missing', 'declaration', { recipient: 'operator' }],
    ['consent-withdrawn', 'declaration', { recipient: 'le' }],
    ['consent-expired', 'declaration', { recipient: 'oig', madeOn: '2027-05-26' }],
    ['document-names', 'declaration', { interview: anonymous }],
    [
      'document-declined',
      'declaration',
      { interview: withAnswers(kitchenWorker(), { 'declaration-form': given({ kind: 'choice', chosen: ['no'] }) }) },
    ],
    ['document-not-frozen', 'signature-page', {}],
    ['document-empty', 'interpreter', { interview: { ...kitchenWorker(), subjects: [] } }],
    ['document-empty', 'retaliation-log', { interview: { ...kitchenWorker(), subjects: [] } }],
    ['document-names', 'retaliation-log', { interview: anonymous }],
    ['consent-missing', 'retaliation-log', { interview: consenting() }],
    ['document-empty', 'consent-record', { interview: without('consent-') }],
    ['document-empty', 'preservation', { interview: { ...kitchenWorker(), subjects: [] } }],
    ['consent-missing', 'preservation', { interview: consenting(grant('oig')) }],
    ['document-not-withdrawn', 'withdrawal', { recipient: 'oig', exports: sent, version }],
    ['document-never-sent', 'withdrawal', { exports: [] }],
    ['document-never-sent', 'withdrawal', { interview: withdrawn, exports: sent.slice(0, 1) }],
  ])('%s: %s', (code, kind, changes) => {
    expect(documentText(kind, documentMaterialOf(changes))).toBe(`refused: ${code}`);
  });
});

describe('machine translation', () => {
  const words = {
    original: { text: 'Le dicen el Chef.', language: 'es' },
    rendering: { text: 'They call him the Chef.', language: 'en', by: 'machine' },
  } as const;
  const interview = withAnswers(kitchenWorker(), { 'who-name@a1': given({ kind: 'words', words }) });

  it('is certified by nobody, and the refusal names the passage without its words', () => {
    const made = assembleDocument('translator', documentMaterialOf({ interview }));
    expect(made.ok ? 'made' : made.failure).toEqual({
      code: 'document-machine',
      values: { passages: expect.stringMatching(/^\d+\. What is the person/) },
    });
  });

  it('is marked wherever a declaration shows it', () => {
    expect(documentText('declaration', documentMaterialOf({ interview }))).toMatch(
      /They call him the Chef\.\s+(\|\s+)?\[Machine\s+(\|\s+)?translation/,
    );
  });
});

describe('the preservation letter', () => {
  it('goes only to those whose office the person agreed to, and names nobody who appears without a name', () => {
    const interview = consenting(grant('fod', { identity: 'anonymous' }));
    const letter = documentText('preservation', documentMaterialOf({ interview }));
    expect(letter).toContain('ICE Field Office Director');
    expect(letter).not.toContain('ICE Office of Professional Responsibility');
    expect(letter).not.toMatch(/Catarina|Ejemplo|Ordóñez|A000|medical file|Grievances/);
  });

  it.each([
    ['hotel', 'hotel', ['The PREA checklist'], ['Grievances', 'every camera at the posts']],
    ['hold room', 'hold', ['every camera at the posts', 'ICE Field Office'], ['Grievances', '115.41']],
    ['Border Patrol', 'cbp', ['CBP Office of Professional'], ['ICE Field Office', 'ICE Office of Prof']],
  ])('asks for what a %s has', (_name, type, there, notThere) => {
    const interview = withAnswers(consenting(grant('fod'), grant('operator'), grant('opr'), grant('cbpopr')), {
      'custody-type': given({ kind: 'choice', chosen: [type] }),
    });
    const letter = documentText('preservation', documentMaterialOf({ interview }));
    for (const each of there) expect(letter).toContain(each);
    for (const each of notThere) expect(letter).not.toContain(each);
  });

  it('names no act', () => {
    expect(documentText('preservation', documentMaterialOf())).not.toMatch(/sexual|rape|assault|touch|breast|groin/i);
  });
});

describe('every document', () => {
  it('never says "subscribed and sworn" and never promises', () => {
    const material = documentMaterialOf({ version: versionOf(kitchenWorker()), exports: sent });
    const texts = documentKinds.map((kind) => documentText(kind, material)).join('\n');
    expect(texts).not.toMatch(/subscribed and sworn|sworn to|notary|guarantee/i);
    expect(texts).not.toMatch(/\{\{/);
  });

  it('is the same for the same material', () => {
    const material = documentMaterialOf({ version: versionOf(kitchenWorker()), exports: sent });
    for (const kind of documentKinds) {
      expect(assembleDocument(kind, material)).toEqual(assembleDocument(kind, structuredCloneOf(material)));
    }
  });
});

/** A copy of everything that can be copied; what the material can do stays. */
const structuredCloneOf = (material: DocumentMaterial): DocumentMaterial => ({
  ...material,
  interview: structuredClone(material.interview),
  statement: structuredClone(material.statement),
});

describe('where nobody in the interview speaks English', () => {
  const interview = { ...kitchenWorker(), workerLanguage: 'ar' };
  it.each([
    ['a draft', {}],
    ['a frozen version', { version: versionOf(interview) }],
  ])('%s has its questions and choices in English all the same', (_name, changes) => {
    const text = documentText('declaration', documentMaterialOf({ interview, ...changes })).replace(/\s+\|?\s*/g, ' ');
    expect(text).toContain(
      '19. Question: “Who is holding you now, or who held you last?” Answer: ICE, the immigration',
    );
    expect(text).toContain('About you · Sobre usted');
  });
});

describe('a preservation letter for somebody who appears without a name', () => {
  const said = { state: 'given', at: '2026-11-25T16:46:30Z', askedIn: 'en', by: '' } as const;
  it.each(personas.map(({ name, interview }) => [name, interview] as const))(
    'names nothing of the %s',
    (_name, one) => {
      const grants = ['fod', 'opr', 'psa', 'operator'].map((office) => grant(office, { identity: 'anonymous' }));
      const interview = withAnswers(one, { 'consent-channels': { ...said, value: { kind: 'consent', grants } } });
      const letter = documentText('preservation', documentMaterialOf({ interview, translated: {} }));
      const words = ['person-name', 'person-other-names', 'person-a-number', 'person-other-numbers'].flatMap((key) => {
        const answer = interview.answers[key];
        if (answer?.state !== 'given' || answer.value.kind !== 'words') return [];
        return answer.value.words.original.text.match(/\p{Lu}[\p{L}\d-]{2,}|\d{3,}/gu) ?? [];
      });
      expect(letter.startsWith('refused')).toBe(false);
      expect(
        words.filter((word) => !['Dígame', 'Cama', 'Call', 'Please'].includes(word) && letter.includes(word)),
      ).toEqual([]);
    },
  );
});

describe('the time that a preservation letter covers', () => {
  const day = (point: string, more = {}) => ({ kind: 'exact', point, ...more }) as const;
  it.each([
    ['a day before and after', { incidentAt: day('2026-11-22') }, { from: '2026-11-21', to: '2026-11-23' }],
    ['across a month', { incidentAt: { kind: 'about', point: '2026-10' } }, { from: '2026-09-30', to: '2026-11-01' }],
    [
      'from the first time to the last',
      { incidentAt: day('2026-11-22'), firstAt: day('2026-09-01'), times: 'many' },
      { from: '2026-08-31', to: '2026-11-23' },
    ],
    ['without an end while it goes on', { incidentAt: day('2026-11-22'), times: 'goes-on' }, { from: '2026-11-21' }],
    ['nothing where only words are known', { incidentAt: { kind: 'words-only', words: 'before Ramadan' } }, undefined],
  ] as const)('%s', (_name, plain, expected) => {
    const window = windowOfIncident({ accused: [], reports: [], ...plain });
    const days = window && {
      ...(window.from && { from: window.from.day }),
      ...(window.to && { to: window.to.day }),
    };
    expect(days).toEqual(expected);
  });

  it('is told to the hour where the hour was told', () => {
    expect(windowOfIncident({ accused: [], reports: [], incidentAt: day('2026-11-22', { time: '23:30' }) })).toEqual({
      from: { day: '2026-11-21', time: '23:30' },
      to: { day: '2026-11-23', time: '23:30' },
    });
  });
});
