import { Button } from 'react-aria-components';
import { guide } from '../../../src/content/guide/guide.ts';
import { questionKey } from '../../../src/i18n/content-key.ts';
import { type AnswerKey, readAnswerKey } from '../../../src/interview/answers.ts';
import type { CodeReason, PendingConduct } from '../../../src/interview/conduct.ts';
import { findQuestion } from '../../../src/interview/guide.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useFindings } from '../../sitting/findings.tsx';
import { useSitting } from '../../sitting/provider.tsx';

/** The answers behind a code, each one press away. */
function Answers({ keys }: { readonly keys: readonly AnswerKey[] }) {
  const say = useSpeak(useLanguage());
  const go = useGo();
  const { id } = useSitting().interview;
  return (
    <ul className="facts-used">
      {keys.map((key) => {
        const found = findQuestion(guide, readAnswerKey(key).question)?.question;
        return (
          found && (
            <li key={key}>
              <Button className="link fact-link" onPress={() => go({ screen: 'interview', interview: id, step: key })}>
                {say(questionKey(found.id, 'prompt'), found.prompt).text}
              </Button>
            </li>
          )
        );
      })}
    </ul>
  );
}

function Code({ of, pending }: { readonly of: CodeReason; readonly pending: readonly PendingConduct[] }) {
  const text = useText();
  const needs = [...new Set(pending.filter(({ code }) => code === of.code).flatMap(({ needs: open }) => open))];
  return (
    <li>
      <p>
        <b>{of.code}</b> {text(`value.conduct.${of.code}`)} · {text(`routing.code.${of.certainty}`)}
        {of.attempted && ` · ${text('routing.code.attempted')}`}
      </p>
      {needs.length > 0 && (
        <p className="small quiet">
          {text('routing.code.needs', { needs: needs.map((need) => text(`routing.need.${need}`)).join('; ') })}
        </p>
      )}
      <Answers keys={[...new Set(of.because.map(({ key }) => key))]} />
    </li>
  );
}

/** The codes of the definitions, only for whoever asks for them, each with the answers that it was worked out from. */
export function Codes() {
  const text = useText();
  const { conduct, doj = [] } = useFindings().derived;
  const { codes, pending } = conduct;
  if (codes.length + doj.length === 0) return null;
  return (
    <details className="routing-part codes">
      <summary>{text('routing.codes')}</summary>
      <p className="small quiet">{text('routing.codes-note')}</p>
      <ul>
        {codes.map((code) => (
          <Code key={`${code.code} ${code.accused.join()}`} of={code} pending={pending} />
        ))}
      </ul>
      {doj.length > 0 && <p className="small quiet">{text('routing.codes-doj')}</p>}
      <ul>
        {doj.map(({ kind, certainty, because }) => (
          <li key={kind}>
            <p>
              <b>{text(`routing.doj.${kind}`)}</b> · {text(`routing.code.${certainty}`)}
            </p>
            <Answers keys={[...new Set(because.map(({ key }) => key))]} />
          </li>
        ))}
      </ul>
    </details>
  );
}
