import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An app that only shows one static page, in a folder of its own: what figures are measured against. */
export async function makeBareApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constancia-bare-'));
  const main = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('page.html'));`;
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
  await writeFile(join(folder, 'main.cjs'), main);
  await writeFile(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><title>Bare</title><h1>Bare</h1>');
  return folder;
}
