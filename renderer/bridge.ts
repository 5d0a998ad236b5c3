import type { CallInput, CallName, CallOutput, EventName } from '../src/bridge/contract.ts';
import type { Failure } from '../src/bridge/result.ts';

/** What is sent is never changed by the receiver, so lists may be readonly. */
type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends Uint8Array
    ? Value
    : Value extends object
      ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
      : Value;

type Bridge = {
  readonly call: <Name extends CallName>(
    name: Name,
    input: Frozen<CallInput<Name>>,
  ) => Promise<
    { readonly ok: true; readonly value: CallOutput<Name> } | { readonly ok: false; readonly failure: Failure }
  >;
  /** Offers dropped files to the main process; gives a ticket for each. */
  readonly offer: (files: readonly File[]) => Promise<readonly string[]>;
  readonly on: (event: EventName, listener: () => void) => () => void;
};

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** An expected failure of a call, thrown so that queries and forms can tell it from a bug. */
export class CallFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Calls the main process; an expected failure is thrown as `CallFailure`. */
export async function call<Name extends CallName>(
  name: Name,
  input: Frozen<CallInput<Name>>,
): Promise<CallOutput<Name>> {
  const answer = await window.bridge.call(name, input);
  if (answer.ok) return answer.value;
  throw new CallFailure(answer.failure);
}

/** What went wrong, for its sentence in the catalogue. */
export const failureOf = (error: unknown): Failure =>
  error instanceof CallFailure ? error.failure : { code: 'internal' };
