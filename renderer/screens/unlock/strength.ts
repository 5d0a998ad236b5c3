import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as everywhere } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es';

/** How long a passphrase would hold, behind a derivation that takes a second: 1 not at all, 4 against anybody. */
export type Strength = 1 | 2 | 3 | 4;

const estimator = new ZxcvbnFactory({
  dictionary: { ...everywhere, ...english, ...spanish },
  graphs: adjacencyGraphs,
});

/** Powers of ten of guesses from which on a passphrase is one better. */
const steps = [8, 11, 14] as const;

/** Estimates a passphrase as a cracker would go at it, with the words and names of English and Spanish. */
export function strengthOf(passphrase: string): Strength {
  const { guessesLog10 } = estimator.check(passphrase.normalize('NFC'));
  return (1 + steps.filter((step) => guessesLog10 >= step).length) as Strength;
}
