import type { Deadline } from '../clocks/deadlines.ts';
import { clockKey } from '../i18n/content-key.ts';
import { sayDayAndTime, sayPoint } from '../i18n/days.ts';
import type { HandoutMaterial } from './handout.ts';
import type { Voice } from './handout-voice.ts';
import type { Block, Span } from './packet.ts';

/** How many clocks a page that must be understood can carry. */
const most = 3;

/** A clock with what it is called on the paper. */
export type Time = { readonly deadline: Deadline; readonly what: readonly Span[] };

/** The most urgent clocks that run and concern the person; discreet names stand once each, with the earliest end. */
export function urgentTimes({ deadlines, discreet, texts }: HandoutMaterial, voice: Voice): readonly Time[] {
  const shown = new Map<string, Time>();
  for (const deadline of deadlines) {
    const neutral = texts.times[deadline.clock];
    if (neutral === undefined || deadline.state !== 'running' || deadline.due === undefined) continue;
    const name = discreet ? neutral : deadline.clock;
    if (shown.has(name)) continue;
    const what = discreet ? voice.say(neutral) : voice.content(clockKey(deadline.clock, 'title'), deadline.title);
    shown.set(name, { deadline, what });
  }
  return [...shown.values()].slice(0, most);
}

function lineOf({ deadline, what }: Time, { tongue }: HandoutMaterial, voice: Voice): readonly Span[] {
  const { dueThere, due = '', confidence } = deadline;
  const when = dueThere ? sayDayAndTime(dueThere.day, dueThere.time, tongue.language) : sayPoint(due, tongue.language);
  const [before = '', after = ''] = voice.word('time.line', { when }).split('{{what}}');
  const mark = confidence === 'confirmed' ? '' : ` (${voice.word('check-mark')})`;
  return [...(before === '' ? [] : [voice.span(before)]), ...what, voice.span(after + mark)];
}

/** The times that matter most, or that none could be worked out. */
export function timesBlocks(material: HandoutMaterial, voice: Voice): readonly Block[] {
  const times = urgentTimes(material, voice);
  if (times.length === 0) return [{ kind: 'paragraph', spans: voice.say('time.none') }];
  return [
    { kind: 'list', ordered: false, items: times.map((time) => lineOf(time, material, voice)) },
    { kind: 'paragraph', spans: voice.say('time.estimate') },
  ];
}
