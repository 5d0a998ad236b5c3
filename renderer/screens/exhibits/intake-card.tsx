import { safeText } from '../../../src/export/safe-text.ts';
import { saySize } from '../../../src/i18n/numbers.ts';
import { failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import type { Intake, Progress } from './use-exhibits.ts';

function UnderWay({ progress, onStop }: { readonly progress: Progress; readonly onStop: () => void }) {
  const text = useText();
  const language = useLanguage();
  const { file, files, done, total } = progress;
  const name = text('exhibits.taking', { file, files });
  return (
    <div className="intake-progress">
      <p>{name}</p>
      <progress max={Math.max(total, 1)} value={done} aria-label={name} />
      <p className="small quiet">
        {text('exhibits.taking-size', { done: saySize(done, language), total: saySize(total, language) })}
      </p>
      <Button slim icon="close" onPress={onStop}>
        {text('exhibits.stop')}
      </Button>
    </div>
  );
}

/** What came of it: how many are in, and which are not, each with its reason. */
function Outcome({ intake }: { readonly intake: Intake['intake'] }) {
  const text = useText();
  if (intake.isError) {
    const failure = failureOf(intake.error);
    return failure.code === 'cancelled' ? null : <Problem failure={failure} />;
  }
  if (!intake.isSuccess || intake.data.refused.length === 0) return null;
  return (
    <Notice tone="care" live="alert" title={text('exhibits.refused-title')}>
      <ul className="not-taken">
        {intake.data.refused.map(({ name, code }) => (
          <li key={name}>
            <bdi className="refused-name">{safeText(name)}</bdi>
            <span className="small">{code === 'cancelled' ? text('exhibits.stopped') : text(`error.${code}`)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The way in: a button, the note that files can be dropped anywhere, and what is under way. */
export function IntakeCard({ intake, progress, stop }: Intake) {
  const text = useText();
  return (
    <div className="intake">
      <Button look="go" icon="plus" isDisabled={intake.isPending} onPress={() => intake.mutate('ask')}>
        {text('exhibits.add')}
      </Button>
      {progress ? (
        <UnderWay progress={progress} onStop={stop} />
      ) : (
        <p className="small quiet">{text('exhibits.drop')}</p>
      )}
      <Outcome intake={intake} />
    </div>
  );
}
