import { CheckboxGroup, Label } from 'react-aria-components';
import { guide } from '../../../src/content/guide/guide.ts';
import type { Subject } from '../../../src/interview/answers.ts';
import { findAnother } from '../../../src/interview/guide.ts';
import type { PlacedAnswer } from '../../../src/packet/carry.ts';
import type { OptionalData } from '../../../src/packet/material.ts';
import { type FormId, formIds } from '../../../src/packet/office-sheet.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { useSubjectLabel } from '../../sitting/subject-label.ts';
import { Tick } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Fold } from './fold.tsx';
import { markPerson, type Shown } from './shown.ts';
import { ShownAnswers } from './shown-answers.tsx';
import { ShownPassages } from './shown-passages.tsx';

/** What is shown, and how to show something else. */
export type ShownWish = { readonly shown: Shown; readonly onShown: (shown: Shown) => void };
type Properties = ShownWish & {
  readonly carried: readonly PlacedAnswer[];
  readonly isAnonymous: boolean;
};

const optional: readonly OptionalData[] = ['safety', 'immigration'];
const marks = ['shown', 'pseudonym', 'leave-out'] as const;

function OptionalChoice({ shown, onShown }: ShownWish) {
  const text = useText();
  return (
    <CheckboxGroup
      className="packet-part"
      value={[...shown.include]}
      onChange={(ids) => onShown({ ...shown, include: optional.filter((id) => ids.includes(id)) })}
    >
      <Label className="unseen">{text('packet.shown.optional')}</Label>
      {optional.map((id) => (
        <Tick key={id} value={id}>
          {text(`packet.shown.${id}`)}
          <span className="packet-aside">{text(`packet.shown.${id}-note`)}</span>
        </Tick>
      ))}
    </CheckboxGroup>
  );
}

function FormChoice({ shown, onShown }: ShownWish) {
  const text = useText();
  const choose = (ids: readonly string[]) =>
    onShown({ ...shown, forms: formIds.filter((id: FormId) => ids.includes(id)) });
  return (
    <>
      <CheckboxGroup className="packet-part" value={[...shown.forms]} onChange={choose}>
        <Label className="unseen">{text('packet.shown.forms')}</Label>
        {formIds.map((id) => (
          <Tick key={id} value={id}>
            {text(`packet.shown.form.${id}`)}
          </Tick>
        ))}
      </CheckboxGroup>
      {shown.forms.includes('sf-95') && (
        <Notice tone="care">
          <p>{text('packet.shown.sum-certain')}</p>
        </Notice>
      )}
    </>
  );
}

function PersonChoice({ shown, onShown, persons }: ShownWish & { readonly persons: readonly Subject[] }) {
  const text = useText();
  const labelOf = useSubjectLabel(useLanguage());
  return (
    <>
      <p className="small quiet">{text('packet.shown.persons-note')}</p>
      {persons.map((person) => (
        <Segmented
          key={person.id}
          label={labelOf(person).text}
          segments={marks.map((id) => ({ id, content: text(`packet.shown.person.${id}`) }))}
          chosen={shown.redaction.persons[person.id] ?? 'shown'}
          onChoose={(mark) => onShown(markPerson(shown, person.id, mark))}
        />
      ))}
    </>
  );
}

/** The persons who can be named by a label or left out: those whom the interviewee named. */
export const namedPersons = (subjects: readonly Subject[]): readonly Subject[] =>
  subjects.filter(
    ({ kind }) => (kind === 'accused' || kind === 'witness') && findAnother(guide, kind)?.another !== undefined,
  );

/** What this packet shows: data that usually stay out, sheets, persons, answers and single words. */
export function ShownChoice({ shown, onShown, carried, isAnonymous }: Properties) {
  const text = useText();
  const persons = namedPersons(useSitting().interview.subjects);
  const { redaction } = shown;
  const wish = { shown, onShown };
  const count = (number: number) => (number > 0 ? text('packet.shown.chosen', { count: number }) : undefined);
  return (
    <section className="packet-part">
      <h2>{text('packet.shown')}</h2>
      <p className="small quiet">{text('packet.shown-note')}</p>
      {isAnonymous ? (
        <p className="small quiet">{text('packet.shown.anonymous')}</p>
      ) : (
        <>
          <Fold name={text('packet.shown.optional')} note={count(shown.include.length)}>
            <OptionalChoice {...wish} />
          </Fold>
          <Fold name={text('packet.shown.forms')} note={count(shown.forms.length)}>
            <FormChoice {...wish} />
          </Fold>
        </>
      )}
      {persons.length > 0 && (
        <Fold name={text('packet.shown.persons')} note={count(Object.keys(redaction.persons).length)}>
          <PersonChoice {...wish} persons={persons} />
        </Fold>
      )}
      <Fold name={text('packet.shown.answers')} note={count(redaction.answers.length)}>
        <ShownAnswers {...wish} carried={carried} />
      </Fold>
      <Fold name={text('packet.shown.passages')} note={count(redaction.passages.length)}>
        <ShownPassages {...wish} carried={carried} />
      </Fold>
    </section>
  );
}
