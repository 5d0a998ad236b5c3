import type { Draft } from './draft.ts';
import { baseLanguage } from './draft.ts';
import { redactsAnything } from './redact.ts';

/** Kinds of omission, each with two texts `omission.<kind>.what` and `.why`. */
export type LeftOutKind =
  | 'identity'
  | 'immigration'
  | 'safety'
  | 'asked'
  | 'remarks'
  | 'options'
  | 'obsolete'
  | 'dates'
  | 'english';

/** Names and the like need no rendering. */
const shortWords = 6;

/** True when a sentence of the person goes along that nobody has put into the language of the office. */
export function lacksRendering(draft: Draft): boolean {
  const wanted = baseLanguage(draft.material.texts.language);
  return draft.carriage.carried.some(({ answer }) => {
    if (answer.state !== 'given') return false;
    const words =
      answer.value.kind === 'words'
        ? answer.value.words
        : answer.value.kind === 'choice'
          ? answer.value.other
          : undefined;
    if (!words || words.original.text.trim().split(/\s+/).length <= shortWords) return false;
    return ![words.original, words.rendering].some((passage) => passage && baseLanguage(passage.language) === wanted);
  });
}

/** Which kinds stay out of this packet; nothing in the list depends on whether the person answered at all. */
export function leftOutKinds(draft: Draft): readonly LeftOutKind[] {
  const anonymous = draft.identity === 'anonymous';
  const { include } = draft.material;
  return [
    ...(anonymous ? (['identity', 'dates'] as const) : []),
    ...(!anonymous && include?.includes('immigration') ? [] : (['immigration'] as const)),
    ...(!anonymous && include?.includes('safety') ? [] : (['safety'] as const)),
    ...(draft.leaveOut.kinds.length > 0 || draft.leaveOut.inWords || redactsAnything(draft.rule.redaction)
      ? (['asked'] as const)
      : []),
    ...(draft.carriage.leftOut.some((entry) => entry.why === 'obsolete') ? (['obsolete'] as const) : []),
    'remarks',
    'options',
    ...(lacksRendering(draft) ? (['english'] as const) : []),
  ];
}
