import { useEffect, useRef, useState } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Choose } from '../../ui/choose.tsx';
import { Field } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { holdsWords } from '../../waiting.ts';
import { useExhibitDeed } from './use-exhibits.ts';

type Words = { readonly title: string; readonly description: string; readonly source: string };
/** A frozen statement that a signature page can belong to. */
export type Signable = { readonly id: string; readonly name: string };
type Properties = { readonly exhibit: Exhibit; readonly statements: readonly Signable[] };

type AreaProperties = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
};

function Area({ label, hint, ...rest }: AreaProperties) {
  return (
    <TextField className="field" {...rest}>
      <Label>{label}</Label>
      <TextArea className="input area" dir="auto" rows={2} maxLength={20_000} />
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    </TextField>
  );
}

/** What the worker says about an exhibit. Words are kept when a field is left, and before the screen is covered or locked. */
export function ExhibitForm({ exhibit, statements }: Properties) {
  const text = useText();
  const { id, interview, signs } = exhibit;
  const [words, setWords] = useState<Words>(exhibit);
  const kept = useRef<Words>(exhibit);
  const now = useRef(words);
  now.current = words;
  const change = useExhibitDeed(interview, (input: Partial<Words> & { signs?: string | null }) =>
    call('exhibits.change', { id, ...input }),
  );
  const { mutateAsync } = change;
  const save = useRef(async () => {
    const { title, description, source } = now.current;
    const titled = title.trim() === '' ? kept.current.title : title.trim();
    const before = kept.current;
    if (titled === before.title && description === before.description && source === before.source) return;
    kept.current = { title: titled, description, source };
    await mutateAsync(kept.current).catch(() => {
      kept.current = before;
    });
  });
  useEffect(() => {
    const hold = save.current;
    const release = holdsWords(hold);
    return () => {
      release();
      void hold();
    };
  }, []);
  const onBlur = () => void save.current();
  const set = (part: keyof Words) => (value: string) => setWords({ ...words, [part]: value });
  return (
    <section className="exhibit-part">
      <Field
        label={text('exhibits.name')}
        maxLength={300}
        value={words.title}
        onChange={set('title')}
        onBlur={onBlur}
      />
      <Area
        label={text('exhibits.description')}
        hint={text('exhibits.description-hint')}
        value={words.description}
        onChange={set('description')}
        onBlur={onBlur}
      />
      <Area
        label={text('exhibits.source')}
        hint={text('exhibits.source-hint')}
        value={words.source}
        onChange={set('source')}
        onBlur={onBlur}
      />
      {statements.length > 0 && (
        <Choose
          label={text('exhibits.signs')}
          items={[{ id: '', name: text('exhibits.signs-none') }, ...statements]}
          chosen={signs ?? ''}
          onChoose={(statement) => change.mutate({ signs: statement === '' ? null : statement })}
        />
      )}
      {change.isError && <Problem failure={failureOf(change.error)} />}
      <p className="small quiet exhibit-saved" role="status">
        {change.isSuccess ? text('exhibits.saved') : ''}
      </p>
    </section>
  );
}
