import { readFileSync } from 'node:fs';
import { guide } from '../../../src/content/guide/guide.ts';
import type { Interview } from '../../../src/interview/answers.ts';
import { parseInterview } from '../../../src/interview/interview-file.ts';

/** The interview of an invented person. */
export function readPersona(name: string): Interview {
  const text = readFileSync(new URL(`../../fixtures/personas/${name}.json`, import.meta.url), 'utf8');
  const parsed = parseInterview(JSON.parse(text), guide);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.failure.code} at ${parsed.failure.field}`);
  return parsed.value;
}
