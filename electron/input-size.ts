/** Far above anything that the screen ever sends: an interview file of 50 MB is the largest. */
export const limits = { characters: 60_000_000, bytes: 60_000_000, values: 500_000, depth: 50 } as const;

type Level = { readonly value: unknown; readonly depth: number };

/** True when an input is small enough to be looked at closer. Walks without recursion, and stops at the first limit it meets. */
export function isOfSensibleSize(input: unknown): boolean {
  let [characters, bytes, values] = [0, 0, 0];
  const seen = new Set<object>();
  const open: Level[] = [{ value: input, depth: 0 }];
  for (let level = open.pop(); level !== undefined; level = open.pop()) {
    const { value, depth } = level;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (ArrayBuffer.isView(value)) bytes += value.byteLength;
    else if (typeof value === 'object' && value !== null) {
      // What points back to itself can mean nothing here.
      if (seen.has(value) || depth >= limits.depth) return false;
      if (Array.isArray(value) && value.length > limits.values) return false;
      seen.add(value);
      for (const [key, child] of Object.entries(value)) {
        characters += key.length;
        open.push({ value: child, depth: depth + 1 });
      }
    }
    if (characters > limits.characters || bytes > limits.bytes || values + open.length > limits.values) return false;
  }
  return true;
}
