import { ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { LocaleHeader } from '../../src/i18n/catalogue.ts';
import type { TextPack } from '../../src/i18n/text-pack.ts';
import type { NoteCustody } from './custody/custody-event.ts';
import type { VaultDatabase } from './database.ts';
import type { Clock } from './interviews.ts';

type Outcome<Value> = Result<Value, Failure>;
/** A language that was brought in: when, and by whom. */
export type TakenPack = { readonly header: LocaleHeader; readonly at: string; readonly by: string };

export type TextPacks = {
  readonly list: () => Outcome<readonly TakenPack[]>;
  readonly find: (language: string) => Outcome<TextPack | undefined>;
  /** Takes a language in, in place of an earlier pack of the same language. */
  readonly takeIn: (pack: TextPack, by: string) => Outcome<null>;
  readonly remove: (language: string) => Outcome<{ readonly removed: boolean }>;
};

/** The languages that were brought into an open vault. */
export function openTextPacks(
  { driver, read, commit }: VaultDatabase,
  note: NoteCustody,
  clock: Clock = Date.now,
): TextPacks {
  const all = driver.prepare<[], { header: string; at: string; by: string }>(
    'SELECT header, taken_at AS at, taken_by AS "by" FROM text_packs ORDER BY language',
  );
  const one = driver.prepare<[string], Record<'header' | 'ui' | 'content', string>>(
    'SELECT header, ui, content FROM text_packs WHERE language = ?',
  );
  const put = driver.prepare<[string, string, string, string, string, string]>(
    'INSERT OR REPLACE INTO text_packs (language, header, ui, content, taken_at, taken_by) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const drop = driver.prepare<[string]>('DELETE FROM text_packs WHERE language = ?');
  const noteLanguage = (what: 'received' | 'deleted', language: string, count?: number): void =>
    note({ what, object: 'vault', id: 'language', detail: { language, ...(count !== undefined && { count }) } });

  return {
    list: () =>
      read(() => ok(all.all().map(({ header, ...rest }) => ({ header: JSON.parse(header) as LocaleHeader, ...rest })))),
    find: (language) =>
      read(() => {
        const row = one.get(language);
        if (!row) return ok(undefined);
        return ok({
          header: JSON.parse(row.header),
          ui: JSON.parse(row.ui),
          content: JSON.parse(row.content),
        } as TextPack);
      }),
    takeIn: ({ header, ui, content }, by) =>
      commit(() => {
        const at = new Date(clock()).toISOString();
        put.run(header.language, JSON.stringify(header), JSON.stringify(ui), JSON.stringify(content), at, by);
        noteLanguage('received', header.language, Object.keys(ui).length + Object.keys(content).length);
        return ok(null);
      }),
    remove: (language) =>
      commit(() => {
        const removed = drop.run(language).changes > 0;
        if (removed) noteLanguage('deleted', language);
        return ok({ removed });
      }),
  };
}
