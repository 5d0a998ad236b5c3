import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import { packetTexts } from '../../../src/content/packet/texts.ts';
import type { Interview } from '../../../src/interview/answers.ts';
import { readAnswerKey } from '../../../src/interview/answers.ts';
import { isAsked } from '../../../src/interview/condition.ts';
import { findQuestion } from '../../../src/interview/guide.ts';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import type { Packet } from '../../../src/packet/packet.ts';
import { answerKeysIn, textOfBlocks } from './packet-reading.ts';
import { packetChannels, personaMaterial, personas } from './personas.ts';

const cases = personas.flatMap(({ name, interview }) =>
  packetChannels.flatMap((channel) => {
    const made = assemblePacket(personaMaterial(interview, channel));
    return made.ok ? [{ name: `${name} for ${channel}`, interview, packet: made.value, channel }] : [];
  }),
);
const needsOf = (packet: Packet): readonly string[] => {
  const letter = packetTexts.letters.find((one) => one.channel === packet.channel);
  return (packet.identity === 'anonymous' ? letter?.needsAnonymous : letter?.needs) ?? [];
};
const grantsIn = (interview: Interview) => {
  const answer = interview.answers['consent-channels'];
  return answer?.state === 'given' && answer.value.kind === 'consent' ? answer.value.grants : [];
};
/** What the person asked to leave out of everything, or of what goes to this recipient. */
const leftOutByWish = (interview: Interview, channel: string): readonly string[] => {
  const answer = interview.answers['consent-leave-out'];
  const wish = answer?.state === 'given' && answer.value.kind === 'choice' ? answer.value.chosen : [];
  return [...wish, ...(grantsIn(interview).find(({ recipient }) => recipient === channel)?.without ?? [])];
};

/** The rule, written down a second time and on its own: which answers a packet should carry. */
function shouldCarry(interview: Interview, packet: Packet): readonly string[] {
  const wish = leftOutByWish(interview, packet.channel);
  return Object.keys(interview.answers).filter((key) => {
    const { question: id, subject } = readAnswerKey(key);
    const question = findQuestion(guide, id)?.question;
    if (!question?.packetLabel || ['statement', 'consent'].includes(question.answer.kind)) return false;
    if (isAsked(guide, interview.answers, question, subject) === 'no') return false;
    const kind = interview.subjects.find((one) => one.id === subject)?.kind;
    switch (question.sensitivity) {
      case 'identity':
        if (kind === 'accused') return true;
        return packet.identity !== 'anonymous' && !(kind === 'witness' && wish.includes('witnesses'));
      case 'medical':
        return !wish.includes('medical');
      case 'immigration':
      case 'safety':
        return needsOf(packet).includes(id) && !wish.includes(question.sensitivity);
      default:
        return true;
    }
  });
}

describe('packets of the personas', () => {
  it('are made for several offices and languages', () => {
    expect(cases.length).toBeGreaterThanOrEqual(6);
    expect(new Set(cases.map(({ interview }) => interview.intervieweeLanguage)).size).toBeGreaterThanOrEqual(3);
  });

  it.each(cases)('$name carries every answer that it should, exactly once', ({ interview, packet }) => {
    expect([...answerKeysIn(packet)].sort()).toEqual([...shouldCarry(interview, packet)].sort());
  });

  it.each(cases)('$name holds the words of each carried answer, original and rendering', ({ interview, packet }) => {
    const text = textOfBlocks(packet.blocks);
    const passages = shouldCarry(interview, packet).flatMap((key) => {
      const answer = interview.answers[key];
      if (answer?.state !== 'given' || answer.value.kind !== 'words') return [];
      const { original, rendering } = answer.value.words;
      return [original.text, ...(rendering ? [rendering.text] : [])];
    });
    expect(passages.length).toBeGreaterThan(5);
    expect(packet.identity === 'anonymous' ? [] : passages.filter((passage) => !text.includes(passage))).toEqual([]);
  });

  it.each(cases)('$name holds none of what must stay out', ({ interview, packet }) => {
    const carried = shouldCarry(interview, packet);
    const whole = `${textOfBlocks(packet.blocks)}\n${JSON.stringify(packet.data)}`;
    const secrets = Object.entries(interview.answers).flatMap(([key, answer]) => {
      if (carried.includes(key) || answer.state !== 'given' || answer.value.kind !== 'words') return [];
      return [answer.value.words.original.text, answer.value.words.rendering?.text ?? '', answer.note ?? ''];
    });
    const mentioned = textOfBlocks(packet.blocks);
    const long = secrets.filter((secret) => secret.length > 12);
    expect(long.filter((secret) => whole.includes(secret) || mentioned.includes(secret))).toEqual([]);
  });

  it.each(cases)('$name explains routing and says what it is not', ({ packet }) => {
    const text = textOfBlocks(packet.blocks);
    expect(text).toContain('It is not legal advice.');
    expect(text).toMatch(/R\d\d: /);
    expect(text).toMatch(/6 CFR 115/);
    expect(text).not.toMatch(/\{\{|undefined|\[object/);
  });
});

describe('packets that are not made', () => {
  it('are refused in the same words for every office without consent', () => {
    const refusals = personas.flatMap(({ interview }) =>
      packetChannels.flatMap((channel) => {
        const said = grantsIn(interview).find(({ recipient }) => recipient === channel);
        // A closed office is refused before anything else is looked at.
        if (said?.decision === 'withdrawn' || channel === 'oido') return [];
        const agreed = grantsIn(interview).some((grant) => grant.recipient === channel && grant.decision === 'agreed');
        const made = assemblePacket(personaMaterial(interview, channel));
        return agreed ? [] : [made.ok ? 'made' : made.failure.code];
      }),
    );
    expect(new Set(refusals)).toEqual(new Set(['consent-missing']));
  });
});
