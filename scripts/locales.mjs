// Writes the English sources for translators, stamps finished translations, and says what is missing or stale.
//   npm run locales                     write locales/en/content.json and notes.json, then check every language
//   npm run locales -- --stamp es ui    note that all texts of es/ui.json were made from today's English
//   npm run locales -- --set-aside es   from now on es may be unfinished: texts made from an older English move to
//                                       es/outdated.json, and the header says which part is translated. Languages whose
//                                       header says so are kept in this order by every run
//   npm run locales -- --out fr fr.xlf [--all]   what a translator has to do (or everything) as XLIFF 1.2, or as JSON by the name of the file
//   npm run locales -- --in fr fr.xlf            takes back what was translated; what does not fit is named and left out
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentTexts } from '../src/content/texts.ts';
import { glossarySchema } from '../src/i18n/catalogue.ts';
import { checkCatalogue, percentTranslated, stemOf } from '../src/i18n/coverage.ts';
import { takeUnits, unitsFor } from '../src/i18n/exchange.ts';
import { pluralForms } from '../src/i18n/plurals.ts';
import { readExchange, writeExchange } from './locales/exchange-file.mjs';

const folder = fileURLToPath(new URL('../locales', import.meta.url));
const catalogues = ['ui', 'content'];
const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Reads one JSON file of a language; a broken one is named instead of thrown. */
function read(language, name) {
  const file = `${folder}/${language}/${name}.json`;
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.error(
      `locales/${language}/${name}.json is not valid JSON. Nothing was changed; repair the file and run this again.`,
    );
    process.exit(1);
  }
}
const write = (language, name, value) => {
  mkdirSync(`${folder}/${language}`, { recursive: true });
  writeFileSync(`${folder}/${language}/${name}.json`, `${JSON.stringify(value, null, 2)}\n`);
};

/** The English of the content with the notes beside it, in the order of the content. */
function writeEnglish() {
  const texts = contentTexts();
  write('en', 'content', Object.fromEntries(texts.map(({ key, english }) => [key, english])));
  write('en', 'notes', Object.fromEntries(texts.filter(({ note }) => note).map(({ key, note }) => [key, note])));
}

function stamp(language, name) {
  const english = read('en', name);
  const made = read(language, 'made-from');
  const translated = read(language, name);
  made[name] = Object.fromEntries(
    Object.keys(english)
      .filter(
        (key) =>
          translated[key] !== undefined ||
          Object.keys(translated).some((other) => other.startsWith(`${key.replace(/_[a-z]+$/, '')}_`)),
      )
      .map((key) => [key, hashOf(english[key])]),
  );
  write(language, 'made-from', made);
}

/** The texts of a language that is being translated: old ones are kept for the translator, and no screen shows them. */
function setAside(language) {
  const made = read(language, 'made-from');
  const outdated = read(language, 'outdated');
  for (const name of catalogues) {
    const english = read('en', name);
    const translated = read(language, name);
    const madeFrom = made[name] ?? {};
    const old = new Set(
      checkCatalogue({ english, translated, madeFrom, hashOf })
        .filter(({ problem }) => problem === 'stale' || problem === 'unknown-key')
        .map(({ key }) => stemOf(key)),
    );
    const split = (isOld) =>
      Object.fromEntries(Object.entries(translated).filter(([key]) => old.has(stemOf(key)) === isOld));
    const current = split(false);
    const kept = Object.entries(outdated[name] ?? {}).filter(([key]) => current[key] === undefined);
    outdated[name] = { ...Object.fromEntries(kept), ...split(true) };
    write(language, name, current);
    made[name] = Object.fromEntries(
      Object.entries(madeFrom).filter(([key]) => english[key] !== undefined && !old.has(stemOf(key))),
    );
  }
  write(language, 'made-from', made);
  write(language, 'outdated', outdated);
  noteTranslated(language);
}

