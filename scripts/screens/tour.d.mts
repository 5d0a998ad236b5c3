import type { Page } from '@playwright/test';

type Call = (page: Page, name: string, input: object) => Promise<unknown>;

/** Visits every screen of one interview; `shoot(name)` is called at each. */
export function tour(way: {
  readonly page: Page;
  readonly combination: { readonly worker: string; readonly interviewee: string };
  readonly shoot: (name: string) => Promise<void>;
  readonly call: Call;
}): Promise<void>;
