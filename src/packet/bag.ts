/** A file that travels in a bag: where it lies in the bag, its size in bytes and its SHA-256 in hexadecimal. */
export type Bagged = { readonly path: string; readonly size: number; readonly sha256: string };

/** What the bag says about itself; nothing of it may name the person. */
export type BagFacts = {
  /** Calendar day. */
  readonly madeOn: string;
  readonly caseCode: string;
  readonly title: string;
  /** How a stranger checks the bag, in plain text. */
  readonly howToCheck: string;
};

export type TagFile = { readonly path: string; readonly text: string };

/** Folder of what is sent; everything else in a bag only speaks about it (RFC 8493). */
export const payloadFolder = 'data';
/** List of the sums of what is sent; its own sum stands for the whole packet. `sha256sum -c` reads it. */
export const manifestPath = 'manifest-sha256.txt';
export const tagManifestPath = 'tagmanifest-sha256.txt';
export const howToCheckPath = 'HOW-TO-CHECK.txt';

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : 1);

/** A manifest: one line per file, in the order of their names. Line ends in names would be read as new lines and are never there. */
export const manifestText = (files: readonly Bagged[]): string =>
  [...files]
    .sort(byPath)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

/** One line: whatever could begin another one is a blank. */
const line = (label: string, value: string): string => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`;

/** The files of a bag beside its payload, but for the list of their own sums. */
export function tagFiles(payload: readonly Bagged[], facts: BagFacts): readonly TagFile[] {
  const bytes = payload.reduce((total, { size }) => total + size, 0);
  return [
    { path: 'bagit.txt', text: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    {
      path: 'bag-info.txt',
      text: [
        line('External-Description', facts.title),
        line('Internal-Sender-Identifier', facts.caseCode),
        line('Bagging-Date', facts.madeOn),
        line('Bag-Software-Agent', 'Constancia'),
        line('Payload-Oxum', `${bytes}.${payload.length}`),
      ].join(''),
    },
    { path: manifestPath, text: manifestText(payload) },
    { path: howToCheckPath, text: facts.howToCheck },
  ];
}
