import type { PlacedAnswer } from '../../../src/packet/carry.ts';
import type { Packet } from '../../../src/packet/packet.ts';
import { type Redaction, redactsAnything } from '../../../src/packet/redact.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { useSubjectLabel } from '../../sitting/subject-label.ts';
import { useAnswerName } from './answer-name.ts';

/** What was taken out by hand for this packet, one by one. */
function ByHand({ redaction, carried }: { readonly redaction: Redaction; readonly carried: readonly PlacedAnswer[] }) {
  const text = useText();
  const labelOf = useSubjectLabel(useLanguage());
  const { asked } = useAnswerName();
  const { subjects } = useSitting().interview;
  return (
    <>
      {subjects.map((subject) => {
        const mark = redaction.persons[subject.id];
        return mark && <li key={subject.id}>{text(`packet.kept-out.${mark}`, { person: labelOf(subject).text })}</li>;
      })}
      {carried
        .filter(({ key }) => redaction.answers.includes(key))
        .map((placed) => (
          <li key={placed.key}>{text('packet.kept-out.answer', { question: asked(placed).text })}</li>
        ))}
      {redaction.passages.map((passage) => (
        <li key={`${passage.key} ${passage.text}`}>{text('packet.kept-out.passage', { words: passage.text })}</li>
      ))}
    </>
  );
}

type Properties = {
  readonly packet: Packet;
  readonly redaction: Redaction;
  readonly carried: readonly PlacedAnswer[];
};

/** What the office does not get: by kind, as the packet itself says it, and what was taken out by hand. */
export function KeptOut({ packet, redaction, carried }: Properties) {
  const text = useText();
  return (
    <section className="packet-part">
      <h2>{text('packet.left-out')}</h2>
      <ul className="left-out">
        {packet.leftOut.map((kind) => (
          <li key={kind}>
            <p>{text(`packet.omission.${kind}.what`)}</p>
            <p className="small quiet">{text(`packet.omission.${kind}.why`)}</p>
          </li>
        ))}
        {redactsAnything(redaction) && <ByHand redaction={redaction} carried={carried} />}
      </ul>
    </section>
  );
}
