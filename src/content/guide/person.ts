import type { Section } from '../../interview/guide.ts';

// Also asked when the person would rather not say which part they have.
const itself = {
  any: [
    { question: 'person-part', is: ['happened-to-me', 'both'] },
    { not: { question: 'person-part', answered: true } },
  ],
} as const;
const other = { question: 'person-part', is: ['saw-or-heard', 'was-told'] } as const;

/** The interviewee; and, where somebody else was harmed, that person. */
export const person: Section = {
  id: 'person',
  title: 'About you',
  questions: [
    {
      id: 'person-part',
      prompt: 'Will you speak about something that happened to you, or about something that you saw or heard?',
      hint: 'You do not need to tell me yet what it was.',
      translatorNote: 'Asks only for the part that the person has. The story itself comes later.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'happened-to-me', label: 'It happened to me' },
          { id: 'saw-or-heard', label: 'I saw it or heard it myself' },
          { id: 'was-told', label: 'Somebody told me about it' },
          { id: 'both', label: 'It happened to me, and to others' },
        ],
      },
      fact: 'intervieweePart',
      sensitivity: 'ordinary',
      packetLabel: 'How the person knows',
      short: true,
    },
    {
      id: 'person-name',
      prompt: 'What is your name, and how would you like me to call you?',
      hint: 'In any form and in any letters. One name is enough. If papers here show another name, please tell me that too.',
      interviewerNote: 'Write the names in the order in which they were said.',
      translatorNote: 'Names may be one or several, in any script. Do not ask for "first" and "last" name.',
      answer: { kind: 'words' },
      fact: 'personName',
      sensitivity: 'identity',
      packetLabel: 'Name',
    },
    {
      id: 'person-other-names',
      prompt: 'Are there other names that you use or used, or another order of your names on some papers?',
      interviewerNote: 'Offices search by the name on their papers. Write every form, with the order of family names.',
      translatorNote: 'Other names, former names, other spellings. No suspicion.',
      answer: { kind: 'words' },
      sensitivity: 'identity',
      packetLabel: 'Other names and spellings',
    },
    {
      id: 'person-a-number',
      prompt: 'Do you know your A-number?',
      hint: 'It is your immigration file number: A and eight or nine digits. It is on your wristband or your papers.',
      translatorNote: 'The A-number is the number of a person’s immigration file. Keep "A-number".',
      answer: { kind: 'words' },
      fact: 'aNumber',
      sensitivity: 'immigration',
      packetLabel: 'A-number',
    },
    {
      id: 'person-other-numbers',
      prompt: 'Is there another number that they call you by, or that stands on your wristband or papers?',
      translatorNote: 'For example a booking number or a bed number.',
      answer: { kind: 'words' },
      sensitivity: 'immigration',
      packetLabel: 'Other numbers',
    },
    {
      id: 'person-birth',
      prompt: 'When were you born?',
      hint: 'A year is enough if you do not know the day. Any calendar is fine.',
      translatorNote: 'Many people do not know the exact day; that must feel normal.',
      answer: { kind: 'date' },
      fact: 'dateOfBirth',
      sensitivity: 'identity',
      packetLabel: 'Date of birth',
    },
    {
      id: 'person-age',
      prompt: 'How old are you now?',
      interviewerNote:
        'Under 18 other duties apply at once: child protection, and a guardian unless there is a conflict. Ask your supervisor.',
      translatorNote: 'Age in full years.',
      answer: { kind: 'number', least: 0, most: 120 },
      showIf: itself,
      fact: 'survivorAge',
      sensitivity: 'identity',
      packetLabel: 'Age',
      short: true,
    },
    {
      id: 'person-guardian',
      prompt: 'Which grown-up looks after you or decides for you, and is it safe to speak with them?',
      interviewerNote:
        'A guardian must not be told when they may be part of it. Ask your supervisor before anything else.',
      translatorNote: 'Asked of somebody younger than 18. Gentle.',
      answer: { kind: 'words' },
      showIf: {
        question: 'person-age',
        is: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17'],
      },
      sensitivity: 'identity',
    },
    {
      id: 'person-gender',
      prompt: 'How would you describe your gender, if you would like to say it?',
      translatorNote: 'Self-description. The person may leave it out.',
      answer: {
        kind: 'choice',
        other: true,
        options: [
          { id: 'woman', label: 'Woman' },
          { id: 'man', label: 'Man' },
          { id: 'trans-woman', label: 'Transgender woman' },
          { id: 'trans-man', label: 'Transgender man' },
          { id: 'neither', label: 'Neither of these' },
        ],
      },
      sensitivity: 'identity',
      packetLabel: 'Gender, in the person’s own words',
    },
    {
      id: 'person-pronouns',
      prompt: 'How should people speak of you when you are not there?',
      hint: 'For example she, he or they, or in another way in your language.',
      translatorNote: 'Pronouns or forms of address. Use examples that exist in your language.',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
      packetLabel: 'How to speak of the person',
    },
    {
      id: 'person-lgbti',
      prompt: 'Would you like to say whether you are lesbian, gay, bisexual, transgender or intersex?',
      hint: 'Only if you wish. It can matter for your safety, and it is passed on only if you say so.',
      interviewerNote:
        'It counts in the risk screening and for housing (6 CFR 115.41, 115.42). Never pass it on without a clear yes.',
      translatorNote: 'Respectful and light. Use the words that people use for themselves.',
      answer: {
        kind: 'choice',
        other: true,
        options: [
          { id: 'yes', label: 'Yes, I am' },
          { id: 'no', label: 'No, I am not' },
        ],
      },
      sensitivity: 'safety',
      packetLabel: 'LGBTI, by the person’s own word',
    },
    {
      id: 'person-country',
      prompt: 'In which country were you born, and of which country are you a citizen?',
      translatorNote: 'Citizenship may be none, or more than one.',
      answer: { kind: 'words' },
      sensitivity: 'immigration',
      packetLabel: 'Country of birth and citizenship',
    },
    {
      id: 'person-marital',
      prompt: 'Are you married, single, or something else?',
      interviewerNote: 'Needed only for a claim for damages (form SF-95). Leave it out if no claim is planned.',
      translatorNote: 'Marital status.',
      answer: {
        kind: 'choice',
        other: true,
        options: [
          { id: 'single', label: 'Single' },
          { id: 'married', label: 'Married' },
          { id: 'partner', label: 'Living with a partner' },
          { id: 'divorced', label: 'Divorced or separated' },
          { id: 'widowed', label: 'Widowed' },
        ],
      },
      sensitivity: 'identity',
      packetLabel: 'Marital status',
    },
    {
      id: 'person-service',
      prompt: 'Do you belong to the armed forces of the United States?',
      interviewerNote: 'Form SF-95 asks whether the claimant is a civilian or in the military.',
      translatorNote: 'Civilian or military; most people are civilians.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'civilian', label: 'No, I am a civilian' },
          { id: 'military', label: 'Yes' },
        ],
      },
      sensitivity: 'identity',
      packetLabel: 'Civilian or military',
    },
    {
      id: 'person-help',
      prompt: 'Is there an illness, a disability or something else that makes things hard for you here?',
      hint: 'For example hearing, seeing, moving, remembering, understanding, or looking after yourself.',
      interviewerNote:
        'The third answer can bring adult protective services in. State law says who counts as a vulnerable adult: check before relying on it.',
      translatorNote: 'A need for help, not weakness. The third choice is for adults who depend on others.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'no', label: 'No', sets: [{ fact: 'vulnerableAdult', value: 'no' }] },
          {
            id: 'some',
            label: 'Yes, and I can look after myself',
            sets: [{ fact: 'vulnerableAdult', value: 'no' }],
          },
          {
            id: 'needs',
            label: 'Yes, and I need somebody to look after me or to protect me',
            sets: [{ fact: 'vulnerableAdult', value: 'yes' }],
          },
        ],
      },
      showIf: itself,
      sensitivity: 'medical',
      packetLabel: 'Illness, disability or need for help',
    },
    {
      id: 'person-help-words',
      prompt: 'What should people know, so that they treat you well?',
      translatorNote: 'What helps the person: time, quiet, large print, a support person, medicine.',
      answer: { kind: 'words' },
      showIf: { question: 'person-help', is: ['some', 'needs'] },
      sensitivity: 'medical',
      packetLabel: 'What helps the person',
    },
    {
      id: 'person-where',
      prompt: 'Where are you now?',
      translatorNote: '"Sent out" is deportation or removal by the authorities.',
      answer: {
        kind: 'choice',
        options: [
          {
            id: 'held',
            label: 'I am being held in the United States',
            sets: [
              { fact: 'removed', value: 'no' },
              { fact: 'outsideUS', value: 'no' },
            ],
          },
          {
            id: 'free',
            label: 'I am free, in the United States',
            sets: [
              { fact: 'removed', value: 'no' },
              { fact: 'outsideUS', value: 'no' },
            ],
          },
          {
            id: 'sent-out',
            label: 'Outside the United States: I was sent out of the country',
            sets: [
              { fact: 'removed', value: 'yes' },
              { fact: 'outsideUS', value: 'yes' },
            ],
          },
          {
            id: 'left',
            label: 'Outside the United States: I left by myself',
            sets: [
              { fact: 'removed', value: 'no' },
              { fact: 'outsideUS', value: 'yes' },
            ],
          },
        ],
      },
      sensitivity: 'safety',
      packetLabel: 'Where the person is now',
    },
    {
      id: 'harmed-name',
      prompt: 'Whom did it happen to? A name, part of a name, or how people call the person.',
      hint: 'You do not have to name the person.',
      translatorNote: 'The person who was harmed, when the speaker is a witness.',
      answer: { kind: 'words' },
      showIf: other,
      sensitivity: 'identity',
      packetLabel: 'Person to whom it happened',
    },
    {
      id: 'harmed-age',
      prompt: 'About how old is the person it happened to?',
      hint: 'Your best idea is enough.',
      interviewerNote: 'What matters most is whether the person is younger than 18. If unsure, choose “Doesn’t know”.',
      translatorNote: 'An estimate in years.',
      answer: { kind: 'number', least: 0, most: 120 },
      showIf: other,
      fact: 'survivorAge',
      sensitivity: 'identity',
      packetLabel: 'Age of the person to whom it happened (estimate)',
    },
  ],
};
