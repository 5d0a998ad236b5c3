/**
 * Values that no JSON can carry, made in the page and sent from there; gives the outcome of each by its name. It runs in the page, so
 * everything that it needs stands inside it. `withLarge` adds those that weigh tens of megabytes.
 */
export async function sendExotic(withLarge: boolean): Promise<Record<string, string>> {
  type Bridge = {
    readonly call: (...args: readonly unknown[]) => Promise<{ ok: boolean; failure?: { code: string } }>;
  };
  const { bridge } = window as unknown as { bridge: Bridge };
  const turning: Record<string, unknown> = {};
  turning.self = turning;
  const deep = (depth: number): unknown => {
    let value: unknown = 'end';
    for (let level = 0; level < depth; level += 1) value = [value];
    return value;
  };
  const values: Record<string, () => unknown> = {
    nothing: () => undefined,
    circle: () => turning,
    function: () => () => 1,
    symbol: () => Symbol('x'),
    bigint: () => 10n ** 1000n,
    date: () => new Date(),
    map: () => new Map([['id', 'x']]),
    set: () => new Set([1]),
    error: () => new Error('x'),
    pattern: () => /x/g,
    bytes: () => new Uint8Array(1_000),
    buffer: () => new ArrayBuffer(8),
    blob: () => new Blob(['x']),
    element: () => document.body,
    window: () => window,
    promise: () => Promise.resolve({ id: 'x' }),
    proxy: () => new Proxy({ id: 'x' }, { get: () => 'x' }),
    getter: () => ({
      get id() {
        throw new Error('looked at');
      },
    }),
    sparse: () => {
      const list: unknown[] = [];
      list.length = 4_000_000_000;
      return list;
    },
    bare: () => Object.create(null),
    inherited: () => Object.create({ id: 'x' }),
    notNumber: () => Number.NaN,
    endless: () => Number.POSITIVE_INFINITY,
    deep: () => deep(500),
    deepest: () => deep(50_000),
  };
  const large: Record<string, () => unknown> = {
    manyNames: () => Object.fromEntries(Array.from({ length: 600_000 }, (_, index) => [`k${index}`, index])),
    longText: () => ({ json: 'x'.repeat(61_000_000) }),
    longList: () => ({ id: Array.from({ length: 600_000 }, () => 'x') }),
  };
  const outcomes: Record<string, string> = {};
  for (const [name, make] of Object.entries(withLarge ? { ...values, ...large } : values)) {
    try {
      const answer = await bridge.call('interviews.open', make());
      outcomes[name] = answer.ok ? 'accepted' : (answer.failure?.code ?? 'no code');
    } catch {
      outcomes[name] = 'not sent';
    }
  }
  for (const [name, made] of Object.entries({ object: {}, list: ['interviews.list'], number: 1, circle: turning })) {
    const answer = await bridge.call(made, {}).catch(() => undefined);
    outcomes[`name as ${name}`] =
      answer === undefined ? 'not sent' : answer.ok ? 'accepted' : (answer.failure?.code ?? 'no code');
  }
  return outcomes;
}
