import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { guide } from '../../../src/content/guide/guide.ts';
import { voicePrompts } from '../../../src/content/voice-prompts.ts';
import { type ListedVoice, selfNameKey, type VoicePrompt } from '../../../src/interview/voice-pack.ts';
import { call, failureOf } from '../../bridge.ts';
import { useSpeak, useVoice } from '../../i18n/speak.ts';
import { type TextKey, useLanguage, useText } from '../../i18n/text.ts';
import { LevelMeter } from '../../recording/level-meter.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Passage } from '../../ui/passage.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useClipRecorder } from '../../voices/clip-recorder.ts';
import { PlayButton } from '../../voices/play-button.tsx';
import { silence } from '../../voices/silence.ts';
import { renewVoices } from '../../voices/use-voices.ts';

const prompts = voicePrompts(guide);
const parts = ['questions', 'options'] as const;
type Part = (typeof parts)[number];
const promptsOf = (part: Part): readonly VoicePrompt[] =>
  prompts.filter(({ kind }) => (kind === 'option') === (part === 'options'));

/** What is to be said: the English, and the same in the language that the speaker shares with the worker. */
function ToSay({ prompt, bridge }: { readonly prompt: VoicePrompt; readonly bridge: string }) {
  const english = { text: prompt.english, language: 'en', direction: 'ltr', translated: true } as const;
  const [speak, voice] = [useSpeak(bridge), useVoice(bridge)];
  const said =
    prompt.kind === 'self-name'
      ? voice('voices.say-name')
      : prompt.kind === 'sign'
        ? voice(prompt.key as TextKey)
        : speak(prompt.key, prompt.english);
  return (
    <div className="studio-say" aria-live="polite">
      <Passage as="p" className="studio-bridge" of={said} />
      {!said.language.startsWith('en') && <Passage as="p" className="studio-english" of={english} />}
    </div>
  );
}

/** Records one prompt, plays it, records it again. What was recorded is kept at once. */
function Take({ voice, prompt }: { readonly voice: ListedVoice; readonly prompt: VoicePrompt }) {
  const text = useText();
  const { recorder, state } = useClipRecorder();
  const stands = voice.clips[prompt.key];
  const record = useMutation({
    mutationFn: async () => {
      silence();
      const bytes = await recorder.record();
      if (!bytes) return;
      await call('voices.keep', { id: voice.id, prompt: prompt.key, bytes });
      await renewVoices();
    },
  });
  const failure = record.error ? failureOf(record.error) : state.kind === 'idle' ? state.failure : undefined;
  return (
    <div className="studio-take">
      <div className="voice-deeds">
        {state.kind === 'recording' ? (
          <Button look="go" icon="stop" onPress={recorder.stop}>
            {text('voices.stop-recording')}
          </Button>
        ) : (
          <Button
            look={stands === 'fresh' ? 'plain' : 'go'}
            icon="record"
            isDisabled={record.isPending}
            onPress={() => record.mutate()}
          >
            {text(stands ? 'voices.again' : 'voices.record')}
          </Button>
        )}
        {state.kind === 'recording' && <LevelMeter recorder={recorder} />}
        {stands && state.kind === 'idle' && (
          <PlayButton clip={{ id: voice.id, prompt: prompt.key }} label={text('voices.listen')} />
        )}
      </div>
      <p className="small" role="status">
        {state.kind === 'recording' ? text('recording.recording') : stands === 'fresh' ? text('voices.kept') : ''}
      </p>
      {stands === 'stale' && (
        <Tag small colour="gold">
          {text('voices.older')}
        </Tag>
      )}
      {failure && <Problem failure={failure} />}
    </div>
  );
}

/** Over the whole window: a speaker records one prompt after another. */
export function VoiceStudio({ voice, onClose }: { readonly voice: ListedVoice; readonly onClose: () => void }) {
  const text = useText();
  const screen = useLanguage();
  const [bridge, setBridge] = useState(screen === 'en' ? 'es' : screen);
  const [part, setPart] = useState<Part>('questions');
  const list = promptsOf(part);
  const missing = (from: number): number =>
    list.findIndex(({ key }, index) => index >= from && voice.clips[key] !== 'fresh');
  const [at, setAt] = useState(() => Math.max(0, missing(0)));
  useEffect(() => silence, []);
  const prompt = list[at];
  const done = list.filter(({ key }) => voice.clips[key] === 'fresh').length;
  const next = missing(at + 1) >= 0 ? missing(at + 1) : missing(0);
  if (!prompt) return null;
  return (
    <ModalOverlay className="studio-veil" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="studio-frame">
        <Dialog className="studio scroll" aria-label={voice.name}>
          <header className="studio-head">
            <h1>
              <bdi>{voice.name}</bdi>
            </h1>
            <IconButton icon="close" name={text('voices.close')} onPress={onClose} />
          </header>
          <div className="studio-choices">
            <LanguageChoice label={text('voices.bridge')} chosen={bridge} onChoose={setBridge} />
            <Segmented
              label={text('voices.part')}
              segments={parts.map((id) => ({ id, content: text(`voices.part.${id}`) }))}
              chosen={part}
              onChoose={(id) => {
                silence();
                setPart(id as Part);
                setAt(0);
              }}
            />
          </div>
          <p className="small quiet">
            {text('voices.progress', { place: at + 1, all: list.length, done })}
            {prompt.key === selfNameKey && ` · ${text('voices.name-first')}`}
          </p>
          <ToSay prompt={prompt} bridge={bridge} />
          <Take key={prompt.key} voice={voice} prompt={prompt} />
          <footer className="voice-deeds studio-foot">
            <Button icon="back" isDisabled={at === 0} onPress={() => setAt(at - 1)}>
              {text('common.back')}
            </Button>
            <Button iconAfter="next" isDisabled={at + 1 >= list.length} onPress={() => setAt(at + 1)}>
              {text('voices.next')}
            </Button>
            {next >= 0 && next !== at + 1 && next !== at && (
              <Button look="quiet" icon="skip" onPress={() => setAt(next)}>
                {text('voices.next-missing')}
              </Button>
            )}
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
