import { z } from 'zod';
import type { Catalogue, LocaleHeader } from '../../i18n/catalogue.ts';
import type { TextPackLook } from '../../i18n/text-pack.ts';
import { type Calls, languageTag, nothing } from './shapes.ts';

/** A language that was brought in; `builtIn` when it corrects one of the app. */
export type BroughtLanguage = {
  readonly header: LocaleHeader;
  readonly at: string;
  readonly by: string;
  readonly builtIn: boolean;
};

/** Languages that come from outside the app. */
export const languageCalls = {
  'languages.brought': { input: nothing, output: z.object({ languages: z.custom<readonly BroughtLanguage[]>() }) },
  /** The texts that a pack brings for a language, by key; empty where there is no pack. */
  'languages.texts': {
    input: z.object({ language: languageTag }).strict(),
    output: z.object({ ui: z.custom<Catalogue>(), content: z.custom<Catalogue>() }),
  },
  /** Asks for a folder and says what it would bring; nothing is changed. */
  'languages.look': { input: nothing, output: z.custom<TextPackLook>() },
  /** Takes in the language that was looked at last. */
  'languages.accept': { input: z.object({ language: languageTag }).strict(), output: z.object({}) },
  'languages.remove': {
    input: z.object({ language: languageTag }).strict(),
    output: z.object({ removed: z.boolean() }),
  },
} as const satisfies Calls;
