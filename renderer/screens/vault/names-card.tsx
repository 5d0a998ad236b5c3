import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useHomeList } from '../../queries.ts';
import { Tick } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';

/** Whether the list of interviews may show names of people. */
export function NamesCard() {
  const text = useText();
  const client = useQueryClient();
  const shown = useHomeList().data?.showsNames;
  const change = useMutation({
    mutationFn: (names: boolean) => call('home.show-names', { shown: names }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['summaries'] }),
  });
  return (
    <section className="card" aria-labelledby="names-title">
      <h2 id="names-title">{text('names.title')}</h2>
      <p className="quiet">{text('names.lead')}</p>
      {shown !== undefined && (
        <Tick isSelected={shown} onChange={(names) => change.mutate(names)}>
          {text('names.show')}
        </Tick>
      )}
      {change.isError && <Problem failure={failureOf(change.error)} />}
    </section>
  );
}
