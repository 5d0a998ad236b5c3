/** The media type of what nobody recognises. */
export const unknownType = 'application/octet-stream';

/** How an exhibit is shown inside the app; `none` means by its facts alone. */
export type ExhibitView = 'picture' | 'heic' | 'pdf' | 'audio' | 'video' | 'text' | 'mail' | 'none';

const views: Readonly<Record<string, ExhibitView>> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/apng': 'picture',
  'image/gif': 'picture',
  'image/webp': 'picture',
  'image/avif': 'picture',
  'image/bmp': 'picture',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/heic-sequence': 'heic',
  'image/heif-sequence': 'heic',
  'application/pdf': 'pdf',
  'audio/mpeg': 'audio',
  'audio/wav': 'audio',
  'audio/ogg': 'audio',
  'audio/x-m4a': 'audio',
  'audio/mp4': 'audio',
  'audio/aac': 'audio',
  'audio/flac': 'audio',
  'audio/webm': 'audio',
  'video/mp4': 'video',
  'video/x-m4v': 'video',
  'video/webm': 'video',
  'video/ogg': 'video',
  'video/quicktime': 'video',
  'video/matroska': 'video',
  'video/3gpp': 'video',
  'message/rfc822': 'mail',
};

/** Documents that could act when drawn are shown as the text that they are written in. */
const asText: readonly string[] = ['image/svg+xml', 'application/xml', 'application/json', 'application/rtf'];

/** How a file of this media type is shown. */
export const viewOf = (mediaType: string): ExhibitView =>
  views[mediaType] ?? (mediaType.startsWith('text/') || asText.includes(mediaType) ? 'text' : 'none');

/** Endings of names and the media types that they promise. */
const promises: Readonly<Record<string, readonly string[]>> = {
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png', 'image/apng'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  avif: ['image/avif'],
  bmp: ['image/bmp'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  heic: ['image/heic', 'image/heif', 'image/heic-sequence'],
  heif: ['image/heif', 'image/heic', 'image/heif-sequence'],
  svg: ['image/svg+xml'],
  pdf: ['application/pdf'],
  mp3: ['audio/mpeg'],
  wav: ['audio/wav'],
  ogg: ['audio/ogg', 'video/ogg'],
  opus: ['audio/ogg'],
  m4a: ['audio/x-m4a', 'audio/mp4', 'video/mp4'],
  aac: ['audio/aac'],
  flac: ['audio/flac'],
  mp4: ['video/mp4', 'video/x-m4v', 'audio/mp4', 'video/quicktime'],
  m4v: ['video/x-m4v', 'video/mp4'],
  mov: ['video/quicktime', 'video/mp4'],
  '3gp': ['video/3gpp'],
  webm: ['video/webm', 'audio/webm'],
  mkv: ['video/matroska'],
  txt: ['text/plain', 'message/rfc822', 'text/html', 'application/json', 'application/xml'],
  csv: ['text/plain', 'text/csv'],
  html: ['text/html'],
  htm: ['text/html'],
  eml: ['message/rfc822'],
  json: ['application/json', 'text/plain'],
  xml: ['application/xml'],
  rtf: ['application/rtf'],
  zip: ['application/zip'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/zip'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip'],
};

/** True when the ending of a name promises another kind of file than its content is. */
export function nameContradicts(fileName: string, mediaType: string): boolean {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase();
  const promised = ending === undefined ? undefined : promises[ending];
  return promised !== undefined && !promised.includes(mediaType);
}

const strippable = ['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'application/pdf'];
const redrawable = ['image/avif', 'image/bmp'];

/** How a copy without data about the file can be made of a media type; `undefined` where it cannot. */
export function copyWayOf(mediaType: string): 'stripped' | 're-encoded' | undefined {
  if (strippable.includes(mediaType)) return 'stripped';
  return redrawable.includes(mediaType) || viewOf(mediaType) === 'heic' ? 're-encoded' : undefined;
}
