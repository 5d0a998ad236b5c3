import { z } from 'zod';
import type { Content } from '../clocks/content.ts';
import type { PackChanges } from '../clocks/pack-changes.ts';
import { answerSchema } from '../interview/answer-schema.ts';
import type { Interview, Subject } from '../interview/answers.ts';
import { errorCodes } from './result.ts';

/** Main builds these from its own store; only their shape matters to the screen. */
const interview = z.custom<Interview>();
const subject = z.custom<Subject>();

const id = z.string().min(1).max(100);
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const passphrase = z.string().min(1).max(1024);

/** A row of the home screen: nothing of it names the person. */
export const interviewSummarySchema = z.object({
  id,
  codeName: z.string(),
  workerLanguage: languageTag,
  intervieweeLanguage: languageTag,
  createdAt: z.string(),
  changedAt: z.string(),
  answered: z.number(),
});
export type InterviewSummary = z.infer<typeof interviewSummarySchema>;

/** What applies to this laptop as a whole and is known before any vault is open; nothing of a case. */
export const settingsSchema = z.object({
  language: languageTag,
  theme: z.enum(['system', 'light', 'dark']),
  interviewer: z.string().max(200),
  lockAfterMinutes: z.number().int().min(1).max(60),
  paper: z.enum(['letter', 'a4']),
});
export type Settings = z.infer<typeof settingsSchema>;

export const vaultStateSchema = z.object({ exists: z.boolean(), open: z.boolean() });
export type VaultState = z.infer<typeof vaultStateSchema>;

const edition = { version: z.string(), asOf: z.string() };
/** Which rule book is in use, and which ones can be put back in its place. */
export const contentStateSchema = z.object({
  ...edition,
  /** `superseded`: the app brought a newer one than the accepted; `damaged`: the accepted one failed, `fault` says how. */
  status: z.enum(['built-in', 'accepted', 'superseded', 'damaged']),
  fault: z.enum(errorCodes).exactOptional(),
  revertTo: z.array(z.object({ to: z.enum(['previous', 'built-in']), ...edition })),
});
export type ContentState = z.infer<typeof contentStateSchema>;

const packetFormat = z.string().regex(/^[a-z0-9-]{1,20}$/);
const identity = z.enum(['anonymous', 'confidential', 'identified']);
const nothing = z.object({}).strict();

/** Every call from the screen to the main process: what goes in, what comes out. Adding a call adds one line here. */
export const contract = {
  'app.info': {
    input: nothing,
    output: z.object({ version: z.string(), testRuntime: z.boolean(), contentVersion: z.string(), today: z.string() }),
  },
  'settings.read': { input: nothing, output: settingsSchema },
  'settings.write': { input: settingsSchema.partial().strict(), output: settingsSchema },
  'vault.state': { input: nothing, output: vaultStateSchema },
  'vault.create': { input: z.object({ passphrase }).strict(), output: vaultStateSchema },
  'vault.unlock': { input: z.object({ passphrase }).strict(), output: vaultStateSchema },
  'vault.lock': { input: nothing, output: vaultStateSchema },
  'interviews.list': { input: nothing, output: z.array(interviewSummarySchema) },
  'interviews.create': {
    input: z.object({ workerLanguage: languageTag, intervieweeLanguage: languageTag }).strict(),
    output: interview,
  },
  'interviews.open': { input: z.object({ id }).strict(), output: interview },
  'interviews.speak': {
    input: z.object({ id, workerLanguage: languageTag, intervieweeLanguage: languageTag }).strict(),
    output: interviewSummarySchema,
  },
  'interviews.import': {
    input: z.object({ json: z.string().max(50_000_000) }).strict(),
    output: interviewSummarySchema,
  },
  'interviews.remove': { input: z.object({ id }).strict(), output: z.object({ removed: z.boolean() }) },
  'answers.save': {
    input: z.object({ id, key: z.string().min(1).max(200), answer: answerSchema }).strict(),
    output: z.object({ savedAt: z.string() }),
  },
  'answers.clear': {
    input: z.object({ id, key: z.string().min(1).max(200) }).strict(),
    output: z.object({ savedAt: z.string() }),
  },
  'subjects.add': {
    input: z.object({ id, kind: z.enum(['accused', 'witness', 'incident', 'earlier-report']) }).strict(),
    output: z.object({ subject }),
  },
  'subjects.remove': {
    input: z.object({ id, subject: id }).strict(),
    output: z.object({ removed: z.boolean() }),
  },
  /** The rule book that packets are made with; the screen routes with the same one. */
  'content.current': { input: nothing, output: contentStateSchema.extend({ content: z.custom<Content>() }) },
  /** Asks for a file, verifies it, and says what would change; nothing is changed. */
  'content.look': { input: nothing, output: z.object({ changes: z.custom<PackChanges>() }) },
  /** Takes the rule book that was looked at last into use; `version` is the one that the person saw. */
  'content.accept': { input: z.object({ version: z.string().max(20) }).strict(), output: contentStateSchema },
  'content.revert': { input: z.object({ to: z.enum(['previous', 'built-in']) }).strict(), output: contentStateSchema },
  /** The finished packet as a PDF in memory, for the page preview. */
  'packets.preview': {
    input: z.object({ id, channel: id, identity: identity.optional() }).strict(),
    output: z.object({ pdf: z.custom<Uint8Array>() }),
  },
  /** Asks where to, then writes the packet in the given formats; `cancelled` when the person closes the dialog. */
  'packets.export': {
    input: z.object({ id, channel: id, identity: identity.optional(), formats: z.array(packetFormat).min(1) }).strict(),
    output: z.object({ folder: z.string(), files: z.array(z.string()) }),
  },
  /** The page for the person, in their language unless another is asked for; `discreet` is true unless said otherwise. */
  'handout.preview': {
    input: z.object({ id, language: languageTag.optional(), discreet: z.boolean().optional() }).strict(),
    output: z.object({ pdf: z.custom<Uint8Array>() }),
  },
  /** Asks where to, then writes the page (`pdf`, `text`) under a name that tells nothing. */
  'handout.export': {
    input: z
      .object({
        id,
        language: languageTag.optional(),
        discreet: z.boolean().optional(),
        formats: z.array(packetFormat).min(1),
      })
      .strict(),
    output: z.object({ folder: z.string(), files: z.array(z.string()) }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof contract;
export type CallInput<Name extends CallName> = z.infer<(typeof contract)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.infer<(typeof contract)[Name]['output']>;

/** Every event from the main process to the screen. */
export const events = {
  /** The vault is about to be locked; the screen commits what is unsaved and then calls `vault.lock`. */
  'vault.locking': z.object({}),
  /** The vault has been locked; the screen must forget everything. */
  'vault.locked': z.object({}),
} as const;
export type EventName = keyof typeof events;
