import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile, withoutComments } from './tree.ts';

const shipped = projectFiles(/^(electron|renderer|src)\/(?!dev\/).*\.tsx?$/);
const main = shipped.filter((path) => path.startsWith('electron/'));
const holding = (paths: readonly string[], pattern: RegExp): readonly string[] =>
  paths.filter((path) => pattern.test(withoutComments(readProjectFile(path))));

describe('what ships', () => {
  it.each([
    ['opens nothing in another program', /\bopenExternal\b|\bshowItemInFolder\b|\bopenPath\b/],
    ['keeps no list of recent documents', /\baddRecentDocument\b/],
    ['reports no crashes', /\bcrashReporter\b/],
    ['updates nothing by itself', /\bautoUpdater\b/],
    [
      'turns no words into code',
      /\beval\(|\bnew Function\(|dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/,
    ],
    [
      'loosens no window',
      /nodeIntegration: true|contextIsolation: false|sandbox: false|webviewTag: true|webSecurity: false/,
    ],
    ['keeps nothing in the browser', /\b(localStorage|sessionStorage|indexedDB|caches\.open|document\.cookie)\b/],
  ])('%s', (_what, pattern) => {
    expect(holding(shipped, pattern)).toEqual([]);
  });

  it('asks for files in one place, which notes nothing and comes to nothing after locking', () => {
    expect(holding(main, /\bshow(Open|Save)Dialog\b/)).toEqual(['electron/picker.ts']);
  });

  it('opens pages in four places, each sandboxed and isolated', () => {
    const places = holding(main, /\bnew (BrowserWindow|WebContentsView)\(/);
    expect(places).toEqual([
      'electron/output/exhibits/draw-picture.ts',
      'electron/output/print.ts',
      'electron/veil.ts',
      'electron/window.ts',
    ]);
    expect(holding(places, /sandbox: true/)).toEqual(places);
  });

  it('gives rights to pages in one place', () => {
    expect(holding(main, /\bset(PermissionRequest|PermissionCheck|DevicePermission)Handler\b/)).toEqual([
      'electron/output/print.ts',
      'electron/permissions.ts',
    ]);
  });

  it('listens to the page through one door', () => {
    expect(holding(main, /\bipcMain\b/)).toEqual(['electron/serve.ts']);
    expect(holding(shipped, /\bipcRenderer\b/)).toEqual(['electron/preload.ts']);
  });

  it('sets every fuse', () => {
    const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(readProjectFile('electron-builder.yml'))?.[1] ?? '';
    const fuses = Object.fromEntries(
      [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value === 'true']),
    );
    expect(fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});
