import { fail, type Result } from '../src/base/result.ts';
import { type CallInput, type CallName, type CallOutput, contract } from '../src/bridge/contract.ts';
import type { Failure } from '../src/bridge/result.ts';
import type { Answerer } from './serve.ts';

type Answered<Name extends CallName> = Result<CallOutput<Name>, Failure>;
/** One function per call of the contract; the compiler names the one that is missing. */
export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Answered<Name> | Promise<Answered<Name>>;
};

const isCall = (name: string): name is CallName => Object.hasOwn(contract, name);

/** Parses the input of a call and runs its handler; whatever breaks becomes a code without a word of content. */
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
export const answererOf =
  (handlers: Handlers): Answerer =>
  async (name, input) =>
    isCall(name) ? answerCall(name, handlers, input) : fail({ code: 'bad-input' });
