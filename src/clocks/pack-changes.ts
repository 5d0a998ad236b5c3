import { canonicalText } from '../base/canonical-text.ts';
import type { Content } from './content.ts';
import { type ContentItem, type ContentPart, contentItems, contentParts } from './content-items.ts';

/** One field before and after, in English words; one of the two is absent where the field is new or gone. */
export type FieldChange = { readonly field: string; readonly before?: string; readonly after?: string };

/** One entry that is new, gone or different; `moved` stands for a list whose entries are in another order. */
export type ItemChange = {
  readonly part: ContentPart;
  readonly id: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly fields: readonly FieldChange[];
};

type Edition = { readonly version: string; readonly asOf: string };
/** Everything in which two rule books differ. */
export type PackChanges = { readonly from: Edition; readonly to: Edition; readonly items: readonly ItemChange[] };

/** Of texts of several lines only those that differ, with what stands between them. */
function withoutCommonLines(before: string, after: string): readonly [string, string] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [old.slice(start, old.length - end).join('\n'), now.slice(start, now.length - end).join('\n')];
}

const fieldChange = (field: string, before: string | undefined, after: string | undefined): FieldChange => {
  const [old, now] = before !== undefined && after !== undefined ? withoutCommonLines(before, after) : [before, after];
  return { field, ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) };
};

function fieldsBetween(old: ContentItem | undefined, now: ContentItem | undefined): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(old?.fields ?? {}), ...Object.keys(now?.fields ?? {})])];
  const changed = names
    .filter((name) => old?.fields[name] !== now?.fields[name])
    .map((name) => fieldChange(name, old?.fields[name], now?.fields[name]));
  if (changed.length > 0 || !old || !now) return changed;
  // Words that are the same for different data must not hide that it is different.
  return [{ field: 'data', before: canonicalText(old.data), after: canonicalText(now.data) }];
}

const isSame = (old: ContentItem, now: ContentItem): boolean => canonicalText(old.data) === canonicalText(now.data);

function orderChange(
  part: ContentPart,
  old: readonly ContentItem[],
  now: readonly ContentItem[],
): readonly ItemChange[] {
  const [before, after] = [
    old.map(({ id }) => id).filter((id) => now.some((item) => item.id === id)),
    now.map(({ id }) => id).filter((id) => old.some((item) => item.id === id)),
  ];
  if (before.join('\n') === after.join('\n')) return [];
  const fields = [fieldChange('order', before.join('\n'), after.join('\n'))];
  return [{ part, id: '', title: '', change: 'moved', fields }];
}

function changesOfPart(
  part: ContentPart,
  old: readonly ContentItem[],
  now: readonly ContentItem[],
): readonly ItemChange[] {
  const [before, after] = [new Map(old.map((item) => [item.id, item])), new Map(now.map((item) => [item.id, item]))];
  const removed = old.filter(({ id }) => !after.has(id));
  const changes = now.flatMap((item): readonly ItemChange[] => {
    const earlier = before.get(item.id);
    if (earlier !== undefined && isSame(earlier, item)) return [];
    const change = earlier === undefined ? 'added' : 'changed';
    return [{ part, id: item.id, title: item.title, change, fields: fieldsBetween(earlier, item) }];
  });
  const gone = removed.map(
    (item): ItemChange => ({
      part,
      id: item.id,
      title: item.title,
      change: 'removed',
      fields: fieldsBetween(item, undefined),
    }),
  );
  return [...changes, ...gone, ...orderChange(part, old, now)];
}

/** Of one channel and one way: "opr phone". */
const wayOf = (id: string): string => id.split(' ', 2).join(' ');

/** A number that was replaced by another is one change and not two. */
function pairContacts(
  changes: readonly ItemChange[],
  old: readonly ContentItem[],
  now: readonly ContentItem[],
): readonly ItemChange[] {
  const gone = changes.filter(({ change }) => change === 'removed');
  const paired = new Map<ItemChange, ItemChange>();
  for (const added of changes.filter(({ change }) => change === 'added')) {
    const partner = gone.find((one) => wayOf(one.id) === wayOf(added.id) && ![...paired.values()].includes(one));
    if (partner) paired.set(added, partner);
  }
  const used = new Set(paired.values());
  return changes.flatMap((change): readonly ItemChange[] => {
    if (used.has(change)) return [];
    const partner = paired.get(change);
    if (!partner) return [change];
    const [before, after] = [old.find(({ id }) => id === partner.id), now.find(({ id }) => id === change.id)];
    return [{ ...change, change: 'changed', fields: fieldsBetween(before, after) }];
  });
}

/** What is different in a newer rule book, entry by entry and field by field, for a reader who decides whether to accept it. */
export function comparePacks(old: Content, now: Content): PackChanges {
  const [before, after] = [contentItems(old), contentItems(now)];
  const items = contentParts.flatMap((part) => {
    const changes = changesOfPart(part, before[part], after[part]);
    return part === 'contacts' ? pairContacts(changes, before.contacts, after.contacts) : changes;
  });
  const edition = ({ version, asOf }: Content): Edition => ({ version, asOf });
  return { from: edition(old), to: edition(now), items };
}
