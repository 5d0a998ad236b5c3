import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { pickPaths } from '../picker.ts';

const largest = 20_000_000;

/** The text of the file that a person chooses. */
async function askPack(): Promise<Result<string, Failure>> {
  const filters = [{ name: 'JSON', extensions: ['json'] }];
  const [path] = (await pickPaths(['openFile'], { filters })) ?? [];
  if (path === undefined) return fail({ code: 'cancelled' });
  try {
    const { size } = await stat(path);
    return size > largest ? fail({ code: 'pack-unreadable' }) : ok(await readFile(path, 'utf8'));
  } catch {
    return fail({ code: 'pack-unreadable' });
  }
}

export const contentCalls = ({ content }: House) =>
  ({
    'content.current': async () => {
      const store = await content();
      return ok({ ...store.state(), content: store.content() });
    },
    'content.look': async () => {
      const text = await askPack();
      if (!text.ok) return text;
      const changes = (await content()).look(text.value);
      return changes.ok ? ok({ changes: changes.value }) : changes;
    },
    'content.accept': async ({ version }) => (await content()).accept(version),
    'content.revert': async ({ to }) => (await content()).revert(to),
  }) satisfies Partial<Handlers>;
