import { type QueryKey, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallOutput } from '../../../src/bridge/contract.ts';
import type { PrintedHeading } from '../../../src/packet/contents.ts';
import { useJob } from './use-job.ts';

/** Pages, and of packets with exhibits what is missing in them. */
export type Made = { readonly pdf: Uint8Array } & Partial<Omit<CallOutput<'packets.preview'>, 'pdf'>>;
/** What was found in the pages: how many there are, and where each heading stands. */
export type PagesRead = { readonly count: number; readonly headings: readonly PrintedHeading[] };
/** A page to be brought into view; a new value each time. */
export type PageWish = { readonly page: number };

/**
 * Pages made in memory by the same code as the export, for the first part of `of` (the same document) and the rest (how it is to be).
 * While they are made anew for another wish, the old ones stay in sight.
 */
export function usePages(document: string, wish: QueryKey, make: (job: string) => Promise<Made>, enabled = true) {
  const { run, ...job } = useJob();
  const [read, setRead] = useState<PagesRead & { readonly of: Uint8Array }>();
  const [pageWish, setPageWish] = useState<PageWish>();
  const query = useQuery({
    queryKey: ['preview', document, ...wish],
    queryFn: ({ signal }) => run(make, signal),
    enabled,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before, beforeQuery) => (beforeQuery?.queryKey[1] === document ? before : undefined),
  });
  return {
    query,
    ...job,
    pageWish,
    show: (page: number) => setPageWish({ page }),
    onRead: setRead,
    /** Nothing while pages are being made: what is in sight belongs to another wish. */
    read: read && read.of === query.data?.pdf && !query.isPlaceholderData ? read : undefined,
  };
}
export type Pages = ReturnType<typeof usePages>;
