/** Numbers that are read as one and written with spaces: A000 000 003, 833 442 3677. */
const spaced = /[A-Z]?\d{2,4}(?: \d{2,4}){1,3}(?!\d)/g;
const held = /[A-Z]?\d{2,4}(?:\u00a0\d{2,4}){1,3}(?!\d)/g;

/** The text as a field shows it: a spaced number does not break at the end of a line. */
export const holdRuns = (text: string): string => text.replace(spaced, (run) => run.replaceAll(' ', '\u00a0'));

/** The text as it was written: plain spaces within numbers. */
export const releaseRuns = (text: string): string => text.replace(held, (run) => run.replaceAll('\u00a0', ' '));
