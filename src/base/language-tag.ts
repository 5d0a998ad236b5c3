/** A BCP 47 tag such as `en`, `es`, `ar`, `pt-BR`, `mam`. */
export type LanguageTag = string;
/** Direction of writing; it comes from the language, never from the first letter of a text. */
export type Direction = 'ltr' | 'rtl';

/** True when the tag has the shape of BCP 47 (language, then optional subtags). */
export const isLanguageTag = (text: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);
