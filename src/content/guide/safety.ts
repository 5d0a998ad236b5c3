import type { Section } from '../../interview/guide.ts';

/** Danger now, before anything else is asked. */
export const safety: Section = {
  id: 'safety',
  title: 'Safety now',
  questions: [
    {
      id: 'safety-private',
      prompt: 'Can you talk here without anybody else hearing us or watching us?',
      interviewerNote:
        'If not, change the place or the line, or speak only of safety today. Do not assume that a line is private: ask.',
      translatorNote: 'About being overheard or watched in the visiting room or on the telephone.',
      answer: { kind: 'yes-no' },
      sensitivity: 'safety',
    },
    {
      id: 'safety-danger',
      prompt: 'Is there somebody who could hurt you today or in the next days?',
      interviewerNote:
        'If yes: help comes first. Counsel or family outside call the local police or 911 and the ICE field office director; the facility must act at once (6 CFR 115.62). Never tell a detained person to dial 911: such calls were reported blocked on detainee phones (2020, check).',
      translatorNote: '"Hurt" covers the body and threats. Immediate danger is meant, not danger in the past.',
      answer: { kind: 'yes-no' },
      fact: 'dangerNow',
      sensitivity: 'safety',
      packetLabel: 'In danger now',
      short: true,
    },
    {
      id: 'safety-danger-words',
      prompt: 'What could happen, and what would make you safer today?',
      translatorNote: 'Open question. Two parts: the danger, and what would help.',
      answer: { kind: 'words' },
      showIf: { question: 'safety-danger', is: 'yes' },
      sensitivity: 'safety',
      packetLabel: 'The danger, and what would help',
    },
    {
      id: 'safety-self',
      prompt:
        'Sometimes after hard things people think of hurting themselves or of not living any more. Do you have such thoughts now?',
      interviewerNote:
        'Ask calmly. If yes: stay with the person, do not leave them alone, and get medical help; outside a facility, telephone 988.',
      translatorNote:
        'Thoughts of suicide, asked gently and clearly. Do not soften it until it is no longer understood.',
      answer: { kind: 'yes-no' },
      fact: 'selfHarm',
      sensitivity: 'medical',
      short: true,
    },
    {
      id: 'safety-body',
      prompt: 'Do you have pain, bleeding or an injury now that a doctor should see today?',
      interviewerNote:
        'Medical help does not depend on making a report or naming anyone (6 CFR 115.82). Medicine against HIV should be begun within about three days: do not wait.',
      translatorNote: 'Urgent medical need. Everyday words for pain and bleeding.',
      answer: { kind: 'yes-no' },
      fact: 'medicalNow',
      sensitivity: 'medical',
      packetLabel: 'Needs medical help now',
      short: true,
    },
  ],
};
