/** An English text in place of one that nobody has translated, where it cannot carry markup: marked, and kept from being reordered. */
export const standIn = (english: string): string => `\u2066EN: ${english}\u2069`;
