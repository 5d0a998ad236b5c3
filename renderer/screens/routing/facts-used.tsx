import { Button } from 'react-aria-components';
import type { FactPath } from '../../../src/interview/facts.ts';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { sayFact, sayValues, stepFor } from '../../sitting/fact-text.ts';
import { useFindings } from '../../sitting/findings.tsx';
import { useSitting } from '../../sitting/provider.tsx';

/** The answer behind a fact, or the step at which it would be asked. */
export function useStepOf(): (path: FactPath) => string | undefined {
  const { derived } = useFindings();
  const { subjects } = useSitting().interview;
  return (path) => derived.from[path]?.[0] ?? stepFor(path, subjects);
}

/** The facts that a reason rests on, each one press away from the answer it came from. */
export function FactsUsed({ facts }: { readonly facts: Readonly<Record<FactPath, unknown>> }) {
  const text = useText();
  const go = useGo();
  const stepOf = useStepOf();
  const { id } = useSitting().interview;
  const { linkedPattern } = useFindings().derived;
  const entries = Object.entries(facts).filter(([path]) => path !== 'today');
  if (entries.length === 0) return null;
  return (
    <ul className="facts-used">
      {entries.map(([path, value]) => {
        const step = stepOf(path);
        const values = sayValues(path, value, text);
        if (path === 'pattern' && linkedPattern) {
          return (
            <li key={path}>
              <Button className="link fact-link" onPress={() => go({ screen: 'links', interview: id })}>
                {text('routing.from-links')}
              </Button>
            </li>
          );
        }
        const line = values.length > 0 ? `${sayFact(path, text)}: ${values.join('; ')}` : sayFact(path, text);
        return (
          <li key={path}>
            {step === undefined ? (
              line
            ) : (
              <Button
                className="link fact-link"
                aria-label={`${line}. ${text('routing.from-answer')}`}
                onPress={() => go({ screen: 'interview', interview: id, step })}
              >
                {line}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
