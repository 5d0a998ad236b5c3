import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { guide } from '../../../src/content/guide/guide.ts';
import { voicePrompts } from '../../../src/content/voice-prompts.ts';
import type { ListedVoice } from '../../../src/interview/voice-pack.ts';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Tag } from '../../ui/tag.tsx';
import { renewVoices, useVoices } from '../../voices/use-voices.ts';
import { isolated, selfIn, selfNameOf } from '../../which-language/language-names.ts';
import { NewVoice } from './new-voice.tsx';
import { VoiceDialog } from './voice-dialog.tsx';
import { VoiceStudio } from './voice-studio.tsx';
import './voices.css';

const questions = voicePrompts(guide).filter(({ kind }) => kind === 'question');

function RemoveVoice({ voice, onClose }: { readonly voice: ListedVoice; readonly onClose: () => void }) {
  const text = useText();
  const name = isolated(voice.name, useLanguage());
  const remove = useMutation({
    mutationFn: async () => {
      await call('voices.remove', { id: voice.id });
      await renewVoices();
    },
    onSuccess: onClose,
  });
  return (
    <Dialog role="alertdialog" title={text('voices.remove-title', { name })} isOpen onClose={onClose}>
      <p>{text('voices.remove-text')}</p>
      {remove.isError && <Problem failure={failureOf(remove.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button look="danger" isDisabled={remove.isPending} onPress={() => remove.mutate()}>
          {text('voices.remove-confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type RowProperties = {
  readonly voice: ListedVoice;
  readonly onRecord: () => void;
  readonly onNews: (news: string) => void;
};

/** One voice: what it speaks, how much of it there is, and what can be done with it. */
function Row({ voice, onRecord, onNews }: RowProperties) {
  const text = useText();
  const screen = useLanguage();
  const [removing, setRemoving] = useState(false);
  const { id, language, name, speaker, clips } = voice;
  const recorded = questions.filter(({ key }) => clips[key] === 'fresh').length;
  const stale = Object.values(clips).filter((state) => state !== 'fresh').length;
  const said = isolated(name, screen);
  const write = useMutation({
    mutationFn: () => call('voices.export', { id }),
    onSuccess: ({ file }) => onNews(text('voices.written', { file })),
  });
  const failure = write.error ? failureOf(write.error) : undefined;
  return (
    <li className="voice">
      <div className="voice-head">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {!name.startsWith(selfNameOf(language)) && <bdi {...selfIn(language)}>{selfNameOf(language)}</bdi>}
        <span className="small quiet">{text(`voices.speaker.${speaker}`)}</span>
        {stale > 0 && (
          <Tag small colour="gold">
            {text('voices.stale', { count: stale })}
          </Tag>
        )}
      </div>
      <p className="small quiet">{text('voices.recorded', { count: recorded, all: questions.length })}</p>
      <div className="voice-deeds">
        <Button slim icon="record" onPress={onRecord} aria-label={text('voices.record-named', { name: said })}>
          {text('voices.record')}
        </Button>
        <Button
          slim
          icon="export"
          isDisabled={write.isPending || Object.keys(clips).length === 0}
          onPress={() => write.mutate()}
          aria-label={text('voices.export-named', { name: said })}
        >
          {text('voices.export')}
        </Button>
        <Button
          slim
          look="quiet"
          icon="bin"
          onPress={() => setRemoving(true)}
          aria-label={text('voices.remove-named', { name: said })}
        >
          {text('voices.remove')}
        </Button>
      </div>
      {failure && failure.code !== 'cancelled' && <Problem failure={failure} />}
      {removing && <RemoveVoice voice={voice} onClose={() => setRemoving(false)} />}
    </li>
  );
}

/** Questions as speakers have recorded them: the list of voices, and the ways to more of them. */
export function VoicesCard() {
  const text = useText();
  const voices = useVoices();
  const [beginning, setBeginning] = useState(false);
  const [recording, setRecording] = useState<string>();
  const [news, setNews] = useState('');
  const look = useMutation({ mutationFn: () => call('voices.look', {}) });
  const failure = look.error ? failureOf(look.error) : undefined;
  const studio = voices.data?.find(({ id }) => id === recording);
  return (
    <section className="card voices-card" aria-labelledby="voices-title">
      <h2 id="voices-title">{text('voices.title')}</h2>
      <p className="quiet">{text('voices.lead')}</p>
      {voices.isError && <Problem failure={failureOf(voices.error)} />}
      {voices.data && voices.data.length > 0 && (
        <ul className="voices">
          {voices.data.map((voice) => (
            <Row key={voice.id} voice={voice} onRecord={() => setRecording(voice.id)} onNews={setNews} />
          ))}
        </ul>
      )}
      <div className="voice-deeds">
        <Button icon="plus" onPress={() => setBeginning(true)}>
          {text('voices.new')}
        </Button>
        <Button
          icon="import"
          isDisabled={look.isPending}
          onPress={() => {
            setNews('');
            look.mutate();
          }}
        >
          {text('voices.bring-in')}
        </Button>
      </div>
      {failure && failure.code !== 'cancelled' && <Problem failure={failure} />}
      <p className="small quiet" role="status">
        {news}
      </p>
      {look.data && (
        <VoiceDialog
          look={look.data}
          onClose={look.reset}
          onAccepted={async () => {
            await renewVoices();
            setNews(text('voices.taken-in', { name: look.data.name }));
            look.reset();
          }}
        />
      )}
      {beginning && (
        <NewVoice
          onClose={() => setBeginning(false)}
          onBegun={async (id) => {
            await renewVoices();
            setBeginning(false);
            setRecording(id);
          }}
        />
      )}
      {studio && <VoiceStudio voice={studio} onClose={() => setRecording(undefined)} />}
    </section>
  );
}
