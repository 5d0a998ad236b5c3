import type { Format } from '../format.ts';

/** The packet as a document that can be edited, for those who must put it into a form or a brief of their own. */
export const format: Format = {
  id: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  render: (packet, { paper }) => ({
    kind: 'document',
    request: {
      title: `${packet.title} · ${packet.caseCode}`,
      language: packet.language,
      blocks: packet.blocks,
      footer: packet.footer,
      paper,
      madeOn: packet.madeOn,
    },
  }),
};
