import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { recordingConsent } from '../../src/interview/recording-consent.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { microphone } from '../microphone.ts';
import { mayListenHere } from '../microphone-leave.ts';
import type { Arrival } from '../vault/exhibits/exhibits.ts';
import type { Growing } from '../vault/exhibits/growth.ts';

type Recording = { readonly id: string; readonly arrival: Arrival & { readonly fileName: string }; growing?: Growing };

export function recordingCalls({ vaults, withVault, settings }: House) {
  let current: Recording | undefined;
  const gone = fail<Failure>({ code: 'recording-gone' });

  /** Also before another one begins, and when the page is lost: what was spoken is sealed as it is. */
  const end = async (recording: Recording) => {
    if (current === recording) {
      current = undefined;
      microphone.close();
    }
    if (!recording.growing) return ok({});
    const sealed = await recording.growing.seal();
    return sealed.ok ? ok({ exhibit: sealed.value }) : sealed;
  };

  return {
    'recordings.begin': async ({ interview: id, title, source }) => {
      if (current) await end(current);
      const interview = withVault(({ interviews }) => interviews.open(id));
      if (!interview.ok) return interview;
      if (recordingConsent(interview.value) !== 'yes') return fail({ code: 'recording-not-agreed' });
      if (!(await mayListenHere())) return fail({ code: 'microphone-refused' });
      const by = settings.read().interviewer;
      const fileName = `recording ${new Date().toISOString().slice(0, 16).replace('T', ' ').replace(':', '.')}.webm`;
      current = { id: randomUUID(), arrival: { interview: id, by, title, source, fileName } };
      const begun = current;
      microphone.open(() => void end(begun));
      return ok({ recording: current.id });
    },
    'recordings.append': async ({ recording, bytes }): Promise<Result<Record<string, never>, Failure>> => {
      if (current?.id !== recording) return gone;
      const rooms = vaults.rooms();
      if (!rooms.ok) return rooms;
      if (!current.growing) {
        // There is no exhibit before there is a sound.
        const growing = rooms.value.exhibits.grow(current.arrival);
        if (!growing.ok) return growing;
        current.growing = growing.value;
      }
      const kept = await current.growing.append(bytes);
      if (kept.ok) microphone.hear();
      return kept.ok ? ok({}) : kept;
    },
    'recordings.end': ({ recording }) => (current?.id === recording ? end(current) : gone),
  } satisfies Partial<Handlers>;
}
