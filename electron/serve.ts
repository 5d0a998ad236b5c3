import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { fail, type Result } from '../src/base/result.ts';
import type { Failure } from '../src/bridge/result.ts';
import { origin } from './origin.ts';

/** Answers one call by its name; knows the contract. */
export type Answerer = (name: string, input: unknown) => Promise<Result<unknown, Failure>>;

/** Only the top frame of the app's own window may call. */
function comesFromOurScreen(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${origin}/`);
}

/** Opens the one door from the screen. What stands behind it is loaded with the first call at the latest. */
export function serve(answerer: () => Promise<Answerer>): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown) =>
    comesFromOurScreen(event) ? (await answerer())(String(name), input) : fail<Failure>({ code: 'bad-input' }),
  );
}
