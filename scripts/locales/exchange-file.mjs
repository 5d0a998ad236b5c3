// The files that go to translators and come back: XLIFF 1.2, which every translation tool reads, or plain JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import { jsToXliff12, xliff12ToJs } from 'xliff';

const isXliff = (file) => /\.(xlf|xliff)$/i.test(file);

/** Writes the units of each catalogue, and says how many there are. */
export async function writeExchange(file, language, unitsByCatalogue) {
  const resources = Object.fromEntries(
    Object.entries(unitsByCatalogue).map(([name, units]) => [
      name,
      Object.fromEntries(units.map(({ key, ...unit }) => [key, unit])),
    ]),
  );
  const whole = { sourceLanguage: 'en', targetLanguage: language, resources };
  writeFileSync(file, isXliff(file) ? await jsToXliff12(whole) : `${JSON.stringify(whole, null, 2)}\n`);
  return Object.values(unitsByCatalogue).flat().length;
}

/** The units of each catalogue that a file brings back; throws with a sentence where it cannot be read or is for another language. */
export async function readExchange(file, language) {
  const text = readFileSync(file, 'utf8');
  const whole = isXliff(file) ? await xliff12ToJs(text) : JSON.parse(text);
  if (whole.targetLanguage !== language)
    throw new Error(`The file is for ${whole.targetLanguage ?? 'no language'}, not for ${language}.`);
  return Object.fromEntries(
    Object.entries(whole.resources ?? {}).map(([name, texts]) => [
      name,
      Object.entries(texts).map(([key, { source, target }]) => ({ key, source, target: target ?? '' })),
    ]),
  );
}
