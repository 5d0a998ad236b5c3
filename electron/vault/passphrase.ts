const shortest = 12;
const fewestDifferent = 5;

/** What people type when they must type twelve characters. */
const common: ReadonlySet<string> = new Set([
  '123456789012',
  '1234567890123',
  'password1234',
  'password12345',
  'passwordpassword',
  'qwertyuiop123',
  'qwertyuiop[]',
  'qwertyqwerty',
  'iloveyouforever',
  'letmeinletmein',
  'contraseña123',
  'contrasena123',
  'contraseñacontraseña',
  'teamomucho123',
  'constancia123',
  'constanciaconstancia',
  'correcthorsebatterystaple',
  'correct horse battery staple',
]);

/** Passphrase as it enters the key derivation: composed, so that the same word typed on a Mac and elsewhere is the same. */
const composed = (passphrase: string): string => passphrase.normalize('NFC');

/** The bytes that enter the key derivation; the caller zeroes them. */
export const passphraseBytes = (passphrase: string): Buffer => Buffer.from(composed(passphrase), 'utf8');

/** True for a passphrase that would be guessed at once; length is counted in characters as people see them. */
export function isWeakPassphrase(passphrase: string): boolean {
  const characters = [...composed(passphrase)];
  const plain = characters.join('').trim().toLowerCase();
  return characters.length < shortest || new Set(characters).size < fewestDifferent || common.has(plain);
}
