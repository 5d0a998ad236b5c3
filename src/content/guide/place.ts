import type { Section } from '../../interview/guide.ts';

const elsewhere = { question: 'place-where', is: ['earlier', 'arrest'] } as const;

/** Where it happened, when that is not where the person is held now, and what the place was like. */
export const place: Section = {
  id: 'place',
  title: 'Where it happened',
  repeats: 'incident',
  questions: [
    {
      id: 'place-where',
      prompt: 'Was that in the place we have spoken of, or somewhere else?',
      hint: 'The place where you are held now, or were held last.',
      translatorNote: 'The place of the incident, compared with the facility named before.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'here', label: 'In that place', sets: [{ fact: 'place', value: 'here' }] },
          {
            id: 'earlier',
            label: 'In another place where I was held before',
            sets: [{ fact: 'place', value: 'earlier-facility' }],
          },
          {
            id: 'on-the-way',
            label: 'On the way, in a bus, a van or an airplane',
            sets: [
              { fact: 'place', value: 'earlier-facility' },
              { fact: 'placeFacilityType', value: 'transport' },
            ],
          },
          {
            id: 'hospital',
            label: 'In a hospital or a clinic outside',
            sets: [
              { fact: 'place', value: 'outside' },
              { fact: 'placeFacilityType', value: 'hospital' },
            ],
          },
          {
            id: 'arrest',
            label: 'During the arrest, before I was held',
            sets: [{ fact: 'place', value: 'before-custody' }],
          },
          { id: 'outside', label: 'Somewhere else, outside', sets: [{ fact: 'place', value: 'outside' }] },
        ],
      },
      sensitivity: 'ordinary',
      packetLabel: 'Where it happened',
      short: true,
    },
    {
      id: 'place-name',
      prompt: 'What is that other place called, and in which city and state is it?',
      translatorNote: 'Name of an earlier facility or of the place of arrest.',
      answer: { kind: 'words' },
      showIf: elsewhere,
      fact: 'placeName',
      sensitivity: 'ordinary',
      packetLabel: 'Name and city of the place where it happened',
    },
    {
      id: 'place-type',
      prompt: 'What kind of place was it?',
      interviewerNote: 'Can be found out after the talk. The place where it happened decides who must be told.',
      translatorNote: 'A shorter list of the same kinds of places as before.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'cbp', label: 'A Border Patrol station or a border crossing' },
          { id: 'hold', label: 'A holding room in an ICE office' },
          { id: 'cdf', label: 'A detention center of a private company that works for ICE' },
          { id: 'spc', label: 'A detention center that belongs to ICE' },
          { id: 'digsa', label: 'A center only for immigration, run through a county, city or state' },
          { id: 'igsa', label: 'A county or city jail that also holds people for ICE' },
          { id: 'usms-iga', label: 'A local jail that holds people for the US Marshals and also for ICE' },
          { id: 'usms-cdf', label: 'A private jail that works for the US Marshals' },
          { id: 'bop', label: 'A federal prison' },
          { id: 'state', label: 'A place that is run by a state' },
          { id: 'dod', label: 'A military base' },
          { id: 'family', label: 'A center for families with children' },
          { id: 'staging', label: 'A place where people stay a short time before they are moved' },
          { id: 'hotel', label: 'A hotel' },
          { id: 'juvenile', label: 'A place where ICE holds people younger than 18' },
          { id: 'orr', label: 'A shelter for children who came without their parents' },
        ],
      },
      showIf: { question: 'place-where', is: 'earlier' },
      fact: 'placeFacilityType',
      sensitivity: 'ordinary',
      packetLabel: 'Kind of place where it happened',
    },
    {
      id: 'place-agency',
      prompt: 'Who was holding you there?',
      translatorNote: 'The agency that had custody at the time. Keep the English names.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'ice', label: 'ICE, the immigration detention agency' },
          { id: 'cbp', label: 'Border Patrol, or officers at a border crossing (CBP)' },
          { id: 'usms', label: 'The US Marshals' },
          { id: 'bop', label: 'The federal prisons (BOP)' },
          { id: 'orr', label: 'A shelter for children who came without their parents (ORR)' },
          { id: 'other', label: 'Somebody else' },
        ],
      },
      showIf: { question: 'place-where', is: ['earlier', 'arrest', 'on-the-way', 'hospital'] },
      sensitivity: 'ordinary',
      packetLabel: 'Agency that held the person there',
    },
    {
      id: 'place-operator',
      prompt: 'Do you know which company or office ran that place?',
      translatorNote: 'The operator of the earlier facility. The name stays as it is.',
      answer: { kind: 'words' },
      showIf: { question: 'place-where', is: 'earlier' },
      sensitivity: 'ordinary',
      packetLabel: 'Who ran the place where it happened',
    },
    {
      id: 'place-spot',
      prompt: 'Please describe the spot: which room or corner, how light it was, and whether anyone could see in.',
      hint: 'You can draw it, or show it with your hands.',
      translatorNote: 'Open. Helps to find cameras and witnesses.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
      packetLabel: 'The spot and the light',
    },
    {
      id: 'place-cameras',
      prompt: 'Do you know of a camera there or near there?',
      interviewerNote:
        'Video is often recorded over within days or weeks: a letter asking to keep it can go out today.',
      translatorNote: 'Security cameras, also those that officers carry by hand or on the body.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'yes', label: 'Yes, there is a camera' },
          { id: 'near', label: 'Not there, but close by' },
          { id: 'blind', label: 'It is a spot that cameras do not see' },
          { id: 'no', label: 'No camera' },
        ],
      },
      sensitivity: 'ordinary',
      packetLabel: 'Cameras',
    },
  ],
};
