import { failureOf } from '../bridge.ts';
import { Problem } from './problem.tsx';

/** What went wrong in a card of several acts; a dialog that somebody closed is no fault. */
export function Refusals({ errors }: { readonly errors: readonly unknown[] }) {
  const failures = errors.flatMap((error) => (error ? [failureOf(error)] : []));
  return failures
    .filter(({ code }) => code !== 'cancelled')
    .map((failure) => <Problem key={failure.code} failure={failure} />);
}
