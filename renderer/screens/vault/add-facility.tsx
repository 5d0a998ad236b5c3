import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FacilityBook } from '../../../src/bridge/calls/facility-calls.ts';
import { facilityTypes, operators } from '../../../src/interview/facts.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';

type Properties = {
  readonly onClose: () => void;
  readonly onAdded: (book: FacilityBook, name: string) => void;
};

/** A place that no list has: a hold room, a hotel, a hospital, a vehicle. */
export function AddFacility({ onClose, onAdded }: Properties) {
  const text = useText();
  const [place, setPlace] = useState({ name: '', city: '', state: '', operatorName: '' });
  const [type, setType] = useState<(typeof facilityTypes)[number]>();
  const [operator, setOperator] = useState<(typeof operators)[number]>();
  const { operatorName, ...rest } = place;
  const add = useMutation({
    mutationFn: () =>
      call('facilities.add', {
        facility: {
          ...rest,
          ...(type !== undefined && { type }),
          ...(operator !== undefined && { operator }),
          ...(operatorName.trim() !== '' && { operatorName }),
        },
      }),
    onSuccess: (book) => onAdded(book, place.name.trim()),
  });
  const field = (name: keyof typeof place, most: number) => (
    <Field
      label={text(`facilities.field.${name}`)}
      value={place[name]}
      maxLength={most}
      onChange={(value) => setPlace({ ...place, [name]: value })}
    />
  );
  return (
    <Dialog title={text('facilities.add-title')} isOpen onClose={onClose}>
      <p className="quiet">{text('facilities.add-lead')}</p>
      {field('name', 200)}
      <div className="facility-town">
        {field('city', 200)}
        {field('state', 40)}
      </div>
      <Choose
        label={text('facilities.field.type')}
        placeholder={text('facilities.not-known')}
        items={facilityTypes.map((id) => ({ id, name: text(`value.facility.${id}`) }))}
        chosen={type}
        onChoose={(id) => setType(facilityTypes.find((each) => each === id))}
      />
      <Choose
        label={text('facilities.field.operator')}
        placeholder={text('facilities.not-known')}
        items={operators.map((id) => ({ id, name: text(`value.operator.${id}`) }))}
        chosen={operator}
        onChoose={(id) => setOperator(operators.find((each) => each === id))}
      />
      {field('operatorName', 200)}
      {add.isError && <Problem failure={failureOf(add.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button
          look="go"
          icon="check"
          isDisabled={place.name.trim() === '' || add.isPending}
          onPress={() => add.mutate()}
        >
          {text('facilities.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
