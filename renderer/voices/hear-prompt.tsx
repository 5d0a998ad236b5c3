import { useEffect, useState } from 'react';
import { spokenLanguages } from '../../src/content/spoken-languages.ts';
import { languageNamed, languageQuestions } from '../../src/interview/spoken-language.ts';
import { chooseClip, type ListedVoice, voicesFor } from '../../src/interview/voice-pack.ts';
import type { Speech } from '../i18n/speak.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { useSitting } from '../sitting/provider.tsx';
import { Button } from '../ui/button.tsx';
import { Choose } from '../ui/choose.tsx';
import { Tag } from '../ui/tag.tsx';
import { isolated } from '../which-language/language-names.ts';
import { PlayButton } from './play-button.tsx';
import { play } from './player.ts';
import { useReadAloud } from './read-aloud.ts';
import { silence } from './silence.ts';
import { useVoices } from './use-voices.ts';
import './hear-prompt.css';

/** Which of several voices is heard, for as long as this window is open. */
const preferred = new Map<string, string>();

/** Voices for the open interview: for the language that the person speaks, then for that of the screen. */
function useVoicesHere() {
  const { interview } = useSitting();
  const { data = [] } = useVoices();
  const [, draw] = useState(0);
  const named = languageNamed(spokenLanguages, answerOf(interview.answers[languageQuestions.language]));
  const languages = [...(named ? [named.tag] : []), interview.intervieweeLanguage];
  const found = voicesFor(data, languages);
  const first = preferred.get(interview.id);
  const voices = found.toSorted((one, other) => Number(other.id === first) - Number(one.id === first));
  const prefer = (id: string) => {
    preferred.set(interview.id, id);
    draw((count) => count + 1);
  };
  return { voices, found, prefer };
}
const answerOf = (answer: ReturnType<typeof useSitting>['interview']['answers'][string] | undefined) =>
  answer?.state === 'given' ? answer.value : undefined;

function WhichVoice({
  voices,
  of,
  onPrefer,
}: {
  readonly voices: readonly ListedVoice[];
  readonly of: string;
  readonly onPrefer: (id: string) => void;
}) {
  const text = useText();
  if (voices.length < 2) return null;
  return (
    <Choose
      slim
      labelUnseen
      label={text('voices.which')}
      items={voices.map(({ id, name }) => ({ id, name }))}
      chosen={of}
      onChoose={onPrefer}
    />
  );
}

type PromptProperties = {
  readonly prompt: string;
  /** Key of the second line, which is said after the prompt. */
  readonly hint?: string;
  readonly theirs: Speech;
};

/** Beside a prompt: plays it as a speaker has recorded it, or has it read by a voice of this machine; nothing where there is neither. */
export function HearPrompt({ prompt, hint, theirs }: PromptProperties) {
  const text = useText();
  const screen = useLanguage();
  const { voices, found, prefer } = useVoicesHere();
  const read = useReadAloud(theirs.language);
  const clip = chooseClip(voices, prompt);
  useEffect(() => silence, []);
  if (!clip && !(read && theirs.translated)) return null;
  const name = clip && isolated(clip.pack.name, screen);
  return (
    <div className="hear">
      {clip && (
        <PlayButton
          key={`${clip.pack.id} ${prompt}`}
          clip={{ id: clip.pack.id, prompt }}
          then={hint !== undefined && clip.pack.clips[hint] === 'fresh' ? [{ id: clip.pack.id, prompt: hint }] : []}
          label={text(clip.state === 'fresh' ? 'voices.play-in' : 'voices.play-older', { name: name ?? '' })}
        />
      )}
      {clip?.state === 'stale' && (
        <Tag small colour="gold">
          {text('voices.older')}
        </Tag>
      )}
      {clip && <WhichVoice voices={found} of={clip.pack.id} onPrefer={prefer} />}
      {read && theirs.translated && (
        <Button slim icon="sound" onPress={() => read(theirs.text)}>
          {text('voices.read-aloud')}
        </Button>
      )}
    </div>
  );
}

/** Plays what the cards say, one after another, where a speaker has recorded them. */
export function HearCards({ prompts }: { readonly prompts: readonly string[] }) {
  const text = useText();
  const { voices } = useVoicesHere();
  const clips = prompts.flatMap((prompt) => {
    const clip = chooseClip(voices, prompt);
    return clip?.state === 'fresh' ? [{ id: clip.pack.id, prompt }] : [];
  });
  if (clips.length === 0) return null;
  return (
    <Button slim icon="play" onPress={() => void play(...clips)}>
      {text('voices.hear-cards')}
    </Button>
  );
}
