import { basename, dirname } from 'node:path';
import { fail, ok } from '../../src/base/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { saveFiles } from '../output/save.ts';
import { pickPlace } from '../picker.ts';
import { today } from '../today.ts';

const filters = [{ name: 'PDF', extensions: ['pdf'] }];

export const guideCalls = ({ settings }: House) =>
  ({
    'guide.write': async ({ paper, language }) => {
      const path = await pickPlace({ defaultPath: `${paper}-${language}.pdf`, filters });
      if (path === undefined) return fail({ code: 'cancelled' });
      const [{ guideRequest }, { printPdf }] = await Promise.all([
        import('../output/guide-papers.ts'),
        import('../output/print.ts'),
      ]);
      const request = await guideRequest({ paper, language }, settings.read().paper, today());
      const bytes = await printPdf(request).catch(() => undefined);
      if (!bytes) return fail({ code: 'print-failed' });
      const saved = await saveFiles(dirname(path), [{ name: basename(path), bytes }]);
      return saved.ok ? ok({ file: basename(path) }) : saved;
    },
  }) satisfies Partial<Handlers>;
