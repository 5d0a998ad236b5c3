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

type Tools = { readonly bindery: Bindery; readonly convert: Converter };

type Bytes = Uint8Array<ArrayBuffer>;
/** What is known of an exhibit once it has been read: its fate, or the bytes that its pages have to be looked for in. */
type Found = { readonly fate: ExhibitFate } | { readonly bytes: Bytes };

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
    return { bytes: await bytes.whole(index) };
  } catch (error) {
    return absent(lossOf(error));
  }
}

async function fateOf({ exhibit }: ChosenExhibit, bytes: Bytes, { bindery, convert }: Tools): Promise<ExhibitFate> {
  const printable = await printableOf(exhibit, bytes, convert);
  if (typeof printable === 'string') return { kind: 'unprinted', why: printable };
  const found = await bindery.survey(printable);
  return 'pages' in found ? { kind: 'printed', pages: found.pages } : { kind: 'unprinted', why: found.why };
}

/**
 * Looks through every exhibit, one at a time, while the next is being read; `step` is called before each and may end it by throwing.
 */
export async function surveyExhibits(
  chosen: readonly ChosenExhibit[],
  bytes: ExhibitBytes,
  tools: Tools,
  step: (exhibit: ChosenExhibit) => void,
): Promise<readonly SurveyedExhibit[]> {
  const surveyed: Promise<SurveyedExhibit>[] = [];
  for (const [index, each] of chosen.entries()) {
    step(each);
    const found = await find(each, index, bytes);
    await surveyed.at(-1);
    const fate = 'fate' in found ? Promise.resolve(found.fate) : fateOf(each, found.bytes, tools);
    const one = fate.then((known): SurveyedExhibit => ({ exhibit: each.exhibit, fate: known }));
    // What goes wrong is heard of when its turn has come.
    one.catch(() => undefined);
    surveyed.push(one);
  }
  return Promise.all(surveyed);
}
