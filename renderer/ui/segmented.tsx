import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import './segmented.css';

export type Segment<Id extends string> = {
  readonly id: Id;
  readonly content: ReactNode;
  readonly name?: string;
  readonly isDisabled?: boolean;
};

type Properties<Id extends string> = {
  readonly label: string;
  readonly labelUnseen?: boolean;
  readonly segments: readonly Segment<Id>[];
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
};

/** One out of a few, all in sight. */
export function Segmented<Id extends string>({ label, labelUnseen, segments, chosen, onChoose }: Properties<Id>) {
  return (
    <RadioGroup
      className="segmented"
      orientation="horizontal"
      value={chosen ?? null}
      onChange={(id) => onChoose(id as Id)}
    >
      <Label className={labelUnseen ? 'unseen' : 'field-label'}>{label}</Label>
      <div className="segments">
        {segments.map((segment) => (
          <Radio
            key={segment.id}
            value={segment.id}
            className="segment"
            isDisabled={segment.isDisabled ?? false}
            {...(segment.name ? { 'aria-label': segment.name } : {})}
          >
            {segment.content}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
