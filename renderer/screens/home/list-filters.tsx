import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { HomeRow } from '../../../src/bridge/calls/home-calls.ts';
import { caseStates } from '../../../src/clocks/case-digest.ts';
import { nameOf } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Choose } from '../../ui/choose.tsx';
import { choicesIn, type ListSort, type ListWish, listSorts } from './list-wish.ts';

const all = 'all';

type Properties = {
  readonly rows: readonly HomeRow[];
  readonly wish: ListWish;
  readonly onWish: (wish: ListWish) => void;
};

/** What of the list is shown, and in which order. */
export function ListFilters({ rows, wish, onWish }: Properties) {
  const text = useText();
  const language = useLanguage();
  const { languages, facilities } = useMemo(() => choicesIn(rows), [rows]);
  const without = (field: 'state' | 'language' | 'facility'): ListWish => {
    const { [field]: _, ...rest } = wish;
    return rest;
  };
  const choose = (field: 'state' | 'language' | 'facility', id: string) =>
    onWish(id === all ? without(field) : { ...wish, [field]: id });
  const everyOne = { id: all, name: text('home.filter.all') };
  return (
    <section className="list-filters" aria-label={text('home.filters')}>
      <Choose
        slim
        label={text('home.filter.state')}
        items={[{ ...everyOne }, ...caseStates.map((id) => ({ id, name: text(`home.state.${id}`) }))]}
        chosen={wish.state ?? all}
        onChoose={(id) => choose('state', id)}
      />
      <Choose
        slim
        label={text('home.filter.language')}
        items={[{ ...everyOne }, ...languages.map((id) => ({ id, name: nameOf(id, language) }))]}
        chosen={wish.language ?? all}
        onChoose={(id) => choose('language', id)}
      />
      {facilities.length > 0 && (
        <Choose
          slim
          label={text('home.filter.facility')}
          items={[{ ...everyOne }, ...facilities.map((id) => ({ id, name: id }))]}
          chosen={wish.facility ?? all}
          onChoose={(id) => choose('facility', id)}
        />
      )}
      <ToggleButton
        className="filter-toggle"
        isSelected={wish.urgent}
        onChange={(urgent) => onWish({ ...wish, urgent })}
      >
        {text('home.filter.urgent')}
      </ToggleButton>
      <ToggleButton className="filter-toggle" isSelected={wish.week} onChange={(week) => onWish({ ...wish, week })}>
        {text('home.filter.week')}
      </ToggleButton>
      <span className="push" />
      <Choose
        slim
        label={text('home.sort')}
        items={listSorts.map((id) => ({ id, name: text(`home.sort.${id}`) }))}
        chosen={wish.sort}
        onChoose={(sort) => onWish({ ...wish, sort: sort as ListSort })}
      />
    </section>
  );
}
