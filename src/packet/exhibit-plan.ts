import type { Exhibit } from '../interview/exhibit.ts';

/** Why the pages of an exhibit are not in the packet although a reader would expect them. */
export const unprintedReasons = [
  'empty',
  'broken',
  'locked',
  'form',
  'kind',
  'too-large',
  'damaged',
  'missing',
  'growing',
] as const;
export type UnprintedReason = (typeof unprintedReasons)[number];

/** What becomes of an exhibit: its pages follow its sheet, its file goes along with the sheet alone, or it does not go along at all. */
export type ExhibitFate =
  | {
      readonly kind: 'printed';
      readonly pages: number;
      /** Fonts that the file names and does not bring along: every reader puts one of its own in their place. */
      readonly borrowed?: readonly string[];
    }
  /** Sound and film: nobody expects pages of them. */
  | { readonly kind: 'enclosed' }
  | { readonly kind: 'unprinted'; readonly why: UnprintedReason }
  | { readonly kind: 'absent'; readonly why: UnprintedReason };

/** An exhibit that somebody chose for a packet, with what became of it. */
export type SurveyedExhibit = { readonly exhibit: Exhibit; readonly fate: ExhibitFate };

/** How exhibits are called: A, B, ... Z, AA, or 1, 2, ... */
export const exhibitMarks = ['letters', 'numbers'] as const;
export type ExhibitMarks = (typeof exhibitMarks)[number];
/** How exhibits are called, and which number the first of their pages bears; `null`: the pages bear none. */
export type ExhibitStyle = { readonly marks: ExhibitMarks; readonly firstNumber: number | null };
/** Letters, and pages numbered from 1. */
export const usualStyle: ExhibitStyle = { marks: 'letters', firstNumber: 1 };
/** The highest number that a page can begin with: six digits are printed. */
export const highestFirstNumber = 900_000;

export type BatesRange = { readonly first: number; readonly last: number };
/** An exhibit with its mark and, where its pages are in the packet, the numbers that they bear. */
export type PlannedExhibit = SurveyedExhibit & {
  readonly mark: string;
  readonly bates?: BatesRange;
  /** Path of its file below what is sent; absent when the file does not go along. */
  readonly path?: string;
};
export type ExhibitPlan = readonly PlannedExhibit[];

/** The mark of the exhibit at an index from 0: A to Z, then AA, AB, ...; or its number. */
export function exhibitMark(index: number, marks: ExhibitMarks = 'letters'): string {
  if (marks === 'numbers') return String(index + 1);
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : exhibitMark(Math.floor(index / 26) - 1) + letter;
}

/** Endings by what was found in the file, so that it opens whatever it was called. */
const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'image/tiff': 'tif',
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/x-m4a': 'm4a',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/flac': 'flac',
  'audio/webm': 'weba',
  'video/mp4': 'mp4',
  'video/x-m4v': 'm4v',
  'video/webm': 'webm',
  'video/ogg': 'ogv',
  'video/quicktime': 'mov',
  'video/matroska': 'mkv',
  'video/3gpp': '3gp',
  'message/rfc822': 'eml',
  'text/plain': 'txt',
};

/** Name of the file of an exhibit: its mark and what its content is, never the name that it came with. */
export const exhibitFileName = (mark: string, mediaType: string): string =>
  `Exhibit-${mark}.${endings[mediaType] ?? (mediaType.startsWith('text/') ? 'txt' : 'bin')}`;

/** Folder of the files of exhibits below what is sent. */
export const exhibitFolder = 'exhibits';

/** Path, below what is sent, of the file of the exhibit at an index from 0. */
export const exhibitPath = (index: number, mediaType: string, marks: ExhibitMarks = 'letters'): string =>
  `${exhibitFolder}/${exhibitFileName(exhibitMark(index, marks), mediaType)}`;

/** Marks, file names and Bates numbers, in the order in which the exhibits were chosen. */
export function planExhibits(surveyed: readonly SurveyedExhibit[], style: ExhibitStyle = usualStyle): ExhibitPlan {
  const { marks, firstNumber } = style;
  let next = firstNumber ?? 0;
  return surveyed.map((each, index): PlannedExhibit => {
    const { exhibit, fate } = each;
    const mark = exhibitMark(index, marks);
    const first = next;
    if (fate.kind === 'printed') next += fate.pages;
    return {
      ...each,
      mark,
      ...(fate.kind === 'printed' && firstNumber !== null && { bates: { first, last: next - 1 } }),
      ...(fate.kind !== 'absent' && { path: exhibitPath(index, exhibit.mediaType, marks) }),
    };
  });
}

/** The six digits that a page bears. */
export const batesDigits = (number: number): string => String(number).padStart(6, '0');

/** The number that a page bears: the case and six digits. */
export const batesNumber = (caseCode: string, number: number): string => `${caseCode} ${batesDigits(number)}`;

/** An exhibit that is not in the packet as it should be; for the first pages and the screen. */
export type MissedExhibit = { readonly mark: string; readonly why: UnprintedReason; readonly goesAlong: boolean };

/** What is missing from a plan. */
export const missedExhibits = (plan: ExhibitPlan): readonly MissedExhibit[] =>
  plan.flatMap(({ mark, fate }) =>
    fate.kind === 'unprinted' || fate.kind === 'absent'
      ? [{ mark, why: fate.why, goesAlong: fate.kind === 'unprinted' }]
      : [],
  );

/** How many pages follow the sheet of each exhibit, in order. */
export const pagesBehindSheets = (plan: ExhibitPlan): readonly number[] =>
  plan.map(({ fate }) => (fate.kind === 'printed' ? fate.pages : 0));
