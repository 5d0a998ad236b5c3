import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { type PackFileName, packFileNames, readTextPack, type TextPack } from '../../src/i18n/text-pack.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { pickPaths } from '../picker.ts';
import { contentTongue, isBuiltIn, screenTongue } from '../tongues.ts';

const largest = 4_000_000;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The files of a language in a folder; what is not there is left out. */
async function readFolder(folder: string): Promise<Result<Partial<Record<PackFileName, string>>, Failure>> {
  const files: Partial<Record<PackFileName, string>> = {};
  for (const name of packFileNames) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found) continue;
    if (!found.isFile() || found.size > largest) return fail({ code: 'language-unreadable', values: { file: name } });
    files[name] = await readFile(path, 'utf8');
  }
  return ok(files);
}

export function languageCalls({ withVault, settings }: House) {
  /** The language that was looked at last. */
  let looked: TextPack | undefined;

  return {
    'languages.brought': () =>
      withVault(({ textPacks }) => {
        const packs = textPacks.list();
        if (!packs.ok) return packs;
        return ok({ languages: packs.value.map((pack) => ({ ...pack, builtIn: isBuiltIn(pack.header.language) })) });
      }),
    'languages.texts': ({ language }) =>
      withVault(({ textPacks }) => {
        const pack = textPacks.find(language);
        return pack.ok ? ok({ ui: pack.value?.ui ?? {}, content: pack.value?.content ?? {} }) : pack;
      }),
    'languages.look': async () => {
      looked = undefined;
      const [folder] = (await pickPaths(['openDirectory'])) ?? [];
      if (folder === undefined) return fail({ code: 'cancelled' });
      const files = await readFolder(folder);
      if (!files.ok) return files;
      const english = { ui: await screenTongue('en'), content: await contentTongue('en') };
      const read = readTextPack(files.value, { english, hashOf });
      if (!read.ok) return fail({ code: read.failure.code, values: { file: read.failure.file } });
      looked = read.value.pack;
      return ok(read.value.look);
    },
    'languages.accept': ({ language }) => {
      if (looked?.header.language !== language) return fail({ code: 'language-not-looked-at' });
      const pack = looked;
      const taken = withVault(({ textPacks }) => textPacks.takeIn(pack, settings.read().interviewer));
      if (!taken.ok) return taken;
      looked = undefined;
      return ok({});
    },
    'languages.remove': ({ language }) => withVault(({ textPacks }) => textPacks.remove(language)),
  } satisfies Partial<Handlers>;
}
