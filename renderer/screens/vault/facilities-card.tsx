import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { FacilityLook } from '../../../src/bridge/calls/facility-calls.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { dayInFileName } from '../../../src/interview/facility-list.ts';
import { CallFailure, call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useFacilities } from '../../queries.ts';
import { askSpreadsheet } from '../../spreadsheet/ask-spreadsheet.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { AddFacility } from './add-facility.tsx';
import { FacilitiesDialog } from './facilities-dialog.tsx';
import { FacilityChangesDialog } from './facility-changes-dialog.tsx';
import './facilities.css';

async function lookAt(file: File): Promise<FacilityLook> {
  const read = await askSpreadsheet(file);
  if (!read.ok) throw new CallFailure({ code: read.code });
  const asOf = dayInFileName(file.name);
  return call('facilities.look', { sheets: read.sheets, ...(asOf !== undefined && { asOf }) });
}

/** The places that the app knows, and the ways to know more of them. */
export function FacilitiesCard() {
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const book = useFacilities();
  const [open, setOpen] = useState<'all' | 'add'>();
  const [news, setNews] = useState('');
  const look = useMutation({ mutationFn: lookAt });
  const date = (day: string): string => sayPoint(day, language);
  const [last] = book.data?.lists ?? [];
  const own = book.data?.facilities.filter(({ origin }) => origin === 'own').length ?? 0;
  return (
    <section className="card facilities-card" aria-labelledby="facilities-title">
      <h2 id="facilities-title">{text('facilities.title')}</h2>
      {book.isError && <Problem failure={failureOf(book.error)} />}
      {book.data && (
        <div className="quiet">
          {last ? (
            <p>{text('facilities.list-of', { date: date(last.asOf), count: last.count })}</p>
          ) : (
            <p>{text('facilities.starter-of', { date: date(book.data.starterAsOf) })}</p>
          )}
          {own > 0 && <p>{text('facilities.own', { count: own })}</p>}
        </div>
      )}
      <div className="facilities-ways">
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.csv']}
          onSelect={(files) => {
            setNews('');
            if (files?.[0]) look.mutate(files[0]);
          }}
        >
          <Button icon="import" isDisabled={look.isPending}>
            {text('facilities.take-in')}
          </Button>
        </FileTrigger>
        <Button icon="plus" onPress={() => setOpen('add')}>
          {text('facilities.add')}
        </Button>
        <Button look="quiet" icon="search" onPress={() => setOpen('all')}>
          {text('facilities.all')}
        </Button>
      </div>
      <p className="small quiet">{text('facilities.take-in-hint')}</p>
      {look.isError && <Problem failure={failureOf(look.error)} />}
      <p className="small quiet" role="status">
        {news}
      </p>
      {look.data && (
        <FacilityChangesDialog
          look={look.data}
          onClose={look.reset}
          onAccepted={(next) => {
            client.setQueryData(['facilities'], next);
            setNews(text('facilities.taken-in'));
            look.reset();
          }}
        />
      )}
      {open === 'all' && book.data && <FacilitiesDialog book={book.data} onClose={() => setOpen(undefined)} />}
      {open === 'add' && (
        <AddFacility
          onClose={() => setOpen(undefined)}
          onAdded={(next, name) => {
            client.setQueryData(['facilities'], next);
            setNews(text('facilities.added', { name }));
            setOpen(undefined);
          }}
        />
      )}
    </section>
  );
}
