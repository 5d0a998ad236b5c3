import type { Content } from '../../src/clocks/content.ts';
import { channels } from '../../src/content/channels/table.ts';
import { clocks } from '../../src/content/clocks/table.ts';
import { comparison } from '../../src/content/comparison.ts';
import { contentAsOf, contentVersion, rules } from '../../src/content/rules/table.ts';
import { sources } from '../../src/content/sources.ts';
import { type ContentStore, openContentStore } from './content-store.ts';
import maintainersKey from './maintainers-key.pem?raw';
import { verifierOf } from './pack-signature.ts';

/** The rule book that ships with the app. */
export const builtInContent: Content = {
  version: contentVersion,
  asOf: contentAsOf,
  rules,
  channels,
  clocks,
  sources,
  comparison,
};

let store: ContentStore | undefined;

/** Opens the accepted rule books in a folder; from then on `currentContent` gives the one in use. */
export function openContent(folder: string, publicKey: string = maintainersKey): ContentStore {
  store = openContentStore({ folder, builtIn: builtInContent, isSigned: verifierOf(publicKey) });
  return store;
}

/** The rule book that every engine in this process works with: the accepted one, or the one that ships. */
export const currentContent = (): Content => store?.content() ?? builtInContent;
