import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { put, sha256 } from './exhibits/desk.ts';
import { noise } from './exhibits/files.ts';
import { bundleScript, runScript } from './script.ts';
import { begun, must, newVault, passphrase, timesOf } from './workshop.ts';

const kills = timesOf('KILLS', 5);

let script: string;
beforeAll(async () => {
  script = await bundleScript('sitter.ts');
});

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces) chunks.push(piece);
  return Buffer.concat(chunks);
}
const lastOf = (said: readonly string[], what: string): readonly string[] =>
  said.findLast((line) => line.startsWith(`${what} `))?.split(' ') ?? [];

it(
  `a sitting that is killed while words are typed, the voice is recorded and files come in loses nothing that was safe, ${kills} times`,
  async () => {
    const { directory, vaults } = await newVault();
    const bytes = noise(400_000);
    const file = put('scan.bin', bytes);
    const { id } = must(must(vaults.rooms()).interviews.create({ ...begun }));
    vaults.lock();
    let taken = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const sitter = runScript(script, [directory, passphrase, id, file]);
      expect(await sitter.line(0)).toBe('open');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
      const said = await sitter.kill();

      must(await vaults.unlock(passphrase));
      const { interviews, exhibits, custody } = must(vaults.rooms());
      must(await exhibits.recover());
      const answer = must(interviews.open(id)).answers.account;
      const typed = answer?.state === 'given' && answer.value.kind === 'words' ? answer.value.words.original.text : '0';
      const wasTyped = Number(lastOf(said, 'typed')[1] ?? 0);
      // The one on its way may have arrived too; an earlier sitting's words stand until the first save of this one.
      if (wasTyped > 0) expect([wasTyped, wasTyped + 1]).toContain(Number.parseInt(typed, 10));

      const [, spoken = '0', recording] = lastOf(said, 'spoken');
      if (recording !== undefined) {
        expect(must(exhibits.find(recording)).state).toBe('cut-off');
        const pieces = (await bytesOf(exhibits.readExhibit(recording))).toString().match(/\d+ x/g) ?? [];
        expect([Number(spoken), Number(spoken) + 1]).toContain(pieces.length);
      }
      const list = must(exhibits.list(id));
      const files = said.filter((line) => line.startsWith('file ')).map((line) => line.slice(5));
      expect(list.map((each) => each.id)).toEqual(expect.arrayContaining(files));
      const whole = list.filter(({ state }) => state === 'whole');
      expect(whole.every((each) => each.sha256 === sha256(bytes))).toBe(true);
      expect([taken + files.length, taken + files.length + 1]).toContain(whole.length);
      taken = whole.length;
      const [newest] = whole.slice(-1);
      if (newest) expect(sha256(await bytesOf(exhibits.readExhibit(newest.id)))).toBe(newest.sha256);
      // What a crash cut off before its first piece has a row and no file; everything else has one file each.
      const folder = join(directory, 'exhibits');
      const missing = list.filter(({ state }) => state === 'missing').length;
      expect(existsSync(folder) ? readdirSync(folder).length : 0).toBe(list.length - missing);
      expect(must(await custody.state()).breaks).toEqual([]);
      vaults.lock();
    }
  },
  60_000 + kills * 8_000,
);
