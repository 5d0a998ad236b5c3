import { cautionKey } from '../../../src/i18n/content-key.ts';
import type { Caution } from '../../../src/routing/decision.ts';
import { useText } from '../../i18n/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { Reliability, SourceList } from './sources.tsx';
import { Said } from './tongues.tsx';

const isUrgent = ({ urgent }: Caution): boolean => urgent === true;

function CautionBody({ caution }: { readonly caution: Caution }) {
  return (
    <>
      <Said say={({ speak }) => speak(cautionKey(caution.id), caution.text)} />
      <p className="finding-who">
        <Reliability of={caution.confidence} />
        <SourceList ids={caution.sources} />
      </p>
    </>
  );
}

/** What is to be read before anything else. */
export function UrgentCautions({ of }: { readonly of: readonly Caution[] }) {
  return of.filter(isUrgent).map((caution) => (
    <Notice key={caution.id} tone="danger">
      <CautionBody caution={caution} />
    </Notice>
  ));
}

/** Everything else that one should know before acting. */
export function Cautions({ of }: { readonly of: readonly Caution[] }) {
  const text = useText();
  const calm = of.filter((caution) => !isUrgent(caution));
  if (calm.length === 0) return null;
  return (
    <section className="routing-part">
      <h2>{text('routing.cautions')}</h2>
      <ul className="cautions">
        {calm.map((caution) => (
          <li key={caution.id}>
            <CautionBody caution={caution} />
          </li>
        ))}
      </ul>
    </section>
  );
}
