const paths = {
  check: 'M4.5 10.5l3.6 3.6L15.5 6.5',
  plus: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5L5 15',
  next: 'M4 10h12M11 5l5 5-5 5',
  back: 'M16 10H4M9 5l-5 5 5 5',
  down: 'M5 7.5l5 5 5-5',
  up: 'M5 12.5l5-5 5 5',
  search: 'M9 14.5a5.5 5.5 0 110-11 5.5 5.5 0 010 11zM13 13l4 4',
  lock: 'M5 9.5h10v7H5zM7 9.5V7a3 3 0 016 0v2.5',
  vault: 'M3.5 4h13v12h-13zM10 12.8a2.8 2.8 0 100-5.6 2.8 2.8 0 000 5.6zM5.5 16v1.5M14.5 16v1.5',
  pause: 'M7 4.5v11M13 4.5v11',
  cards: 'M3.5 5.5h8v11h-8zM8.5 5.5v-2h8v11h-5M5.5 11l1.5 1.5 3-3.5',
  record:
    'M10 12a2.6 2.6 0 002.6-2.6V5.6a2.6 2.6 0 00-5.2 0v3.8A2.6 2.6 0 0010 12zM4.8 9.2a5.2 5.2 0 0010.4 0M10 14.4v2.8',
  play: 'M6.5 4.5l8.5 5.5-8.5 5.5z',
  sound: 'M3.5 8v4h2.8L10 15.5v-11L6.3 8zM12.8 7.2a4 4 0 010 5.6M15 5a7 7 0 010 10',
  stop: 'M5.5 5.5h9v9h-9z',
  eye: 'M2 10s3-5.2 8-5.2S18 10 18 10s-3 5.2-8 5.2S2 10 2 10zM10 12.2a2.2 2.2 0 100-4.4 2.2 2.2 0 000 4.4z',
  'eye-off':
    'M3 3l14 14M8 5.1A8.3 8.3 0 0110 4.8c5 0 8 5.2 8 5.2a14 14 0 01-2.4 3M12 14.9a8 8 0 01-2 .3c-5 0-8-5.2-8-5.2a14 14 0 013-3.5',
  info: 'M10 17a7 7 0 100-14 7 7 0 000 14zM10 9.3v4.2M10 6.4v.2',
  care: 'M10 3.2L17.6 16.5H2.4zM10 8.2v3.8M10 14.2v.2',
  clock: 'M10 17a7 7 0 100-14 7 7 0 000 14zM10 6v4.2l2.8 1.7',
  note: 'M5 3.5h7l3 3v10H5zM8 9h4.5M8 12.5h4.5',
  pencil: 'M4 16l.8-3.2L13.4 4.2a1.4 1.4 0 012 0l.4.4a1.4 1.4 0 010 2L7.2 15.2z',
  bin: 'M4.5 6h11M8 6V4h4v2M6 6l.7 10.5h6.6L14 6',
  settings:
    'M10 12.6a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2zM10 2.8v2M10 15.2v2M2.8 10h2M15.2 10h2M4.9 4.9l1.4 1.4M13.7 13.7l1.4 1.4M15.1 4.9l-1.4 1.4M6.3 13.7l-1.4 1.4',
  languages: 'M3 5.5h8M7 3.5v2c0 3.5-1.8 6-4 7M5 8.5c.8 2 2.5 3.5 4.5 4M10.5 17l3.5-8 3.5 8M11.7 14.3h4.6',
  stacked: 'M3.5 4h13v5h-13zM3.5 11h13v5h-13z',
  beside: 'M3.5 4h5.8v12H3.5zM10.7 4h5.8v12h-5.8z',
  file: 'M5.5 2.8h6l3.5 3.5v10.9h-9.5zM11 3v4h4',
  import: 'M10 3v9M6 8.5l4 4 4-4M3.5 15.5h13',
  chart: 'M3.5 4v12.5h13M7 13.5V9.5M10.5 13.5V5.5M14 13.5V11',
  export: 'M10 12.5v-9M6 7l4-4 4 4M3.5 15.5h13',
  person: 'M10 9.5a3 3 0 100-6 3 3 0 000 6zM4 16.5c.5-3.3 2.8-5 6-5s5.5 1.7 6 5',
  path: 'M4 15.5a1.8 1.8 0 100-3.6 1.8 1.8 0 000 3.6zM16 8.1a1.8 1.8 0 100-3.6 1.8 1.8 0 000 3.6zM5.8 13.7h4.7a2.3 2.3 0 002.3-2.3V8.6a2.3 2.3 0 011.4-2.1',
  speech: 'M3.5 4.5h13v8.5H9l-3.5 3v-3h-2z',
  skip: 'M4.5 5l6 5-6 5zM15 5v10',
  undo: 'M4 8h8a4 4 0 010 8H8M4 8l3.5-3.5M4 8l3.5 3.5',
} as const;

export type IconName = keyof typeof paths;

type Properties = { readonly name: IconName; readonly size?: number; readonly turns?: boolean };

/** `turns`: the picture points along the line of reading and is mirrored from right to left. */
export function Icon({ name, size = 20, turns = false }: Properties) {
  return (
    <svg
      aria-hidden="true"
      className={turns ? 'icon turns' : 'icon'}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
