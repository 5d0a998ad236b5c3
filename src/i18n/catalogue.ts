import { z } from 'zod';
import type { Direction, LanguageTag } from '../base/language-tag.ts';

/** Head of a language: how it calls itself, its direction, how far its texts have been checked. */
export const localeHeaderSchema = z
  .object({
    language: z.string(),
    endonym: z.string().min(1),
    english: z.string().min(1),
    direction: z.enum(['ltr', 'rtl']),
    review: z.enum(['source', 'drafted', 'reviewed']),
    /** Whole percent of the texts that are translated; absent when all are. Written by `npm run locales`. */
    translated: z.int().min(0).max(99).optional(),
    reviewedBy: z.string().optional(),
    reviewedOn: z.string().optional(),
  })
  .strict();
export type LocaleHeader = z.infer<typeof localeHeaderSchema>;

/** The words that are fixed in a language (`locales/<language>/glossary.json`), each English term once. */
export const glossarySchema = z
  .array(z.object({ term: z.string().min(1), translation: z.string().min(1), note: z.string() }).strict())
  .refine((words) => new Set(words.map(({ term }) => term)).size === words.length, 'a term stands twice');

/** Flat texts by key; plural forms carry i18next suffixes (`_one`, `_other`, ...). */
export type Catalogue = Readonly<Record<string, string>>;

/** One language as it lies in `locales/<language>/`. */
export type Locale = {
  readonly header: LocaleHeader;
  readonly ui: Catalogue;
  readonly content: Catalogue;
};

/** A text in the language that was asked for, or its English with the mark that it is not translated. */
export type Spoken = { readonly text: string; readonly language: LanguageTag; readonly direction: Direction };
