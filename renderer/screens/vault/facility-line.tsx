import type { Facility, FacilityField, KnownFacility } from '../../../src/interview/facility.ts';
import { useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/tag.tsx';

/** Town, kind and operator of a place, in words. */
export function useFacilityWords(): (facility: Facility) => string {
  const text = useText();
  return ({ city, state, type, operator, operatorName }) =>
    [
      [city, state].filter((part) => part !== '').join(', '),
      type && text(`value.facility.${type}`),
      operatorName ?? (operator && text(`value.operator.${operator}`)),
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' · ');
}

/** One entry of a place in words. */
export function useFieldWords(): (facility: Facility, field: FacilityField) => string {
  const text = useText();
  return ({ type, operator, ...rest }, field) => {
    if (field === 'type') return type ? text(`value.facility.${type}`) : '';
    if (field === 'operator') return operator ? text(`value.operator.${operator}`) : '';
    return rest[field] ?? '';
  };
}

/** One place with what is known of it and where that comes from. */
export function FacilityLine({ of, origin }: { readonly of: Facility; readonly origin?: KnownFacility }) {
  const text = useText();
  const say = useFacilityWords();
  return (
    <span className="facility-line">
      <span>
        <bdi lang="en">{of.name}</bdi>
        <small className="quiet">{say(of)}</small>
      </span>
      {origin && (
        <Tag small colour={origin.origin === 'list' && !origin.gone ? 'moss' : origin.gone ? 'gold' : 'plain'}>
          {text(origin.gone ? 'facilities.origin.gone' : `facilities.origin.${origin.origin}`)}
        </Tag>
      )}
    </span>
  );
}
