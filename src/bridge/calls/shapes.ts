import { z } from 'zod';
import type { Subject } from '../../interview/answers.ts';

/** Main builds a subject from its own store; only its shape matters to the screen. */
export const subject = z.custom<Subject>();
/** Name of something in the vault. */
export const id = z.string().min(1).max(100);
/** BCP 47 tag of a language. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
/** What is typed to open something; judged where it is used. */
export const passphrase = z.string().min(1).max(1024);
/** Name of an export format. */
export const packetFormat = z.string().regex(/^[a-z0-9-]{1,20}$/);
/** As whom the person appears before a recipient. */
export const identity = z.enum(['anonymous', 'confidential', 'identified']);
/** A call that needs no input, or an answer that says no more than that it worked. */
export const nothing = z.object({}).strict();
/** A finished PDF in memory, for the page preview. */
export const pdf = z.object({ pdf: z.custom<Uint8Array>() });
/** What was written outside the vault. */
export const written = z.object({ folder: z.string(), files: z.array(z.string()) });

/** What a list of calls must look like. */
export type Calls = Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>;
