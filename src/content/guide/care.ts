import type { Section } from '../../interview/guide.ts';

/** Medical care, and things that may show what happened. */
export const care: Section = {
  id: 'care',
  title: 'Care and things to keep',
  questions: [
    {
      id: 'care-right',
      prompt:
        'A person in detention can see a doctor, get medicine and get help for the mind after such a thing. It is free, and nobody has to name anyone or make a report to get it.',
      hint: 'If it was only days ago: do not wash the clothes, and keep them dry in paper, not in plastic.',
      interviewerNote:
        'Care: 6 CFR 115.82. Medicine against HIV should be begun within about 72 hours, emergency contraception is given up to about 120 hours, and an examination is usual up to about 120 hours and sometimes useful later: ask a forensic nurse. In some states an examination can itself alert the police; find out first.',
      translatorNote: 'A right, not an offer from the speaker. Plain and reassuring.',
      answer: { kind: 'statement' },
      sensitivity: 'medical',
    },
    {
      id: 'care-seen',
      prompt: 'Has a doctor or a nurse seen you because of it?',
      translatorNote: 'Because of the incident.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'yes', label: 'Yes' },
          { id: 'asked', label: 'I asked, and nobody came' },
          { id: 'refused', label: 'I asked, and it was refused' },
          { id: 'not-asked', label: 'No, I have not asked' },
        ],
      },
      sensitivity: 'medical',
      packetLabel: 'Seen by a doctor or nurse',
    },
    {
      id: 'care-exam',
      prompt: 'Was there an examination that looks for traces, by a nurse trained for it?',
      translatorNote: 'Forensic examination ("rape kit"). Describe it; the technical name may be unknown.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'done', label: 'Yes, it was done' },
          { id: 'offered', label: 'It was offered, and I did not want it' },
          { id: 'refused', label: 'I asked, and it was refused' },
          { id: 'not-offered', label: 'Nobody offered it' },
        ],
      },
      sensitivity: 'medical',
      packetLabel: 'Forensic examination',
    },
    {
      id: 'care-injuries',
      prompt: 'What did it do to your body and to your sleep, your thoughts and your days?',
      hint: 'Pain, marks, bleeding, fear, bad dreams: whatever you want me to know.',
      translatorNote: 'Injuries and effects, open question. "Your" can also be the person who was harmed.',
      answer: { kind: 'words' },
      sensitivity: 'medical',
      packetLabel: 'Injuries and effects',
    },
    {
      id: 'care-wants',
      prompt: 'What kind of help would you like now?',
      translatorNote: 'Offers of help. "Advocate": a trained person from outside who stands by the survivor.',
      answer: {
        kind: 'choice',
        many: true,
        other: true,
        options: [
          { id: 'doctor', label: 'A doctor or a nurse' },
          { id: 'exam', label: 'The examination by a trained nurse' },
          { id: 'medicine', label: 'Medicine against infections or pregnancy' },
          { id: 'mind', label: 'Someone to talk to about how I feel' },
          { id: 'advocate', label: 'A person from outside who stands by me' },
          { id: 'none', label: 'Nothing now', alone: true },
        ],
      },
      sensitivity: 'medical',
      packetLabel: 'Help that is wanted',
    },
    {
      id: 'care-things',
      prompt: 'Is there something that could show what happened, and where is it now?',
      hint: 'Clothes, a sheet, a letter, messages on a tablet or telephone, a photo, a paper that you got.',
      interviewerNote:
        'Write down who has each thing. Do not ask anyone to collect things that would put them at risk.',
      translatorNote: 'Possible evidence in everyday words.',
      answer: { kind: 'words' },
      sensitivity: 'sexual',
      packetLabel: 'Things that could show what happened',
    },
  ],
};
