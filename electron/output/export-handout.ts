import type { LanguageTag } from '../../src/base/language-tag.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { TimeZone } from '../../src/base/zoned-time.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { deadlines } from '../../src/clocks/deadlines.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { handoutTexts } from '../../src/content/packet/handout-texts.ts';
import { languageNames } from '../../src/content/packet/languages.ts';
import type { Paper } from '../../src/export/format.ts';
import { handoutFormats } from '../../src/export/handout-formats.ts';
import { standIn } from '../../src/i18n/stand-in.ts';
import type { Interview } from '../../src/interview/answers.ts';
import { assembleHandout, type Handout } from '../../src/packet/handout.ts';
import { packetLanguages } from '../../src/packet/packet-languages.ts';
import { practiceMark, practiceNotice, practiceSentence } from '../../src/packet/practice-mark.ts';
import { handoutTongue } from './handout-tongue.ts';
import { type Printer, renderedBytes } from './rendered-bytes.ts';
import { routeInterview } from './route-interview.ts';
import type { NamedFile } from './save.ts';

/** Which handout is wanted; everything else is worked out from the stored answers. */
export type HandoutRequest = {
  readonly interview: Interview;
  /** Ids of formats, each once. */
  readonly formats: readonly string[];
  readonly paper: Paper;
  /** The moment as an ISO instant, and the zone that decides which day it is while the facility's is not known. */
  readonly now: string;
  readonly timeZone: TimeZone;
  /** A worker has confirmed that another interview speaks of the same alleged perpetrator. */
  readonly linkedPattern?: boolean;
  /** Absent: the language of the person. */
  readonly language?: LanguageTag;
  /** False only where the person wants the subject named; otherwise no word of it stands on the paper. */
  readonly discreet?: boolean;
  /** It comes out of a practice vault. */
  readonly practice?: boolean;
};

/** A handout and its files; nothing has been written yet. */
export type ExportedHandout = { readonly handout: Handout; readonly files: readonly NamedFile[] };

/** Name of the files, without ending: whoever finds them learns nothing from it. */
const stem = 'information';

/** The handout of an interview; it needs no consent, because it goes to the person and to nobody else. */
export async function prepareHandout(request: HandoutRequest): Promise<Handout> {
  const { interview, now, timeZone, linkedPattern = false, discreet = true } = request;
  const language = request.language ?? interview.intervieweeLanguage;
  const { facts, plain, content, decision, day } = routeInterview({ guide, interview, now, timeZone, linkedPattern });
  const { tongue, missing, screenEnglish } = await handoutTongue(language);
  const handout = assembleHandout({
    decision,
    deadlines: deadlines({ clocks: content.clocks, facts, now, timeZone: plain.timeZone ?? timeZone }),
    channels: content.channels,
    sources: content.sources,
    texts: handoutTexts,
    screenEnglish,
    tongue,
    ...(missing && { missing: packetLanguages(languageNames).nameOf(language) }),
    discreet,
    madeOn: day,
  });
  if (!request.practice) return handout;
  const sentence = tongue.ui['practice.paper'] ?? standIn(screenEnglish['practice.paper'] ?? practiceSentence);
  const said = practiceNotice(sentence, handout.language, handout.direction);
  return { ...handout, title: `${practiceMark} · ${handout.title}`, blocks: [said, ...handout.blocks, said] };
}

/** Makes the files of the handout in memory. The same interview, moment, options and program give the same bytes. */
export async function exportHandout(
  request: HandoutRequest,
  print: Printer,
): Promise<Result<ExportedHandout, Failure>> {
  const wanted = request.formats.map((id) => handoutFormats.find((format) => format.id === id));
  const found = wanted.flatMap((format) => (format ? [format] : []));
  if (found.length === 0 || new Set(found).size !== wanted.length) return fail({ code: 'bad-input' });
  const handout = await prepareHandout(request);
  const files: NamedFile[] = [];
  try {
    for (const format of found) {
      const bytes = await renderedBytes(format.render(handout, { paper: request.paper }), print);
      files.push({ name: `${stem}${request.practice ? `-${practiceMark}` : ''}.${format.extension}`, bytes });
    }
  } catch {
    return fail({ code: 'print-failed' });
  }
  return ok({ handout, files });
}
