import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { FacilityBook } from '../../../src/bridge/calls/facility-calls.ts';
import { findFacilities, type KnownFacility } from '../../../src/interview/facility.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { LazyRows } from '../home/lazy-rows.tsx';
import { FacilityLine } from './facility-line.tsx';

/** Every place that is known, to look one up; what a worker has added can be taken out again. */
export function FacilitiesDialog({ book, onClose }: { readonly book: FacilityBook; readonly onClose: () => void }) {
  const text = useText();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const shown = wanted.trim() === '' ? book.facilities : findFacilities(book.facilities, wanted, 500);
  const remove = useMutation({
    mutationFn: ({ key }: KnownFacility) => call('facilities.remove', { key }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['facilities'] }),
  });
  return (
    <Dialog title={text('facilities.title')} isOpen wide onClose={onClose}>
      <p className="quiet">{text('facilities.check')}</p>
      <Field label={text('facilities.search')} value={typed} onChange={setTyped} autoFocus />
      {shown.length === 0 && <p role="status">{text('facilities.none')}</p>}
      <LazyRows
        className="facility-list"
        name={wanted}
        rows={shown}
        draw={(facility) => (
          <li key={`${facility.origin} ${facility.key}`}>
            <FacilityLine of={facility} origin={facility} />
            {facility.origin === 'own' && (
              <IconButton
                icon="bin"
                name={text('facilities.remove', { name: facility.name })}
                onPress={() => remove.mutate(facility)}
              />
            )}
          </li>
        )}
      />
      {remove.isError && <Problem failure={failureOf(remove.error)} />}
      <DialogActions>
        <Button onPress={onClose}>{text('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
