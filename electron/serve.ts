import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { fail, type Result } from '../src/base/result.ts';
import { type CallInput, type CallName, type CallOutput, contract } from '../src/bridge/contract.ts';
import type { Failure } from '../src/bridge/result.ts';
import { origin } from './origin.ts';

type Answered<Name extends CallName> = Result<CallOutput<Name>, Failure>;
/** One function per call of the contract; the compiler names the one that is missing. */
export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Answered<Name> | Promise<Answered<Name>>;
};

/** Only the top frame of the app's own window may call. */
function comesFromOurScreen(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${origin}/`);
}

/** Answers one call: sender checked, input parsed, and whatever breaks becomes a code without a word of content. */
async function answerCall<Name extends CallName>(
  name: Name,
  handlers: Handlers,
  input: unknown,
): Promise<Answered<Name>> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) return fail({ code: 'bad-input' });
  try {
    return await handlers[name](parsed.data as CallInput<Name>);
  } catch (error) {
    process.stderr.write(`constancia: call ${name} failed (${error instanceof Error ? error.name : 'unknown'})\n`);
    return fail({ code: 'internal' });
  }
}

/** Connects the contract to its handlers. */
export function serve(handlers: Handlers): void {
  for (const name of Object.keys(contract) as CallName[]) {
    ipcMain.handle(`call:${name}`, async (event, input: unknown) =>
      comesFromOurScreen(event) ? answerCall(name, handlers, input) : fail<Failure>({ code: 'bad-input' }),
    );
  }
}
