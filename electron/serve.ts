import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { fail, type Result } from '../src/base/result.ts';
import type { Failure } from '../src/bridge/result.ts';
import { origin } from './origin.ts';

/** Answers one call by its name; knows the contract. */
export type Answerer = (name: string, input: unknown) => Promise<Result<unknown, Failure>>;

/** What stands behind the door. */
export type Office = {
  readonly answer: Answerer;
  /** Takes the paths of dropped files and gives a ticket for each. */
  readonly offer: (paths: readonly string[]) => string[];
};

/** Only the top frame of the app's own window may call. */
function comesFromOurScreen(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${origin}/`);
}

/** Opens the one door from the screen. What stands behind it is loaded with the first call at the latest. */
export function serve(office: () => Promise<Office>): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown) =>
    comesFromOurScreen(event) ? (await office()).answer(String(name), input) : fail<Failure>({ code: 'bad-input' }),
  );
  ipcMain.handle('offer', async (event, paths: unknown) => {
    const known = Array.isArray(paths) && comesFromOurScreen(event) ? paths : [];
    return (await office()).offer(known.filter((path) => typeof path === 'string' && path !== '').slice(0, 200));
  });
}
