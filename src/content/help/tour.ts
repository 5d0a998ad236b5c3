/** One stop of the tour: on which page it stands, and what it says. */
export type TourStop = {
  readonly id: string;
  readonly page: 'home' | 'interview' | 'review' | 'routing' | 'packet' | 'follow-up';
  readonly title: string;
  readonly text: string;
};

/** The tour over the practice vault, in order. */
export const tourStops: readonly TourStop[] = [
  {
    id: 'practice',
    page: 'home',
    title: 'A place to practise',
    text: 'These cases are invented. Walk through them and change what you like; nothing here touches a real case.',
  },
  {
    id: 'list',
    page: 'home',
    title: 'One list',
    text: "Every interview has a code name instead of a person's. What is due stands at the top, and a new interview begins here.",
  },
  {
    id: 'questions',
    page: 'interview',
    title: 'One question at a time',
    text: 'The question stands in both languages. Whatever the person says is an answer, also that they would rather not say. It is saved as you write.',
  },
  {
    id: 'reading',
    page: 'review',
    title: 'Read it back',
    text: 'The record is read aloud, corrected with the person, and then frozen, so that everyone can see it was not changed afterwards.',
  },
  {
    id: 'routing',
    page: 'routing',
    title: 'Where a report goes',
    text: 'Never only one office: who must be told, who may choose first, who usually ends up with it, and why.',
  },
  {
    id: 'packet',
    page: 'packet',
    title: 'Only with consent',
    text: 'A packet is made for one office, and only when the person agreed to that office. The program sends nothing: you do.',
  },
  {
    id: 'after',
    page: 'follow-up',
    title: 'After filing',
    text: 'Write down what was sent and what came back. The program counts the days and says what comes next.',
  },
  {
    id: 'stop',
    page: 'home',
    title: 'Three ways to stop',
    text: 'F6 covers the screen with a quiet picture. Escape three times hides everything. Ctrl L locks. F1 opens help, where this tour begins again.',
  },
];
