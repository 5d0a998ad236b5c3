import { fail, ok, type Result } from '../../src/base/result.ts';
import type { NewShares, NewSheet } from '../../src/bridge/calls/key-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Paper } from '../../src/export/format.ts';
import { type RecoverySheet, recoverySheetHtml, recoverySheetStyles } from '../../src/export/recovery-html.ts';
import { sayPoint } from '../../src/i18n/days.ts';
import { standIn } from '../../src/i18n/stand-in.ts';
import { fillSlots } from '../../src/packet/print-date.ts';
import type { Pending } from '../vault/pending-keys.ts';
import { handoutTongue } from './handout-tongue.ts';
import { qrCode } from './qr-code.ts';
import type { Printer } from './rendered-bytes.ts';
import type { NamedFile } from './save.ts';

type Of<Kind extends Pending['kind']> = Extract<Pending, { readonly kind: Kind }>;

/** What a scanner types: plain letters, which every keyboard has. */
const wordsForScanner = (words: readonly string[]): string => words.join(' ').normalize('NFD').replace(/\p{M}/gu, '');

/** A new sheet as the screen shows it. */
export function newSheet(pending: Pending): NewSheet {
  if (pending.kind !== 'recovery') throw new Error('No sheet was begun');
  const { words, ask } = pending;
  return { words: [...words], qr: qrCode(wordsForScanner(words)), ask: [...ask] };
}

/** New shares as the screen shows them. */
export function newShares(pending: Pending): NewShares {
  if (pending.kind !== 'shares') throw new Error('No shares were begun');
  const shares = pending.shares.map(({ number, groups }) => ({
    number,
    groups: [...groups],
    qr: qrCode(groups.join('-')),
  }));
  return { needed: pending.needed, shares, ask: pending.ask[0] ?? 1 };
}

export type RecoveryRequest = {
  readonly pending: Pending;
  /** Which vault it opens, by the name that people gave it and the first signs of the one it has in its key file. */
  readonly vault: { readonly number: number; readonly name?: string; readonly sign: string };
  /** Of the instructions; the words have a language of their own. */
  readonly language: string;
  readonly paper: Paper;
  readonly madeOn: string;
};

type Say = (key: string, slots?: Readonly<Record<string, string>>) => string;
type Head = Pick<RecoverySheet, 'language' | 'direction'>;

const factsOf = (say: Say, { vault, madeOn }: RecoveryRequest, { language }: Head): RecoverySheet['facts'] => [
  { label: say('sheet.vault'), value: vault.name ?? say('vaults.unnamed', { number: String(vault.number) }) },
  { label: say('sheet.sign'), value: vault.sign },
  {
    label: say('sheet.made'),
    value: sayPoint(madeOn, language),
  },
];

function wordsSheet(say: Say, head: Head, request: RecoveryRequest, pending: Of<'recovery'>): RecoverySheet {
  return {
    ...head,
    title: say('sheet.title'),
    lead: say('sheet.lead'),
    facts: factsOf(say, request, head),
    signs: { kind: 'words', language: pending.language, each: pending.words },
    qr: { ...qrCode(wordsForScanner(pending.words)), caption: say('sheet.qr') },
    warning: say('sheet.warning'),
    stepsTitle: say('sheet.use'),
    steps: ['sheet.use-start', 'sheet.use-lost', 'sheet.use-type', 'sheet.use-new'].map((key) => say(key)),
  };
}

function shareSheets(say: Say, head: Head, request: RecoveryRequest, pending: Of<'shares'>): readonly RecoverySheet[] {
  const { needed, total } = { needed: String(pending.needed), total: String(pending.total) };
  return pending.shares.map(({ number, groups }) => ({
    ...head,
    title: say('share.title', { number: String(number), total }),
    lead: say('share.lead', { needed, total }),
    facts: factsOf(say, request, head),
    signs: { kind: 'groups', language: 'en', each: groups },
    qr: { ...qrCode(groups.join('-')), caption: say('sheet.qr') },
    warning: say('share.warning', { needed }),
    stepsTitle: say('sheet.use'),
    steps: [
      say('share.use-meet', { needed }),
      say('sheet.use-start'),
      say('share.use-lost'),
      say('share.use-type'),
      say('share.use-new'),
    ],
  }));
}

/** The pages of a sheet or of every share, each a file of its own so that each can go to its own keeper; the names tell nothing. */
export async function printRecovery(
  request: RecoveryRequest,
  print: Printer,
): Promise<Result<readonly NamedFile[], Failure>> {
  const { pending, paper, madeOn } = request;
  const { tongue, screenEnglish } = await handoutTongue(request.language);
  const say: Say = (key, slots = {}) => fillSlots(tongue.ui[key] ?? standIn(screenEnglish[key] ?? key), slots);
  const sheets =
    pending.kind === 'recovery'
      ? [wordsSheet(say, tongue, request, pending)]
      : shareSheets(say, tongue, request, pending);
  const files: NamedFile[] = [];
  try {
    for (const [index, sheet] of sheets.entries()) {
      const { title, language } = sheet;
      const page = { html: recoverySheetHtml(sheet), styles: recoverySheetStyles(paper), footer: '', paper };
      const bytes = await print({ ...page, title, language, madeOn, onePage: true });
      files.push({ name: pending.kind === 'recovery' ? 'sheet.pdf' : `share-${index + 1}.pdf`, bytes });
    }
  } catch {
    return fail({ code: 'print-failed' });
  }
  return ok(files);
}
