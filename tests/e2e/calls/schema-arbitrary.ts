import fc from 'fast-check';
import type { z } from 'zod';

/** Pieces of text that some field of some call takes, and some that none should. */
const strings = fc.oneof(
  fc.constantFrom(
    'en',
    'es',
    'pdf',
    'oig',
    'opr',
    'given',
    '2026-01-01',
    '2026-01-01T00:00:00.000Z',
    'account-story',
    '',
  ),
  fc.constantFrom(
    '../../etc/passwd',
    '__proto__',
    'constructor',
    "'; DROP TABLE answers; --",
    '\u0000',
    '\ud800',
    '\u202e',
  ),
  fc.uuid(),
  fc.string({ maxLength: 300 }),
  fc.nat({ max: 200_000 }).map((length) => 'x'.repeat(length)),
);

type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
};

/** Inputs that look like what a schema asks for: many fit, many fail in one field. */
export function nearlyFitting(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = schema.def as unknown as Def;
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape ?? {}).map(([name, field]) => [name, nearlyFitting(field)] as const);
      return fc.record(Object.fromEntries(fields), { noNullPrototype: true });
    }
    case 'optional':
    case 'nonoptional':
    case 'default':
    case 'readonly':
      return def.innerType ? nearlyFitting(def.innerType) : fc.jsonValue();
    case 'array':
      return def.element ? fc.array(nearlyFitting(def.element), { maxLength: 4 }) : fc.jsonValue();
    case 'union':
      return fc.oneof(...(def.options ?? []).map(nearlyFitting));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? { none: '' }));
    case 'literal':
      return fc.constantFrom(...(def.values ?? [null]));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.oneof(fc.integer(), fc.double());
    case 'string':
      return strings;
    default:
      return fc.jsonValue();
  }
}

const hostile = fc.oneof(
  fc.jsonValue(),
  strings,
  fc.constantFrom<unknown>(null, [], {}, [[]], true, 0, -1, 1e308, '9'.repeat(400)),
  fc.nat({ max: 60 }).map((depth) => {
    let value: unknown = 'end';
    for (let level = 0; level < depth; level += 1) value = { id: value, answer: value === 'end' ? [] : {} };
    return value;
  }),
);

/** As JSON text, since only that carries a field called `__proto__` for certain. */
const withField = (value: unknown, name: string, extra: unknown): string => {
  const field = `${JSON.stringify(name)}:${JSON.stringify(extra) ?? 'null'}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `{${field}}`;
  const whole = JSON.stringify(value);
  return whole === '{}' ? `{${field}}` : `${whole.slice(0, -1)},${field}}`;
};

function replaceSomewhere(value: unknown, path: readonly number[], by: unknown): unknown {
  const [turn, ...rest] = path;
  if (turn === undefined || typeof value !== 'object' || value === null) return by;
  const names = Object.keys(value);
  const name = names[turn % Math.max(1, names.length)];
  if (name === undefined) return by;
  const changed = replaceSomewhere((value as Record<string, unknown>)[name], rest, by);
  return Array.isArray(value)
    ? value.map((each, index) => (String(index) === name ? changed : each))
    : { ...value, [name]: changed };
}

/** An input for a schema with something wrong in it somewhere, as JSON text. */
export const spoilt = (schema: z.ZodType): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(nearlyFitting(schema), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), hostile)
      .map(([value, path, by]) => JSON.stringify(replaceSomewhere(value, path, by)) ?? 'null'),
    fc
      .tuple(
        nearlyFitting(schema),
        fc.oneof(
          fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'then', 'toJSON', 'path'),
          fc.string(),
        ),
        hostile,
      )
      .map(([value, name, extra]) => withField(value, name, extra)),
    nearlyFitting(schema).map((value) => JSON.stringify([value])),
    hostile.map((value) => JSON.stringify(value)),
  );
