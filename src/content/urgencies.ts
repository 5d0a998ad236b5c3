import type { UrgencyText } from '../clocks/urgency.ts';

/** What is said and done when something cannot wait, by kind. */
export const urgencyTexts: readonly UrgencyText[] = [
  {
    kind: 'danger',
    title: 'Danger now',
    say: 'Your safety comes first. We can stop here and see what makes you safer today.',
    now: 'Help comes before questions. Somebody outside telephones the local police or 911 and the ICE field office director; the facility must act at once. Never tell the detained person to dial 911: such calls were reported blocked (2020, check).',
    sources: ['6cfr115.62', 'S52'],
    confidence: 'partial',
  },
  {
    kind: 'self-harm',
    title: 'Thoughts of not living any more',
    say: 'Thank you for telling me. You are not alone with this now. Let us find somebody together who can help today.',
    now: 'Stay with the person and do not hurry on. Tell them whom you will tell. Ask the medical staff of the facility for help now; outside, telephone 988 at any hour. Write down when, and whom you told.',
    sources: ['6cfr115.82', 'general'],
    confidence: 'general-knowledge',
  },
  {
    kind: 'medical',
    title: 'A doctor today',
    say: 'You can see a doctor or a nurse today. It is free, and you do not have to name anybody for it.',
    now: 'Ask the facility for care today, in writing. Emergency care does not depend on naming anyone or on a report (6 CFR 115.82).',
    sources: ['6cfr115.82'],
    confidence: 'confirmed',
  },
  {
    kind: 'hours',
    title: 'Hours count',
    say: 'There is medicine and an examination that help most in the first days. They are free, and you decide about each of them.',
    now: 'Do not wait for the end of the talk. Ask for a forensic nurse and for medicine. In some states the examination can alert the police: find that out before the person decides.',
    sources: ['6cfr115.21', '6cfr115.82', 'S20b', 'S58'],
    confidence: 'partial',
  },
  {
    kind: 'removal',
    title: 'A day of removal is near',
    say: 'Let us first write down what must not be lost, and tell your lawyer today.',
    now: 'Tell the lawyer today: a stay or a deferral may be asked for. Take the account, names and dates first, and ask that evidence be kept. An investigation does not end with removal (6 CFR 115.71(e)).',
    sources: ['6cfr115.71', 'general'],
    confidence: 'partial',
  },
  {
    kind: 'minor',
    title: 'Younger than 18',
    say: 'Because this is about somebody younger than 18, there are people whose duty it is to help. I will explain it to you before I do anything.',
    now: 'Other duties apply at once: child protection, and a guardian unless they may be part of it (6 CFR 115.61(d)). Federal law makes some professions report as soon as possible (34 USC 20341); lawyers are not on that list, but state law may add them. Ask your supervisor.',
    sources: ['6cfr115.61d', '34usc20341'],
    confidence: 'confirmed',
  },
];
