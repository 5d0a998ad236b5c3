import type { Handout } from '../packet/handout.ts';
import { documentHtml } from './document-html.ts';
import type { Rendered, RenderOptions } from './format.ts';
import { plainText } from './formats/text.ts';
import { handoutStyles } from './handout-styles.ts';

/** One way to write a handout to a file; as with packets, the same handout gives the same bytes. */
export type HandoutFormat = {
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly render: (handout: Handout, options: RenderOptions) => Rendered;
};

/** One tagged page, and its twin in plain text. Neither names the case. */
export const handoutFormats: readonly HandoutFormat[] = [
  {
    id: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    render: (handout, { paper }) => ({
      kind: 'print',
      request: {
        html: documentHtml(handout),
        styles: handoutStyles(paper),
        footer: '',
        onePage: true,
        paper,
        title: handout.title,
        language: handout.language,
        madeOn: handout.madeOn,
      },
    }),
  },
  {
    id: 'text',
    extension: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    render: ({ blocks }) => ({ kind: 'text', text: plainText({ blocks, footer: '' }) }),
  },
];
