/** What a worker decided about two interviews: the same alleged perpetrator, only the same place and time, or no link. */
export const linkVerdicts = ['same-person', 'same-place', 'not-linked'] as const;
export type LinkVerdict = (typeof linkVerdicts)[number];
