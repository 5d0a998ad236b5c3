// Writes the English sources for translators, stamps finished translations, and says what is missing or stale.
//   npm run locales                     write locales/en/content.json and notes.json, then check every language
//   npm run locales -- --stamp es ui    note that all texts of es/ui.json were made from today's English
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentTexts } from '../src/content/texts.ts';
import { checkCatalogue } from '../src/i18n/coverage.ts';

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

function check(language) {
  const made = read(language, 'made-from');
  return catalogues.flatMap((name) =>
    checkCatalogue({
      english: read('en', name),
      translated: read(language, name),
      madeFrom: made[name] ?? {},
      hashOf,
    }).map((problem) => ({ file: `locales/${language}/${name}.json`, ...problem })),
  );
}

const [command, language, ...names] = process.argv.slice(2);
writeEnglish();
if (command === '--stamp') for (const name of names.length > 0 ? names : catalogues) stamp(language, name);
const languages = readdirSync(folder).filter((name) => name !== 'en' && existsSync(`${folder}/${name}/header.json`));
const problems = languages.flatMap(check);
for (const { file, key, problem, detail } of problems)
  console.log(`${file}: ${problem}: ${key}${detail ? ` (${detail})` : ''}`);
console.log(`${languages.length + 1} languages, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
