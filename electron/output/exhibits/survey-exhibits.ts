import type { ExhibitFate, SurveyedExhibit, UnprintedReason } from '../../../src/packet/exhibit-plan.ts';
import type { Bindery } from './bindery.ts';
import type { ExhibitBytes } from './exhibit-bytes.ts';
import {
  type ChosenExhibit,
  type Converter,
  isRecording,
  largestPrinted,
  lossOf,
  printableOf,
} from './read-exhibit.ts';
import type { Source } from './source.ts';

type Tools = { readonly bindery: Bindery; readonly convert: Converter };

/** What is known of an exhibit once it has been read: its fate, or the bytes that its pages have to be looked for in. */
type Found = { readonly fate: ExhibitFate } | { readonly source: Source };

const absent = (why: UnprintedReason): Found => ({ fate: { kind: 'absent', why } });

/** Reads all of an exhibit. */
async function find({ exhibit }: ChosenExhibit, index: number, bytes: ExhibitBytes): Promise<Found> {
  if (exhibit.size === 0) return absent('empty');
  if (exhibit.state === 'growing') return absent('growing');
  try {
    if (isRecording(exhibit) || exhibit.size > largestPrinted) {
      await bytes.pass(index);
      return { fate: isRecording(exhibit) ? { kind: 'enclosed' } : { kind: 'unprinted', why: 'too-large' } };
    }
    return { source: await bytes.whole(index) };
  } catch (error) {
    return absent(lossOf(error));
  }
}

async function fateOf({ exhibit }: ChosenExhibit, source: Source, { bindery, convert }: Tools): Promise<ExhibitFate> {
  const printable = await printableOf(exhibit, source, convert);
  if (typeof printable === 'string') return { kind: 'unprinted', why: printable };
  const found = await bindery.survey(printable);
  return 'pages' in found ? { kind: 'printed', ...found } : { kind: 'unprinted', why: found.why };
}

/** What goes wrong is heard of when its turn has come. */
function later<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => undefined);
  return work;
}

/**
 * Looks through every exhibit, one at a time, while the next are being read; `step` is called before each and may end it by throwing.
 */
export async function surveyExhibits(
  chosen: readonly ChosenExhibit[],
  bytes: ExhibitBytes,
  tools: Tools,
  step: (exhibit: ChosenExhibit) => void,
): Promise<readonly SurveyedExhibit[]> {
  const surveyed: Promise<SurveyedExhibit>[] = [];
  const reading = new Map<number, Promise<Found>>();
  let asked = 0;
  for (const [index, each] of chosen.entries()) {
    step(each);
    for (const ahead of chosen.slice(asked, index + bytes.width)) {
      reading.set(asked, later(find(ahead, asked, bytes)));
      asked += 1;
    }
    const found = await reading.get(index);
    // Its bytes are let go of as soon as they have been looked through.
    reading.delete(index);
    await surveyed.at(-1);
    if (!found) throw new Error('An exhibit that nobody reads');
    const fate = 'fate' in found ? Promise.resolve(found.fate) : fateOf(each, found.source, tools);
    surveyed.push(later(fate.then((known): SurveyedExhibit => ({ exhibit: each.exhibit, fate: known }))));
  }
  return Promise.all(surveyed);
}
