/**
 * How a folded Latin name sounds, roughly, so that spellings of one name meet: `gonzalez` and `gonsales`, `jimenez` and `ximenes`,
 * `catherine` and `katerine`. Words of other scripts stay as they are.
 */
export function soundOf(folded: string): string {
  if (!/^[a-z]+$/.test(folded)) return folded;
  const sound = folded
    .replace(/ph/g, 'f')
    .replace(/sh|sch/g, 's')
    .replace(/ch/g, 'k')
    .replace(/h/g, '')
    .replace(/qu(?=[ei])|ck|q/g, 'k')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/g(?=[eiy])|x/g, 'j')
    .replace(/c/g, 'k')
    .replace(/v/g, 'b')
    .replace(/w/g, 'u')
    .replace(/ll|y/g, 'i')
    .replace(/(.)\1+/g, '$1');
  return sound === '' ? folded : sound;
}
