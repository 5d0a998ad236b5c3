import { type Draft, inPacketLanguage, joined, paragraph, partHeading, textOf } from '../draft.ts';
import { type LeftOutKind, leftOutKinds } from '../omissions.ts';
import type { Block, Omission } from '../packet.ts';

const said = (draft: Draft, kind: LeftOutKind): Omission => ({
  what: textOf(draft, `omission.${kind}.what`),
  why: textOf(draft, `omission.${kind}.why`),
});

/** What the recipient does not get, by kind: said whether or not there is any, so that the list itself tells nothing. */
export const omissionsOf = (draft: Draft): readonly Omission[] => leftOutKinds(draft).map((kind) => said(draft, kind));

/** What is left out and why. */
export const leftOutPart = (draft: Draft): readonly Block[] => [
  partHeading(draft, 'left-out'),
  paragraph(draft, 'left-out.intro'),
  {
    kind: 'list',
    ordered: false,
    items: omissionsOf(draft).map(({ what, why }) =>
      joined([{ ...inPacketLanguage(draft, `${what}:`), strong: true }, inPacketLanguage(draft, why)]),
    ),
  },
];
