/** What the help beside a screen says: what it is for, what to do, what to watch for. */
export type ScreenHelp = { readonly screen: string; readonly for: string; readonly do: string; readonly watch: string };

/** The help of every screen, by the name of its place. */
export const screenHelp = [
  {
    screen: 'learning',
    for: 'What all interviews of this vault show together: figures by facility, month, channel and language.',
    do: 'Choose the time, look through the charts and their tables, and write the figures for others.',
    watch: 'Small counts are left out, because a few can show one person. Look at the pages before you give them away.',
  },
  {
    screen: 'unlock',
    for: 'The way in. It shows nothing about any case.',
    do: 'Open your vault with its passphrase. If you are new, practise with invented cases first.',
    watch: 'Nobody can reset a passphrase. Make a recovery sheet and keep it away from this computer.',
  },
  {
    screen: 'home',
    for: 'All interviews in this vault, by code name, with what is due.',
    do: 'Begin a new interview, or open one from the list. The search looks into everything that was written.',
    watch: 'Red means that a time is running or has passed. Look at what is due first.',
  },
  {
    screen: 'due',
    for: 'What is due in all interviews: late answers, times to ask the person again, clocks that run.',
    do: 'Open a line to see the step and do it. The calendar file carries days and one neutral title, nothing else.',
    watch: 'The days are worked out from the answers. Check a deadline with a lawyer before you rely on it.',
  },
  {
    screen: 'settings',
    for: 'What applies to this computer: language, look, your name, the time until it locks.',
    do: 'Set your name once; it stands beside every answer that you write down.',
    watch: 'These settings lie unlocked beside the vault. Nothing about a case belongs here.',
  },
  {
    screen: 'vault',
    for: 'Who can open this vault, its backups, its log, and its end.',
    do: 'Make a recovery sheet, then a backup on a stick. Try both before you need them.',
    watch: 'A backup is locked like the vault: without a passphrase or a recovery paper nobody can open it either.',
  },
  {
    screen: 'interview',
    for: 'One question at a time, in both languages. The sections stand beside it; the person decides how far to go.',
    do: "Read the question aloud and write the answer in the person's own words. Later, does not know and would rather not say are whole answers.",
    watch: 'Begin with danger and privacy. F6 covers everything, Escape three times hides it.',
  },
  {
    screen: 'review',
    for: 'The whole record in both languages, to be read back and corrected.',
    do: 'Read each paragraph aloud, mark it as right or correct it, then freeze the statement.',
    watch: 'What is frozen never changes. Later corrections become a new version beside it.',
  },
  {
    screen: 'exhibits',
    for: 'Files that belong to this interview. They are sealed as they come in.',
    do: 'Drop files here, and say of each what it is and where it came from.',
    watch:
      'A picture can hold a place or a name that nobody sees. The page shows what it found; the original stays as it was received.',
  },
  {
    screen: 'routing',
    for: 'Which office must be told, which may choose first, and where the report usually ends up, with the reason for each.',
    do: 'Read the first sentence with the person. Then see what would change it, and print the page for them.',
    watch: 'Most reports to OIG go back to the agency, so ICE usually learns of them. Say so before anything is filed.',
  },
  {
    screen: 'packet',
    for: 'The complaint for one office, as that office will get it.',
    do: 'Choose the office, look through the pages, write the packet to a folder, and send it yourself.',
    watch:
      'It rests on the consent for exactly this office. Look at what is left out, and under which name the person appears.',
  },
  {
    screen: 'documents',
    for: 'Papers beside the packets: the request to keep evidence, the declaration, the record of consent, the letter that takes consent back.',
    do: 'Send the request to keep evidence early. Read a declaration aloud before it is signed.',
    watch: 'Recordings may be overwritten soon. Renew the request after 7 and after 30 days.',
  },
  {
    screen: 'follow-up',
    for: 'What was filed, what came back, and how the person is.',
    do: 'Write down each filing with its day and number, each answer, and each time you asked the person.',
    watch: 'Closed is not a finding. Ask whether it was substantiated, unsubstantiated or unfounded.',
  },
  {
    screen: 'links',
    for: 'Other interviews that may speak of the same alleged perpetrator or the same event.',
    do: 'Compare the two and decide: the same, another, or not yet known.',
    watch: 'Never tell one person what another has said.',
  },
] as const satisfies readonly ScreenHelp[];
