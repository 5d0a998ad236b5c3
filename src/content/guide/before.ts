import type { Section } from '../../interview/guide.ts';

/** Who we are, ground rules, limits of confidentiality, and the permission to write things down. */
export const before: Section = {
  id: 'before',
  title: 'Before we begin',
  questions: [
    {
      id: 'before-welcome',
      prompt:
        'Thank you for talking with me. I am here to listen to you and to write down what you tell me, as exactly as I can. I do not work for ICE or for this facility.',
      hint: 'You decide what happens with this record. This computer sends nothing to anyone.',
      interviewerNote:
        'Say your own name, your organization and your task, and introduce the interpreter. Change the last sentence if it is not true of you.',
      translatorNote:
        'Warm and simple, spoken by a legal-aid worker. Use the polite form of "you" throughout. "Record" means a written record, not a sound recording.',
      answer: { kind: 'statement' },
      sensitivity: 'ordinary',
    },
    {
      id: 'before-rules',
      prompt:
        'You can stop at any time, rest, or leave out any question. If you do not know, say "I do not know". If you do not understand me, or I get something wrong, please tell me.',
      hint: 'If I ask the same thing twice, it does not mean that your first answer was wrong.',
      interviewerNote: 'Show how to pause: a raised hand is enough. Offer water. Say how much time there is.',
      translatorNote:
        'Ground rules of the talk. Short sentences. "Leave out" means that skipping is welcome, not a failure.',
      answer: { kind: 'statement' },
      sensitivity: 'ordinary',
      short: true,
    },
    {
      id: 'before-limits',
      prompt:
        'What you tell me stays private, with limits that you should know first. If a child, or an adult who cannot protect themself, is being harmed, or if somebody is about to be badly hurt, I may have to tell someone.',
      hint: 'Please ask me about this now, before you tell me anything.',
      interviewerNote:
        'Duties to report differ by state and by profession: know your own before the visit, and say them here in your own words.',
      translatorNote:
        'Limits of confidentiality. "May have to" is a legal duty that can exist; do not make it sound like a threat.',
      answer: { kind: 'statement' },
      sensitivity: 'ordinary',
      short: true,
    },
    {
      id: 'before-staff-report',
      prompt:
        'People who work in a detention facility must pass on what they hear. If you tell a guard, a nurse or another worker there, that is already a report, and it cannot be taken back.',
      interviewerNote: 'Facility staff must report at once: 6 CFR 115.61(a).',
      translatorNote:
        '"Report" is the act of informing the authorities. "Worker" means anyone who works in the facility, also the medical staff.',
      answer: { kind: 'statement' },
      sensitivity: 'ordinary',
    },
    {
      id: 'before-ice-learns',
      prompt:
        'If a report goes to any government office, DHS and ICE will probably learn of it. I will ask you about each office by itself, and nothing is shared before you say yes.',
      hint: 'I cannot promise what an office will do, and I cannot promise any help with your immigration case.',
      interviewerNote: 'This must be heard before any consent. Do not hurry it.',
      translatorNote:
        'Keep "DHS" and "ICE" as they are and explain them if your readers may not know them. "Probably" must stay: it is neither "certainly" nor "perhaps".',
      answer: { kind: 'statement' },
      sensitivity: 'ordinary',
      short: true,
    },
    {
      id: 'before-own-words',
      prompt: 'So that I know whether I explained it well: please tell me in your own words what I have just said.',
      interviewerNote: 'This checks your explanation, not the person. Explain again where something is missing.',
      translatorNote: 'It must not sound like an examination. The speaker wants to know if they explained well.',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
    },
    {
      id: 'before-record',
      prompt: 'May I write down what you tell me and keep it locked in this computer?',
      hint: 'You can ask me later to stop, or to remove it.',
      interviewerNote:
        'If the answer is no, write nothing more. You can still listen, and speak about help and support.',
      translatorNote: '"Locked" means protected so that others cannot read it.',
      answer: { kind: 'yes-no' },
      sensitivity: 'ordinary',
      packetLabel: 'Agreed to a written record',
      short: true,
    },
  ],
};
