import { fileTypeFromBuffer } from 'file-type';
import { unknownType } from '../../../../src/interview/exhibit-media.ts';

/** Two letters are all that these have to be known by, and words may begin with them too. */
const shortMarks = ['image/bmp', 'application/x-msdownload'];

const mailHeaders = /^(?:received|return-path|delivered-to|mime-version|message-id|from|to|date|subject|x-[\w-]+):/i;
const headerLine = /^(?:[\w-]+:.*|[ \t].*)$/;

/** A message: nothing but header lines up to the first empty one, with at least three that mails have. */
function isMail(text: string): boolean {
  const lines = (text.split(/\r?\n\r?\n/)[0] ?? '').split(/\r?\n/);
  if (/^From \S+ /.test(lines[0] ?? '')) lines.shift();
  return (
    lines.length >= 3 &&
    lines.every((line) => headerLine.test(line)) &&
    lines.filter((line) => mailHeaders.test(line)).length >= 3
  );
}

/** Text of the head where the bytes can be text: no control characters but those that texts have. */
function textOf(head: Uint8Array): string | undefined {
  const [one, two] = head;
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(head);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return undefined;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return new TextDecoder('utf-8').decode(head);
  // Latin text in sixteen bits has a zero beside nearly every letter, always on the same side.
  if (head.length < 4 || Math.max(even, odd) < head.length * 0.3 || Math.min(even, odd) > head.length * 0.05)
    return undefined;
  return new TextDecoder(odd > even ? 'utf-16le' : 'utf-16be').decode(head);
}

function textType(text: string): string {
  const start = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 2000);
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i.test(start))
    return 'image/svg+xml';
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i.test(start)) return 'text/html';
  if (/^<\?xml\s/i.test(start)) return 'application/xml';
  return isMail(text) ? 'message/rfc822' : 'text/plain';
}

/** WebM holds films and sounds alike; a sound has no track whose codec is one of pictures. */
function withoutPicture(mediaType: string, head: Uint8Array): string {
  if (mediaType !== 'video/webm') return mediaType;
  const text = Buffer.from(head.subarray(0, 4096)).toString('latin1');
  return /A_(?:OPUS|VORBIS)/.test(text) && !/V_(?:VP|AV1)/.test(text) ? 'audio/webm' : mediaType;
}

/** The media type of a file by its content alone. `head` are its first bytes, as many as there are at hand. */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
  const known = await fileTypeFromBuffer(head).catch(() => undefined);
  const sure = known && known.mime !== 'application/xml' && !shortMarks.includes(known.mime);
  if (sure) return withoutPicture(known.mime.split(';')[0] ?? known.mime, head);
  const text = textOf(head.subarray(0, 64 * 1024));
  return text === undefined ? (known?.mime ?? unknownType) : textType(text);
}
