import { type Draft, paragraph, partHeading } from '../draft.ts';
import type { Block } from '../packet.ts';

/** How a stranger checks that nothing was changed, and where the wording comes from. */
export function checkingPart(draft: Draft): readonly Block[] {
  const { decision, guide, texts } = draft.material;
  return [
    partHeading(draft, 'checking'),
    paragraph(draft, 'checking.made'),
    paragraph(draft, 'checking.words'),
    paragraph(draft, 'checking.sums'),
    paragraph(draft, 'checking.versions', {
      guide: guide.version,
      rules: decision.contentVersion,
      texts: texts.version,
    }),
  ];
}
