import { randomUUID } from 'node:crypto';

/**
 * Files that a person dropped onto the window. The preload gives their paths, which the page never sees and cannot make up; the page
 * gets a ticket for each.
 */
export type OfferedFiles = {
  readonly offer: (paths: readonly string[]) => string[];
  /** The path behind a ticket, once. */
  readonly take: (ticket: string) => string | undefined;
  readonly forget: () => void;
};

const most = 500;

export function createOfferedFiles(): OfferedFiles {
  const paths = new Map<string, string>();
  return {
    offer: (offered) =>
      offered.map((path) => {
        const ticket = randomUUID();
        paths.set(ticket, path);
        const [oldest] = paths.keys();
        if (paths.size > most && oldest !== undefined) paths.delete(oldest);
        return ticket;
      }),
    take: (ticket) => {
      const path = paths.get(ticket);
      paths.delete(ticket);
      return path;
    },
    forget: () => paths.clear(),
  };
}
