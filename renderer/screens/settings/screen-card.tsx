import type { Settings } from '../../../src/bridge/calls/settings-calls.ts';
import { speakLanguage } from '../../i18n/start.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useWriteSettings } from '../../queries.ts';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Kept } from './kept.tsx';

/** How the screen speaks and looks. */
export function ScreenCard({ settings }: { readonly settings: Settings }) {
  const text = useText();
  const language = useLanguage();
  const write = useWriteSettings();
  const themes = (['system', 'light', 'dark'] as const).map((id) => ({ id, content: text(`settings.theme.${id}`) }));
  const sizes = (['normal', 'large', 'larger'] as const).map((id) => ({
    id,
    content: text(`settings.text-size.${id}`),
  }));
  return (
    <div className="card">
      <LanguageChoice
        label={text('settings.language')}
        chosen={language}
        onChoose={(chosen) => void speakLanguage(chosen).then(() => write.mutate({ language: chosen }))}
      />
      <Segmented
        label={text('settings.theme')}
        segments={themes}
        chosen={settings.theme}
        onChoose={(theme) => write.mutate({ theme })}
      />
      <Segmented
        label={text('settings.text-size')}
        segments={sizes}
        chosen={settings.textSize}
        onChoose={(textSize) => write.mutate({ textSize })}
      />
      <Kept of={write} />
    </div>
  );
}
