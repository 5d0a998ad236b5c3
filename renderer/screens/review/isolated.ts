/** A name or a date inside a sentence: set apart, so that a sentence of the other direction does not reorder what stands around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
