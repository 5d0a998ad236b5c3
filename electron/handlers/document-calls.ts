import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { statementScope } from '../../src/content/statement-scope.ts';
import type { Interview } from '../../src/interview/answers.ts';
import { composeStatement } from '../../src/interview/compose-statement.ts';
import { documentKinds, type FrozenVersion } from '../../src/packet/documents/document-shape.ts';
import { assembleDocument, choicesOf } from '../../src/packet/documents/registry.ts';
import type { SignedVersions } from '../../src/packet/exhibits.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { recordedExports } from '../vault/custody/recorded-exports.ts';
import type { VaultRooms } from '../vault/open-vault.ts';
import { saveWhereAsked } from './chosen-folder.ts';
import { leavingOf } from './leaving.ts';
import { isPractice } from './practice-guard.ts';

type Wanted = Parameters<Handlers['documents.preview']>[0];

const stateOf = ({ statements }: VaultRooms, interview: Interview) =>
  statements.state({ interview, statement: composeStatement(interview, guide, statementScope) });

/** Every frozen version of an interview, by its name, for the signed pages that belong to one. */
export function signedVersions(rooms: VaultRooms, interview: Interview): Result<SignedVersions, Failure> {
  const state = stateOf(rooms, interview);
  if (!state.ok) return state;
  const versions = state.value.versions.map(({ id, number, frozenAt, sha256 }) => [id, { number, frozenAt, sha256 }]);
  return ok(Object.fromEntries(versions));
}

/** The newest frozen version of an interview; one that no longer has its sum is used for nothing. */
export function newestVersion(rooms: VaultRooms, interview: Interview): Result<FrozenVersion | undefined, Failure> {
  const { statements } = rooms;
  const state = stateOf(rooms, interview);
  if (!state.ok) return state;
  const [newest] = state.value.versions;
  if (!newest) return ok(undefined);
  const opened = statements.open(interview.id, newest.id);
  if (!opened.ok) return opened;
  const { frozen, sha256, intact } = opened.value;
  return intact ? ok({ frozen, sha256, isCurrent: newest.isCurrent }) : fail({ code: 'statement-damaged' });
}

const nothingMade = { restsOn: [], missing: [], to: [], identity: undefined };

export function documentCalls(house: House) {
  const { withVault, settings, content, zone } = house;
  /** What the documents of an interview are made from, as it is in the vault now. */
  const material = async ({ id, recipient, signedOutside, include }: Omit<Wanted, 'kind'>) => {
    const source = withVault((rooms) => {
      const interview = rooms.interviews.open(id);
      if (!interview.ok) return interview;
      const version = newestVersion(rooms, interview.value);
      if (!version.ok) return version;
      const exports = recordedExports(rooms.custody, id);
      return exports.ok ? ok({ interview: interview.value, version: version.value, exports: exports.value }) : exports;
    });
    if (!source.ok) return source;
    // Wordings and formats weigh more than all the rest: they are loaded with the first document.
    const [{ documentMaterial }] = await Promise.all([import('../output/export-document.ts'), content()]);
    const { version, ...rest } = source.value;
    return ok(
      await documentMaterial(
        { ...rest, ...(version && { version }), now: new Date().toISOString(), timeZone: zone() },
        {
          letterhead: settings.read().letterhead,
          ...(recipient !== undefined && { recipient }),
          ...(signedOutside !== undefined && { signedOutside }),
          ...(include !== undefined && { include }),
        },
      ),
    );
  };
  const make = async ({ kind, ...wanted }: Wanted, formats: readonly string[]) => {
    const made = await material(wanted);
    if (!made.ok) return made;
    const [{ exportDocument }, { printPdf }] = await Promise.all([
      import('../output/export-document.ts'),
      import('../output/print.ts'),
    ]);
    return exportDocument(
      kind,
      made.value,
      { formats, paper: settings.read().paper, practice: isPractice(house) },
      printPdf,
    );
  };

  return {
    'documents.list': async (wanted) => {
      const made = await material(wanted);
      if (!made.ok) return made;
      return ok(
        documentKinds.map((kind) => {
          const choices = choicesOf(kind, made.value);
          // A choice that one kind of document cannot follow says nothing about it.
          const { recipient, ...free } = made.value;
          const follows = recipient !== undefined && choices.recipients.includes(recipient);
          const document = assembleDocument(kind, follows ? made.value : free);
          const { restsOn, missing, to, identity } = document.ok ? document.value : nothingMade;
          return {
            to: [...to],
            ...(identity && { identity }),
            kind,
            ...(document.ok ? {} : { refused: document.failure }),
            restsOn: [...restsOn],
            missing: [...missing],
            choices: [...choices.choices],
            recipients: [...choices.recipients],
          };
        }),
      );
    },
    'documents.preview': async (wanted) => {
      const made = await make(wanted, ['pdf']);
      if (!made.ok) return made;
      const pdf = made.value.files.find(({ name }) => name.endsWith('.pdf'));
      return pdf ? ok({ pdf: pdf.bytes }) : fail({ code: 'print-failed' });
    },
    'documents.export': async ({ formats, ...wanted }) => {
      const made = await make(wanted, formats);
      if (!made.ok) return made;
      const { document, files, manifestSha256: sha256 } = made.value;
      const { kind, madeOn, to, identity, caseCode } = document;
      const detail = { ...(to.length > 0 && { to: to.join(' ') }), ...(identity && { identity }) };
      const event = { object: 'document', id: `${kind} ${madeOn}`, interview: wanted.id, sha256, detail } as const;
      return saveWhereAsked(house, `${caseCode} ${kind} ${madeOn}`, files, leavingOf(house, event, files));
    },
    'documents.sent': ({ id }) => withVault(({ custody }) => recordedExports(custody, id)),
  } satisfies Partial<Handlers>;
}
