import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { fail, type Result } from '../src/base/result.ts';
import type { Failure } from '../src/bridge/result.ts';
import { noteFault } from './faults.ts';
import { isOfSensibleSize } from './input-size.ts';
import type { Address } from './origin.ts';

/** Answers one call by its name; knows the contract. */
export type Answerer = (name: string, input: unknown) => Promise<Result<unknown, Failure>>;

/** What stands behind the door. */
export type Office = {
  readonly answer: Answerer;
  /** Takes the paths of dropped files and gives a ticket for each. */
  readonly offer: (paths: readonly string[]) => string[];
};

const longestName = 64;
const mostFiles = 200;

/** Only the top frame of the present page of the app's own window may call; a page that was left is heard no more. */
const comesFrom = (event: IpcMainInvokeEvent, contentsId: number, address: Address): boolean => {
  const frame = event.senderFrame;
  return (
    event.sender.id === contentsId &&
    frame !== null &&
    frame === event.sender.mainFrame &&
    frame.url.startsWith(`${address.origin}/`)
  );
};

/** Opens the one door from the screen. What stands behind it is loaded with the first call at the latest. */
export function serve(contentsId: number, address: Address, office: () => Promise<Office>): void {
  const refuse = fail<Failure>({ code: 'bad-input' });
  ipcMain.handle('call', async (event, name: unknown, input: unknown, ...rest: readonly unknown[]) => {
    if (!comesFrom(event, contentsId, address) || rest.length > 0) return refuse;
    if (typeof name !== 'string' || name.length > longestName || !isOfSensibleSize(input)) return refuse;
    try {
      return await (await office()).answer(name, input);
    } catch (error) {
      // Electron would print it whole.
      noteFault(error);
      return fail<Failure>({ code: 'internal' });
    }
  });
  ipcMain.handle('offer', async (event, paths: unknown) => {
    const known = Array.isArray(paths) && comesFrom(event, contentsId, address) ? paths.slice(0, mostFiles) : [];
    return (await office()).offer(known.filter((path) => typeof path === 'string' && path !== ''));
  });
}
