import { useEffect, useRef, useState } from 'react';

/** The bytes of an exhibit, from memory; at most `most` of them, from its beginning. */
export async function fetchBytes(address: string, most?: number): Promise<Uint8Array<ArrayBuffer>> {
  const headers = most === undefined ? {} : { range: `bytes=0-${most - 1}` };
  const answer = await fetch(address, { headers, cache: 'no-store' });
  if (!answer.ok) throw new Error('The exhibit did not answer');
  return new Uint8Array(await answer.arrayBuffer());
}

/** What `read` makes of the bytes of an exhibit; `onBroken` is told when that cannot be done. */
export function useRead<Value>(
  address: string,
  onBroken: () => void,
  read: (address: string) => Promise<Value>,
): Value | undefined {
  const [value, setValue] = useState<Value>();
  const ways = useRef({ read, onBroken });
  ways.current = { read, onBroken };
  useEffect(() => {
    let left = false;
    ways.current.read(address).then(
      (found) => !left && setValue(found),
      () => !left && ways.current.onBroken(),
    );
    return () => {
      left = true;
    };
  }, [address]);
  return value;
}
