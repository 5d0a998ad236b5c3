import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BroughtLanguage } from '../../../src/bridge/calls/language-calls.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import type { TextPackLook } from '../../../src/i18n/text-pack.ts';
import { call } from '../../bridge.ts';
import { spokenIn } from '../../i18n/languages.ts';
import { takeUpBrought } from '../../i18n/start.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { queryClient } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Refusals } from '../../ui/refusals.tsx';
import { LanguageDialog } from './language-dialog.tsx';
import './languages-card.css';

type RowProperties = {
  readonly of: BroughtLanguage;
  readonly isDisabled: boolean;
  readonly onRemove: () => void;
};

function Row({ of: { header, at, builtIn }, isDisabled, onRemove }: RowProperties) {
  const text = useText();
  const language = useLanguage();
  return (
    <li className="brought-language">
      <div>
        <strong {...spokenIn(header.language)}>{header.endonym}</strong>
        <p className="small quiet">
          {text(builtIn ? 'languages.corrects' : 'languages.own')} ·{' '}
          {text('languages.since', { day: sayPoint(at.slice(0, 10), language) })}
        </p>
      </div>
      <Button look="quiet" icon="bin" isDisabled={isDisabled} onPress={onRemove}>
        {text('languages.remove', { language: header.endonym })}
      </Button>
    </li>
  );
}

/** Languages that a community has brought, and the way to bring one. */
export function LanguagesCard() {
  const text = useText();
  const language = useLanguage();
  const [found, setFound] = useState<TextPackLook>();
  const [done, setDone] = useState('');
  const brought = useQuery({ queryKey: ['languages'], queryFn: () => call('languages.brought', {}) });
  const renew = async (said: string) => {
    await takeUpBrought(language);
    await queryClient.invalidateQueries({ queryKey: ['languages'] });
    setDone(said);
  };
  const look = useMutation({ mutationFn: () => call('languages.look', {}), onSuccess: setFound });
  const remove = useMutation({
    mutationFn: async ({ header }: BroughtLanguage) => {
      await call('languages.remove', { language: header.language });
      await renew(text('languages.removed', { language: header.endonym }));
    },
  });
  return (
    <section className="card languages-card" aria-labelledby="languages-title">
      <h2 id="languages-title">{text('languages.title')}</h2>
      <p className="quiet">{text('languages.lead')}</p>
      {brought.data && brought.data.languages.length > 0 && (
        <ul className="brought-languages">
          {brought.data.languages.map((each) => (
            <Row
              key={each.header.language}
              of={each}
              isDisabled={remove.isPending}
              onRemove={() => remove.mutate(each)}
            />
          ))}
        </ul>
      )}
      <div>
        <Button icon="import" isDisabled={look.isPending} onPress={() => look.mutate()}>
          {text('languages.bring-in')}
        </Button>
      </div>
      <Refusals errors={[look.error, remove.error]} />
      <p className="small quiet" role="status">
        {done}
      </p>
      {found && (
        <LanguageDialog
          look={found}
          onClose={() => setFound(undefined)}
          onAccepted={async () => {
            setFound(undefined);
            await renew(text('languages.in-use', { language: found.header.endonym }));
          }}
        />
      )}
    </section>
  );
}
