import { disjoin, type Truth } from '../base/truth.ts';
import type { Element, Limb } from './conduct-table.ts';
import type { AccusedPlain, PlainFacts } from './plain-facts.ts';

/** How the other person's will was overridden, in the words of 6 CFR 115.6. */
export type Mode = 'force' | 'coercion' | 'intimidation' | 'no-consent' | 'unable';
/** What is still missing before an element can be decided; `duties-disputed`: a reason was given that may be true. */
export type Need = 'role' | 'mode' | 'intent' | 'reason' | 'duties-disputed' | 'body' | 'times' | 'who-did-which';
/** An element judged on the answers: its truth, the plain facts it rests on, and what is missing when it is unknown. */
export type Judged = { readonly truth: Truth; readonly facts: readonly string[]; readonly need?: Need };

/** The limb of an accused person; a uniform or an unseen person counts as staff until shown otherwise; absent when open. */
export function limbOf(accused: AccusedPlain): Limb | undefined {
  switch (accused.role) {
    case undefined:
      return undefined;
    case 'detainee':
      return 'detainee';
    case 'visitor':
    case 'outside-staff':
      return 'outside';
    default:
      return 'staff';
  }
}

const modeOfMeans: Readonly<Partial<Record<NonNullable<PlainFacts['means']>[number], Mode>>> = {
  force: 'force',
  weapon: 'force',
  threat: 'intimidation',
  fear: 'intimidation',
  power: 'coercion',
  frozen: 'no-consent',
  'said-no': 'no-consent',
  unable: 'unable',
};

/** Every mode that the answers show, for one accused person. */
export function modesOf(plain: PlainFacts, accused: AccusedPlain): readonly Mode[] {
  const said = (plain.means ?? []).flatMap((each) => modeOfMeans[each] ?? []);
  const free: readonly Mode[] =
    accused.free === 'not-free' ? ['no-consent'] : accused.free === 'unable' ? ['unable'] : [];
  return [...new Set([...said, ...free])];
}

function judgeMode(plain: PlainFacts, accused: AccusedPlain): Judged {
  const facts = ['means', 'accused.free'];
  const agreed = accused.free === 'free';
  if (modesOf(plain, accused).length > 0)
    return agreed ? { truth: 'unknown', facts, need: 'mode' } : { truth: 'yes', facts };
  return agreed ? { truth: 'no', facts } : { truth: 'unknown', facts, need: 'mode' };
}

function judgeIntent(plain: PlainFacts): Judged {
  const telling = ['sexual-words', 'arousal', 'humiliation', 'threats'] as const;
  const shown = telling.some((sign) => plain.signs?.includes(sign));
  // Noticing nothing does not show that there was no intent.
  return shown ? { truth: 'yes', facts: ['signs'] } : { truth: 'unknown', facts: ['signs'], need: 'intent' };
}

function judgeNotDuty(plain: PlainFacts): Judged {
  const facts = ['reason', 'officialDutiesClaimed'];
  if (plain.officialDutiesClaimed === 'no') return { truth: 'yes', facts };
  return { truth: 'unknown', facts, need: plain.officialDutiesClaimed === 'yes' ? 'duties-disputed' : 'reason' };
}

function judgeListedPart(plain: PlainFacts): Judged {
  const facts = ['bodyParts'];
  const { bodyParts } = plain;
  // Without a list the person's choice of "a private part of the body" speaks for itself.
  if (bodyParts === undefined) return { truth: 'yes', facts: [] };
  const listed = ['genitals', 'anus', 'groin', 'breast', 'inner-thigh', 'buttocks'] as const;
  if (listed.some((part) => bodyParts.includes(part))) return { truth: 'yes', facts };
  return bodyParts.includes('other') ? { truth: 'unknown', facts, need: 'body' } : { truth: 'no', facts };
}

function judgeRepeated(plain: PlainFacts): Judged {
  const facts = ['remarkTimes'];
  if (plain.remarkTimes === undefined) return { truth: 'unknown', facts, need: 'times' };
  return { truth: plain.remarkTimes === 'more' ? 'yes' : 'no', facts };
}

/** Judges one element of a definition for one accused person. */
export function judgeElement(element: Element, plain: PlainFacts, accused: AccusedPlain): Judged {
  switch (element) {
    case 'mode':
      return judgeMode(plain, accused);
    case 'intent':
      return judgeIntent(plain);
    case 'not-duty':
      return judgeNotDuty(plain);
    case 'listed-part':
      return judgeListedPart(plain);
    case 'repeated':
      return judgeRepeated(plain);
    case 'not-duty-or-intent': {
      const [duty, intent] = [judgeNotDuty(plain), judgeIntent(plain)];
      const truth = disjoin([duty.truth, intent.truth]);
      const facts = [...duty.facts, ...intent.facts];
      return truth === 'unknown' && duty.need !== undefined ? { truth, facts, need: duty.need } : { truth, facts };
    }
  }
}