/** Writes into the header which part is translated, or nothing once all is. */
function noteTranslated(language) {
  const percent = percentTranslated(
    catalogues.map((name) => ({ english: read('en', name), translated: read(language, name) })),
  );
  const { translated: _, ...header } = read(language, 'header');
  write(language, 'header', { ...header, ...(percent < 100 ? { translated: percent } : {}) });
}

function check(language) {
  const made = read(language, 'made-from');
  const partly = read(language, 'header').translated !== undefined;
  return catalogues.flatMap((name) =>
    checkCatalogue({
      english: read('en', name),
      translated: read(language, name),
      madeFrom: made[name] ?? {},
      hashOf,
      plurals: pluralForms(language),
    })
      .filter(({ problem }) => !(partly && problem === 'missing'))
      .map((problem) => ({ file: `locales/${language}/${name}.json`, ...problem })),
  );
}

/** What is wrong with the fixed words of a language; one that fixes none yet has nothing wrong. */
function checkGlossary(language) {
  const file = `locales/${language}/glossary.json`;
  if (!existsSync(`${folder}/${language}/glossary.json`)) return [];
  const { error } = glossarySchema.safeParse(read(language, 'glossary'));
  return (error?.issues ?? []).map(({ path, message }) => ({
    file,
    problem: 'glossary',
    key: path.join('.') || 'all',
    detail: message,
  }));
}

/** Gives a language's texts to a translator. */
async function giveOut(language, file, all) {
  const units = Object.fromEntries(
    catalogues.map((name) => [
      name,
      unitsFor({
        english: read('en', name),
        translated: read(language, name),
        outdated: read(language, 'outdated')[name] ?? {},
        notes: read('en', 'notes'),
        plurals: pluralForms(language),
        all,
      }),
    ]),
  );
  console.log(`${await writeExchange(file, language, units)} texts for ${language}`);
}

/** Takes translated texts back: each was made from today's English, or it is named and left out. */
async function takeBack(language, file) {
  const brought = await readExchange(file, language);
  const made = read(language, 'made-from');
  for (const name of catalogues) {
    const english = read('en', name);
    const { texts, problems } = takeUnits(brought[name] ?? [], english);
    for (const { key, problem, detail } of problems)
      console.log(`${file}: ${problem}: ${key}${detail ? ` (${detail})` : ''}`);
    const stems = new Set(Object.keys(texts).map(stemOf));
    const both = { ...read(language, name), ...texts };
    const order = [...new Set(Object.keys(english).map(stemOf))];
    const rank = new Map(order.map((stem, index) => [stem, index]));
    const sorted = Object.entries(both).sort(([a], [b]) => (rank.get(stemOf(a)) ?? -1) - (rank.get(stemOf(b)) ?? -1));
    write(language, name, Object.fromEntries(sorted));
    const fresh = Object.entries(english).filter(([key]) => stems.has(stemOf(key)));
    made[name] = { ...made[name], ...Object.fromEntries(fresh.map(([key, text]) => [key, hashOf(text)])) };
    console.log(`${Object.keys(texts).length} texts of ${language}/${name} taken, ${problems.length} left out`);
  }
  write(language, 'made-from', made);
  noteTranslated(language);
}

const [command, language, ...names] = process.argv.slice(2);
writeEnglish();
if (command === '--stamp') for (const name of names.length > 0 ? names : catalogues) stamp(language, name);
if (command === '--set-aside') setAside(language);
if (command === '--out') await giveOut(language, names[0], names.includes('--all'));
if (command === '--in') {
  try {
    await takeBack(language, names[0]);
  } catch (error) {
    console.error(`${names[0]} cannot be taken: ${error.message} Nothing was changed.`);
    process.exit(1);
  }
}
const languages = readdirSync(folder).filter((name) => name !== 'en' && existsSync(`${folder}/${name}/header.json`));
for (const name of languages) if (read(name, 'header').translated !== undefined) setAside(name);
const problems = languages.flatMap((name) => [...check(name), ...checkGlossary(name)]);
for (const { file, key, problem, detail } of problems)
  console.log(`${file}: ${problem}: ${key}${detail ? ` (${detail})` : ''}`);
console.log(`${languages.length + 1} languages, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
