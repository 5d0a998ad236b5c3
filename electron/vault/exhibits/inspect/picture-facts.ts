import { createRequire } from 'node:module';
import type { FileFact, FileFactKind } from '../../../../src/interview/exhibit.ts';

/** The library is one CommonJS file, which only `require` gives with its names. */
const { load } = createRequire(import.meta.url)('exifreader') as typeof import('exifreader');

type Group = Readonly<Record<string, unknown>>;
const longest = 200;
const most = 150;

const say = (tag: unknown): string =>
  typeof tag === 'object' && tag !== null && 'description' in tag && tag.description !== undefined
    ? [...String(tag.description)].slice(0, longest).join('').replaceAll('\0', '').trim()
    : '';
const read = (group: Group | undefined, name: string): string => say(group?.[name]);

/** EXIF writes `2024:03:02 21:14:05`; the zone, where there is one, stands elsewhere. */
function timeOf(group: Group | undefined, name: string, offset: string): string {
  const [day = '', time = ''] = read(group, name).split(' ');
  return [day.replaceAll(':', '-'), time, read(group, offset)].filter((piece) => piece !== '').join(' ');
}

const degrees = (value: unknown): number => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : Number.NaN);

function placeOf(gps: Group | undefined): string {
  const [latitude, longitude] = [degrees(gps?.Latitude), degrees(gps?.Longitude)];
  return Number.isNaN(latitude) || Number.isNaN(longitude) ? '' : `${latitude},${longitude}`;
}

/** Technical entries that would only drown the others. */
const dull =
  /^(?:MakerNote|UserComment$|Images|Thumbnail|_raw|JPEGInterchange|ComponentsConfiguration|PrintIM|Padding)/;

function otherFacts(groups: readonly (Group | undefined)[]): readonly FileFact[] {
  return groups
    .flatMap((group) => Object.entries(group ?? {}))
    .map(([name, tag]) => ({ kind: 'other' as const, name, value: say(tag) }))
    .filter(({ name, value }) => value !== '' && !dull.test(name))
    .slice(0, most);
}

/** What a picture says about itself: EXIF, XMP, IPTC and text chunks. Nothing when it says nothing or cannot be read. */
export function pictureFacts(bytes: Uint8Array): readonly FileFact[] {
  let tags: import('exifreader').ExpandedTags;
  try {
    tags = load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { expanded: true });
  } catch {
    return [];
  }
  const exif = tags.exif as Group | undefined;
  const file = { ...(tags.file as Group | undefined), ...(tags.pngFile as Group | undefined) };
  const device = [read(exif, 'Make'), read(exif, 'Model')].filter((part) => part !== '').join(' ');
  const [width, height] = [
    Number.parseInt(read(file, 'Image Width'), 10),
    Number.parseInt(read(file, 'Image Height'), 10),
  ];
  const known: readonly (readonly [FileFactKind, string])[] = [
    ['taken-at', timeOf(exif, 'DateTimeOriginal', 'OffsetTimeOriginal')],
    ['place', placeOf(tags.gps as Group | undefined)],
    ['device', device],
    ['author', read(exif, 'Artist')],
    ['program', read(exif, 'Software')],
    ['changed-at', timeOf(exif, 'DateTime', 'OffsetTime')],
    ['pixels', width > 0 && height > 0 ? `${width} × ${height}` : ''],
  ];
  return [
    ...known.filter(([, value]) => value !== '').map(([kind, value]) => ({ kind, value })),
    ...otherFacts([
      exif,
      tags.xmp as Group | undefined,
      tags.iptc as Group | undefined,
      tags.pngText as Group | undefined,
    ]),
  ];
}
