import type { ExhibitFate, SurveyedExhibit } from '../../../src/packet/exhibit-plan.ts';
import type { Bindery } from './bindery.ts';
import {
  type ChosenExhibit,
  type Converter,
  faultOf,
  isRecording,
  largestPrinted,
  lossOf,
  printableOf,
  wholeOf,
} from './read-exhibit.ts';

type Tools = { readonly bindery: Bindery; readonly convert: Converter };

/** What becomes of an exhibit, found by reading all of it. */
async function fateOf(chosen: ChosenExhibit, { bindery, convert }: Tools): Promise<ExhibitFate> {
  const { exhibit } = chosen;
  if (exhibit.size === 0) return { kind: 'absent', why: 'empty' };
  if (exhibit.state === 'growing') return { kind: 'absent', why: 'growing' };
  if (isRecording(exhibit) || exhibit.size > largestPrinted) {
    const why = await faultOf(chosen);
    if (why !== undefined) return { kind: 'absent', why };
    return isRecording(exhibit) ? { kind: 'enclosed' } : { kind: 'unprinted', why: 'too-large' };
  }
  let printable: Awaited<ReturnType<typeof printableOf>>;
  try {
    printable = await printableOf(exhibit, await wholeOf(chosen), convert);
  } catch (error) {
    return { kind: 'absent', why: lossOf(error) };
  }
  if (typeof printable === 'string') return { kind: 'unprinted', why: printable };
  const found = await bindery.survey(printable);
  return 'pages' in found ? { kind: 'printed', pages: found.pages } : { kind: 'unprinted', why: found.why };
}

/** Looks through every exhibit, one at a time; `step` is called before each and may end it by throwing. */
export async function surveyExhibits(
  chosen: readonly ChosenExhibit[],
  tools: Tools,
  step: (exhibit: ChosenExhibit) => void,
): Promise<readonly SurveyedExhibit[]> {
  const surveyed: SurveyedExhibit[] = [];
  for (const each of chosen) {
    step(each);
    surveyed.push({ exhibit: each.exhibit, fate: await fateOf(each, tools) });
  }
  return surveyed;
}
