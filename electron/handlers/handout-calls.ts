import { fail, ok } from '../../src/base/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { manifestSum } from '../output/manifest-sum.ts';
import { saveWhereAsked } from './chosen-folder.ts';
import { leavingOf } from './leaving.ts';
import { isPractice } from './practice-guard.ts';

type Wanted = Parameters<Handlers['handout.export']>[0];

export function handoutCalls(house: House) {
  const { withVault, settings, content, zone } = house;
  /** The files of one handout in memory, made from what the vault holds. */
  const make = async ({ id, language, discreet, formats }: Wanted) => {
    const interview = withVault(({ interviews }) => interviews.open(id));
    if (!interview.ok) return interview;
    const pattern = withVault(({ links }) => links.pattern(id));
    if (!pattern.ok) return pattern;
    // Wordings and the printer weigh more than all the rest: they are loaded with the first page.
    const [{ exportHandout }, { printPdf }] = await Promise.all([
      import('../output/export-handout.ts'),
      import('../output/print.ts'),
      content(),
    ]);
    const request = {
      interview: interview.value,
      formats,
      paper: settings.read().paper,
      now: new Date().toISOString(),
      timeZone: zone(),
      linkedPattern: pattern.value,
      practice: isPractice(house),
      ...(language !== undefined && { language }),
      ...(discreet !== undefined && { discreet }),
    };
    return exportHandout(request, printPdf);
  };

  return {
    'handout.preview': async (wanted) => {
      const made = await make({ ...wanted, formats: ['pdf'] });
      if (!made.ok) return made;
      const [pdf] = made.value.files;
      return pdf ? ok({ pdf: pdf.bytes }) : fail({ code: 'print-failed' });
    },
    'handout.export': async (wanted) => {
      const made = await make(wanted);
      if (!made.ok) return made;
      const { handout, files } = made.value;
      const event = { object: 'handout', id: handout.madeOn, interview: wanted.id } as const;
      const leaving = leavingOf(house, { ...event, sha256: manifestSum(files) }, files);
      // Neither case nor language stands in the name: whoever sees the folder learns nothing from it.
      return saveWhereAsked(house, `Information ${handout.madeOn}`, files, leaving);
    },
  } satisfies Partial<Handlers>;
}
