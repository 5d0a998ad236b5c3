/** Marks the end of an exhaustive `switch`: the compiler lists every place that a new union member must be handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
