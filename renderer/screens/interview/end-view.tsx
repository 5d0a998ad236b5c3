import { guide } from '../../../src/content/guide/guide.ts';
import { resumeStep } from '../../../src/interview/flow.ts';
import { useVoice } from '../../i18n/speak.ts';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Scene } from '../../ui/scene.tsx';
import { Ask } from './ask.tsx';
import type { StepProperties } from './interview-page.tsx';

/** After the last question: what is still open, and where to go from here. */
export function EndView({ onBack, onGo, path, onFullPath }: StepProperties) {
  const text = useText();
  const go = useGo();
  const { id, subjects, answers, workerLanguage, intervieweeLanguage } = useSitting().interview;
  const [mine, theirs] = [useVoice(workerLanguage), useVoice(intervieweeLanguage)];
  const open = resumeStep(guide, subjects, answers, path);
  const more = path === 'short' && resumeStep(guide, subjects, answers) !== undefined;
  return (
    <div className="step scroll">
      <div className="step-body">
        <Ask theirs={theirs('end.title')} mine={mine('end.title')} layout="stacked" />
        {open && (
          <Notice
            title={text('end.open-title')}
            actions={<Button onPress={() => onGo(open.id)}>{text('end.go-there')}</Button>}
          >
            <p>{text('end.open')}</p>
          </Notice>
        )}
        {more && !open && (
          <Notice
            tone="good"
            title={text('end.more-title')}
            actions={<Button onPress={onFullPath}>{text('end.go-full')}</Button>}
          >
            <p>{text('end.more')}</p>
          </Notice>
        )}
        <div className="step-next">
          <Button look="go" iconAfter="next" onPress={() => go({ screen: 'review', interview: id })}>
            {text('end.review')}
          </Button>
          <Button icon="path" onPress={() => go({ screen: 'routing', interview: id })}>
            {text('end.routing')}
          </Button>
          {onBack && (
            <Button look="quiet" icon="back" onPress={onBack}>
              {text('common.back')}
            </Button>
          )}
        </div>
        <div className="end-scene">
          <Scene />
        </div>
      </div>
    </div>
  );
}
