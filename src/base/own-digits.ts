/** The zero of each row of digits that people write numbers with: Latin, Arabic, Persian, Devanagari, Bengali, Gurmukhi. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66];

/** The same text with every digit as a Latin one, so that a number can be typed on the person's own keyboard. */
export const withLatinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const at = digit.codePointAt(0) ?? 0;
    const zero = zeros.findLast((each) => each <= at);
    return zero !== undefined && at - zero < 10 ? String(at - zero) : digit;
  });
