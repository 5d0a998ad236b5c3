import { doersOf } from './conduct.ts';
import { limbOf, modesOf } from './conduct-elements.ts';
import type { TriState } from './facts.ts';
import type { PlainFacts } from './plain-facts.ts';

/** A tri-state that follows from plain facts, and the names of the plain facts that it rests on. */
export type Inferred = { readonly value: TriState; readonly facts: readonly string[] };

/** Whether consent was lacking: *yes* when something overrode the will, *no* only when every person was said yes to freely. */
export function inferConsentLacking(plain: PlainFacts): Inferred | undefined {
  const doers = doersOf(plain.accused);
  const facts = ['means', 'accused.free'];
  const none = { subject: '' };
  if ([none, ...doers].some((each) => modesOf(plain, each).length > 0)) {
    return doers.some((each) => each.free === 'free') ? { value: 'unknown', facts } : { value: 'yes', facts };
  }
  return doers.length > 0 && doers.every((each) => each.free === 'free') ? { value: 'no', facts } : undefined;
}

/**
 * Whether a crime is possible. It is *no* only when nothing but sexual words was told, and the questions on threats, force,
 * promises and other wrongs were answered without any; whoever is unsure leaves it unknown, and the police are told.
 */
export function inferPotentiallyCriminal(plain: PlainFacts): Inferred | undefined {
  const { acts, means, signs, wrongs } = plain;
  const facts = ['acts', 'means', 'signs', 'wrongs'];
  const bodily = ['genitals', 'mouth', 'inside', 'touching', 'exposure', 'watching', 'images'] as const;
  const forced = ['force', 'weapon', 'threat', 'promise'] as const;
  const doers = doersOf(plain.accused);
  const agreed = doers.length > 0 && doers.every((each) => each.free === 'free' && limbOf(each) !== 'staff');
  const crime =
    (!agreed && bodily.some((act) => acts?.includes(act))) ||
    (acts !== undefined && forced.some((each) => means?.includes(each))) ||
    (acts?.includes('pressure') && (means?.includes('power') || wrongs?.includes('immigration-threat'))) ||
    signs?.includes('threats') ||
    wrongs?.includes('excessive-force');
  if (crime) return { value: 'yes', facts };
  if (acts === undefined) return undefined;
  const onlyWords = acts.length > 0 && acts.every((act) => act === 'remarks');
  const answered = means !== undefined && signs !== undefined && wrongs !== undefined;
  const harmless = wrongs?.every((wrong) => wrong === 'none' || wrong === 'language-failure') ?? false;
  const byStaff = doers.length > 0 && doers.every((each) => limbOf(each) === 'staff');
  if (onlyWords && answered && harmless && byStaff) return { value: 'no', facts };
  return { value: 'unknown', facts };
}
