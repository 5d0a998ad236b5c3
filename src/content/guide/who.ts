import type { Section } from '../../interview/guide.ts';

const notStaff = { question: 'who-role', is: ['detained', 'prisoner', 'visitor', 'outsider', 'unknown'] } as const;
const federal = {
  question: 'who-role',
  is: ['ice-officer', 'ice-other', 'border', 'marshal', 'federal-prison'],
} as const;

/** The people whom the allegation is about, one after the other. */
export const who: Section = {
  id: 'who',
  title: 'Who it was',
  repeats: 'accused',
  another: {
    first: 'Now about the person who did this. Can you tell me something about them?',
    next: 'Was there somebody else who took part?',
    name: 'Person',
    namedBy: 'who-name',
    short: true,
    interviewerNote: 'Nobody needs a name. A voice, a shift or a nickname can be enough to find someone.',
    translatorNote: 'Neutral: "the person", never "the suspect" or "the attacker".',
  },
  questions: [
    {
      id: 'who-role',
      prompt: 'What does this person do there, as far as you know?',
      hint: 'A uniform, a badge or the way others speak to them can help.',
      translatorNote: 'Roles in plain words. Keep ICE, CBP and US Marshals.',
      answer: {
        kind: 'choice',
        options: [
          {
            id: 'company-guard',
            label: 'Guard or officer of the company that runs the place',
            sets: [
              { fact: 'role', value: 'contractor' },
              { fact: 'employer', value: 'operator' },
            ],
          },
          {
            id: 'county-guard',
            label: 'Sheriff’s deputy, or officer of the county or city jail',
            sets: [
              { fact: 'role', value: 'employee' },
              { fact: 'employer', value: 'county' },
            ],
          },
          {
            id: 'state-guard',
            label: 'Officer who works for a state',
            sets: [
              { fact: 'role', value: 'employee' },
              { fact: 'employer', value: 'state' },
            ],
          },
          {
            id: 'ice-officer',
            label: 'ICE officer or agent',
            sets: [
              { fact: 'role', value: 'employee' },
              { fact: 'employer', value: 'ice' },
              { fact: 'lawEnforcement', value: 'yes' },
            ],
          },
          {
            id: 'ice-other',
            label: 'Somebody else who works for ICE, for example in an office',
            sets: [
              { fact: 'role', value: 'employee' },
              { fact: 'employer', value: 'ice' },
            ],
          },
          {
            id: 'border',
            label: 'Border Patrol agent, or officer at a border crossing (CBP)',
            sets: [
              { fact: 'role', value: 'employee' },
              { fact: 'employer', value: 'cbp' },
              { fact: 'lawEnforcement', value: 'yes' },
            ],
          },
          {
            id: 'marshal',
            label: 'US Marshal',
            sets: [
              { fact: 'role', value: 'employee' },
              { fact: 'employer', value: 'usms' },
              { fact: 'lawEnforcement', value: 'yes' },
            ],
          },
          {
            id: 'federal-prison',
            label: 'Officer of a federal prison',
            sets: [
              { fact: 'role', value: 'employee' },
              { fact: 'employer', value: 'bop' },
            ],
          },
          {
            id: 'health',
            label: 'Doctor, nurse or other health worker',
            sets: [{ fact: 'role', value: 'unknown-uniformed' }],
          },
          {
            id: 'worker',
            label: 'Worker of another company: kitchen, cleaning, driving, repairs',
            sets: [
              { fact: 'role', value: 'contractor' },
              { fact: 'employer', value: 'other' },
            ],
          },
          {
            id: 'volunteer',
            label: 'Volunteer who comes again and again, for example for worship or classes',
            sets: [{ fact: 'role', value: 'volunteer' }],
          },
          {
            id: 'detained',
            label: 'Another person detained by immigration',
            sets: [{ fact: 'role', value: 'detainee' }],
          },
          {
            id: 'prisoner',
            label: 'A prisoner in the same place who is not detained by immigration',
            sets: [{ fact: 'role', value: 'detainee' }],
          },
          { id: 'visitor', label: 'Visitor, or someone who came one time', sets: [{ fact: 'role', value: 'visitor' }] },
          {
            id: 'outsider',
            label: 'Somebody from another place, for example an outside hospital',
            sets: [{ fact: 'role', value: 'outside-staff' }],
          },
          {
            id: 'uniform',
            label: 'Somebody in uniform; I do not know for whom they work',
            sets: [{ fact: 'role', value: 'unknown-uniformed' }],
          },
          {
            id: 'unknown',
            label: 'I could not see who it was, or I do not know',
            sets: [{ fact: 'role', value: 'unknown' }],
          },
        ],
      },
      sensitivity: 'ordinary',
      packetLabel: 'What the person does there',
      short: true,
    },
    {
      id: 'who-health-employer',
      prompt: 'For whom does the health worker work?',
      interviewerNote: 'Can be found out later. ICE’s own medical service is the ICE Health Service Corps.',
      translatorNote: 'Employer of the doctor or nurse.',
      answer: {
        kind: 'choice',
        options: [
          {
            id: 'ihsc',
            label: 'The medical service of ICE',
            sets: [
              { fact: 'role', value: 'employee' },
              { fact: 'employer', value: 'ihsc' },
            ],
          },
          {
            id: 'company',
            label: 'The company that runs the place, or a company that works for it',
            sets: [
              { fact: 'role', value: 'contractor' },
              { fact: 'employer', value: 'operator' },
            ],
          },
          {
            id: 'county',
            label: 'The county or the jail',
            sets: [
              { fact: 'role', value: 'employee' },
              { fact: 'employer', value: 'county' },
            ],
          },
          {
            id: 'hospital',
            label: 'A hospital or clinic outside',
            sets: [
              { fact: 'role', value: 'outside-staff' },
              { fact: 'employer', value: 'hospital' },
            ],
          },
        ],
      },
      showIf: { question: 'who-role', is: 'health' },
      sensitivity: 'ordinary',
      packetLabel: 'Employer of the health worker',
    },
    {
      id: 'who-part',
      prompt: 'What was this person’s part in it?',
      translatorNote: 'Part in the incident. Factual, without judgment.',
      answer: {
        kind: 'choice',
        many: true,
        options: [
          { id: 'did', label: 'Did it' },
          { id: 'helped', label: 'Helped, held, or kept watch' },
          { id: 'ordered', label: 'Told others to do it' },
          { id: 'looked-on', label: 'Saw it and did nothing' },
          { id: 'knew', label: 'Was not there, but knew' },
        ],
      },
      fact: 'part',
      sensitivity: 'ordinary',
      packetLabel: 'The person’s part in it',
    },
    {
      id: 'who-incidents',
      prompt: 'In which of the things that you told me about did this person take part?',
      translatorNote: 'Links the person to the incidents that were told before.',
      answer: { kind: 'subjects', of: ['incident'], implied: true },
      fact: 'incidents',
      sensitivity: 'ordinary',
      packetLabel: 'Took part in',
    },
    {
      id: 'who-free',
      prompt: 'With this person, could you freely say yes or no?',
      hint: 'You are not to blame, whatever the answer is.',
      interviewerNote:
        'Asked only where the law asks about it: never about anybody who works there. With staff it makes no difference.',
      translatorNote: 'About free will, without any blame. It must not sound as if saying yes were normal.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'not-free', label: 'No, I could not, or it was against my will' },
          { id: 'unable', label: 'I was not able to decide: asleep, ill, drugged, or I did not understand' },
          { id: 'free', label: 'Yes, I could, and I agreed' },
        ],
      },
      showIf: notStaff,
      fact: 'free',
      sensitivity: 'sexual',
      packetLabel: 'Could freely say yes or no',
    },
    {
      id: 'who-name',
      prompt: 'What is the person called? A name, part of a name, or a nickname.',
      hint: 'For example "the one they call Flaco". No name is fine too.',
      translatorNote: 'Keep the nickname in the example, or use one that is common among your readers.',
      answer: { kind: 'words' },
      fact: 'name',
      sensitivity: 'identity',
      packetLabel: 'Name or nickname',
      short: true,
    },
    {
      id: 'who-looks',
      prompt:
        'Please describe the person: uniform, badge, rank, voice, height, hair, marks, or anything that you remember.',
      translatorNote: 'Open description. Badge number if it was seen.',
      answer: { kind: 'words' },
      sensitivity: 'identity',
      packetLabel: 'Description, uniform and badge',
    },
    {
      id: 'who-rank',
      prompt: 'Is this person a boss there, or do others give them orders? Do you know the title?',
      translatorNote: 'Rank or position in everyday words.',
      answer: { kind: 'words' },
      showIf: { not: { question: 'who-role', is: ['detained', 'prisoner', 'visitor'] } },
      sensitivity: 'ordinary',
      packetLabel: 'Rank or title',
    },
    {
      id: 'who-shift',
      prompt: 'When and where does this person work there, or when do you see them?',
      hint: 'Days, hours, the part of the building, what they do on the shift.',
      translatorNote: 'Shift and post. It helps to find the person in the duty rosters.',
      answer: { kind: 'words' },
      sensitivity: 'identity',
      packetLabel: 'Shift and post',
    },
    {
      id: 'who-grade',
      prompt: 'Do you know the pay grade of this person?',
      hint: 'It looks like GS-12. Most people do not know it.',
      interviewerNote:
        'Fill it in yourself if the title tells it; otherwise leave it. From GS-15 on other rules may apply.',
      translatorNote: 'Pay grade of US government employees. Keep "GS-12".',
      answer: { kind: 'words' },
      showIf: federal,
      fact: 'grade',
      sensitivity: 'ordinary',
      packetLabel: 'Pay grade',
    },
    {
      id: 'who-police-power',
      prompt: 'Can this person arrest people, or do they carry a weapon at work?',
      translatorNote: 'Law-enforcement powers in everyday words.',
      answer: { kind: 'yes-no' },
      showIf: { question: 'who-role', is: ['ice-other', 'federal-prison', 'county-guard', 'state-guard', 'uniform'] },
      fact: 'lawEnforcement',
      sensitivity: 'ordinary',
      packetLabel: 'Can arrest people or carries a weapon',
    },
    {
      id: 'who-power',
      prompt: 'What could this person decide or change for you?',
      hint: 'For example food, work, calls, your bed, punishment, papers.',
      translatorNote: 'The power that the person had. Open and factual.',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
      packetLabel: 'Power over the person',
    },
    {
      id: 'who-before',
      prompt: 'What do you know of earlier times with this person, with you or with others?',
      hint: 'If there is nothing, just say so.',
      interviewerNote:
        'Earlier complaints must be looked at in the investigation (6 CFR 115.71). Separate what was seen from what was heard.',
      translatorNote: 'Earlier conduct of the same kind. Open, not suggestive.',
      answer: { kind: 'words' },
      sensitivity: 'sexual',
      packetLabel: 'Earlier times with this person',
    },
    {
      id: 'who-access',
      prompt: 'Can this person still come near you, or give orders about you?',
      interviewerNote:
        'Staff under suspicion are to be kept away from detained people until the outcome (6 CFR 115.66).',
      translatorNote: 'Contact of any kind: in person, through others, through orders.',
      answer: { kind: 'yes-no' },
      fact: 'access',
      sensitivity: 'safety',
      packetLabel: 'Still has access to the person',
    },
  ],
};
