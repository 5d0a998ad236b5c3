import { type KeyAct, keyMap } from '../key-map.ts';

/** The keys of an act as caps. */
export function Caps({ of }: { readonly of: KeyAct }) {
  const { caps } = keyMap[of];
  return (
    <span className="caps">
      {caps.map((cap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the caps of one act never change
        <kbd key={index}>{cap}</kbd>
      ))}
    </span>
  );
}
