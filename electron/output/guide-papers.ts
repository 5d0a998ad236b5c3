import type { GuidePaper } from '../../src/bridge/calls/guide-calls.ts';
import type { Paper, PrintRequest } from '../../src/export/format.ts';
import { guideHtml, guideStyles, picturesOf, titleOf } from '../../src/export/guide-html.ts';
import { printStyles } from '../../src/export/print-styles.ts';

const folder = '../../docs/user-guide';
const texts = import.meta.glob<string>('../../docs/user-guide/{en,es}/*.md', { query: '?raw', import: 'default' });
/** Each as an address that holds the picture itself. */
const pictures = import.meta.glob<string>('../../docs/user-guide/pictures/*.jpg', {
  query: '?inline',
  import: 'default',
});

const feet = { en: 'Constancia · {{page}} / {{pages}}', es: 'Constancia · {{page}} / {{pages}}' } as const;

async function pictureAt(path: string): Promise<NonNullable<PrintRequest['pictures']>[number]> {
  const address = await pictures[`${folder}/${path}`]?.();
  if (address === undefined) throw new Error('A picture of the guide is missing');
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  return { path, mediaType: 'image/jpeg', bytes };
}

/** What is printed for one paper of the guide in one language. */
export async function guideRequest(
  { paper: wanted, language }: { readonly paper: GuidePaper; readonly language: 'en' | 'es' },
  paper: Paper,
  madeOn: string,
): Promise<PrintRequest> {
  const markdown = await texts[`${folder}/${language}/${wanted}.md`]?.();
  if (markdown === undefined) throw new Error('A text of the guide is missing');
  const card = wanted !== 'guide';
  return {
    html: guideHtml(markdown, language),
    styles: `${printStyles(paper)}\n${guideStyles(card)}`,
    footer: card ? '' : feet[language],
    paper,
    title: titleOf(markdown),
    language,
    madeOn,
    ...(card && { onePage: true as const }),
    pictures: await Promise.all(picturesOf(markdown).map(pictureAt)),
  };
}
