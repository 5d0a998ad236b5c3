import { useSyncExternalStore } from 'react';
import type { ContentState } from '../src/bridge/calls/content-calls.ts';
import type { Failure } from '../src/bridge/result.ts';
import type { Channel } from '../src/channels/channel.ts';
import type { Content } from '../src/clocks/content.ts';
import { channels } from '../src/content/channels/table.ts';
import { clocks } from '../src/content/clocks/table.ts';
import { comparison } from '../src/content/comparison.ts';
import { contentAsOf, contentVersion, rules } from '../src/content/rules/table.ts';
import { sources } from '../src/content/sources.ts';
import { call, failureOf } from './bridge.ts';

/** What the main process said about the rule book in use, or why it could not say anything. */
export type Standing = { readonly state?: ContentState; readonly failure?: Failure };
type Shelved = { readonly content: Content; readonly standing: Standing };

/** What ships with the app stands in until the main process has said which one is in use. */
let shelved: Shelved = {
  content: { version: contentVersion, asOf: contentAsOf, rules, channels, clocks, sources, comparison },
  standing: {},
};
let asked = false;
const readers = new Set<() => void>();

function shelve(next: Shelved): void {
  shelved = next;
  for (const reader of readers) reader();
}

/** Reads which rule book is in use, again after it was changed. */
export async function fetchRuleBook(): Promise<void> {
  asked = true;
  try {
    const { content, ...state } = await call('content.current', {});
    shelve({ content, standing: { state } });
  } catch (error) {
    asked = false;
    shelve({ ...shelved, standing: { ...shelved.standing, failure: failureOf(error) } });
  }
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  if (!asked) void fetchRuleBook();
  return () => readers.delete(reader);
}

/** The rule book that the screen works with; it is the one that packets are made with. */
export const ruleBook = (): Content => shelved.content;

/** The same, for what must be worked out again when another one comes into use; the first reader fetches it. */
export const useRuleBook = (): Content => useSyncExternalStore(subscribe, ruleBook);

/** Which rule book is in use and what can be put back, once the main process has said so. */
export const useRuleBookStanding = (): Standing => useSyncExternalStore(subscribe, () => shelved.standing);

/** One office by its id. */
export const findChannel = (id: string): Channel | undefined =>
  shelved.content.channels.find((channel) => channel.id === id);
