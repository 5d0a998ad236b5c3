/** What a key event is made of, from the page or from React. */
type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly target: EventTarget | null;
};

type Entry = {
  /** Where it works; the map is shown in these groups. */
  readonly where: 'everywhere' | 'list' | 'interview' | 'reading';
  /** As the caps are shown, one after another. */
  readonly caps: readonly string[];
  readonly hears: (pressed: Pressed) => boolean;
};

const far = ({ ctrlKey, metaKey, altKey }: Pressed): boolean => (ctrlKey || metaKey) && !altKey;
const bare = ({ ctrlKey, metaKey, altKey }: Pressed): boolean => !ctrlKey && !metaKey && !altKey;
const inField = ({ target }: Pressed): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;

/** Every key of the program, in one table: what hears them and what shows them both read it. */
export const keyMap = {
  hide: { where: 'everywhere', caps: ['Esc', 'Esc', 'Esc'], hears: ({ key }) => key === 'Escape' },
  hideByF8: { where: 'everywhere', caps: ['F8'], hears: ({ key }) => key === 'F8' },
  lock: { where: 'everywhere', caps: ['Ctrl L'], hears: (one) => one.key.toLowerCase() === 'l' && far(one) },
  pause: { where: 'everywhere', caps: ['F6'], hears: ({ key }) => key === 'F6' },
  help: { where: 'everywhere', caps: ['F1'], hears: ({ key }) => key === 'F1' },
  map: { where: 'everywhere', caps: ['?'], hears: (one) => one.key === '?' && bare(one) && !inField(one) },
  search: {
    where: 'list',
    caps: ['Ctrl F', '/'],
    hears: (one) => (one.key.toLowerCase() === 'f' && far(one)) || (one.key === '/' && !inField(one)),
  },
  next: { where: 'interview', caps: ['Ctrl Enter'], hears: (one) => one.key === 'Enter' && far(one) },
  confirm: {
    where: 'reading',
    caps: ['Enter'],
    hears: (one) => one.key === 'Enter' && bare(one) && !one.shiftKey,
  },
  move: {
    where: 'reading',
    caps: ['←', '→'],
    hears: (one) => /^Arrow(Left|Right|Up|Down)$/.test(one.key) && bare(one) && !one.shiftKey,
  },
  corrected: { where: 'reading', caps: ['Ctrl Enter'], hears: (one) => one.key === 'Enter' && far(one) },
} as const satisfies Readonly<Record<string, Entry>>;

export type KeyAct = keyof typeof keyMap;

/** Whether an event asks for this act. */
export const asksFor = (act: KeyAct, pressed: Pressed): boolean => keyMap[act].hears(pressed);
