import { spawn } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { electronArgs, readRuntime } from '../../scripts/runtime.mjs';
import { root } from '../house/tree.ts';
import { call, createVault } from './desk.ts';
import { type Launched, test } from './launch.ts';

/** Every way in which a page might try to reach something; each says what came of it. */
function reachOut(): Promise<Record<string, unknown>> {
  const fetched = (url: string, options?: RequestInit) =>
    fetch(url, options).then(
      ({ status }) => status,
      () => 'refused',
    );
  const event = (target: EventTarget) =>
    new Promise((resolve) => {
      for (const name of ['open', 'load', 'error', 'close']) target.addEventListener(name, () => resolve(name));
      setTimeout(() => resolve('nothing'), 1_000);
    });
  const loaded = (tag: 'img' | 'script' | 'iframe' | 'link', attributes: Record<string, string>) => {
    const element = Object.assign(document.createElement(tag), attributes);
    const outcome = event(element);
    document.body.append(element);
    return outcome;
  };
  const peer = async () => {
    // The page itself has no such thing; an empty frame in it does.
    if ('RTCPeerConnection' in window) return ['in the page'];
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { RTCPeerConnection: Peer } = frame.contentWindow as unknown as typeof globalThis;
    const connection = new Peer({
      iceServers: [
        { urls: 'stun:192.0.2.1:3478' },
        { urls: 'turn:192.0.2.1:3478?transport=tcp', username: 'u', credential: 'c' },
      ],
    });
    const found: string[] = [];
    connection.addEventListener(
      'icecandidate',
      ({ candidate }) => candidate?.candidate && found.push(candidate.candidate),
    );
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 800));
    connection.close();
    frame.remove();
    return found;
  };
  const attempts: Record<string, () => unknown> = {
    name: () => fetched('https://example.org/'),
    address: () => fetched('http://192.0.2.1/'),
    self: () => fetched('http://127.0.0.1:9/'),
    post: () => fetched('https://example.org/', { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true }),
    file: () => fetched('file:///etc/hostname'),
    otherHost: () => fetched('app://elsewhere/index.html'),
    laterPage: () => fetched('app://constancia-1/index.html'),
    above: () => fetched('app://constancia/%2e%2e/%2e%2e/package.json'),
    broken: () => fetched('app://constancia/%E0%A4%A'),
    nul: () => fetched('app://constancia/index.html%00.js'),
    written: () => fetched('app://constancia/index.html', { method: 'PUT', body: 'x' }),
    socket: () => event(new WebSocket('wss://example.org/')),
    beacon: () => navigator.sendBeacon('https://example.org/', 'x'),
    image: () => loaded('img', { src: 'https://example.org/x.png' }),
    script: () => loaded('script', { src: 'https://example.org/x.js' }),
    frame: async () => {
      await loaded('iframe', { src: 'app://constancia/index.html' });
      return document.querySelector<HTMLIFrameElement>('iframe[src]')?.contentDocument === null ? 'refused' : 'reached';
    },
    preconnect: () => loaded('link', { rel: 'preconnect', href: 'https://192.0.2.1/' }),
    prefetch: () => loaded('link', { rel: 'dns-prefetch', href: 'https://example.org/' }),
    peer,
  };
  return Promise.all(
    Object.entries(attempts).map(async ([name, attempt]) => {
      try {
        return [name, await attempt()];
      } catch (error) {
        return [name, (error as Error).name];
      }
    }),
  ).then((outcomes) => Object.fromEntries(outcomes));
}

test('the window reaches nothing but the app itself', async ({ launched }) => {
  const { app, page } = launched;
  const { peer, beacon, ...rest } = await page.evaluate(reachOut);
  expect(
    Object.entries(rest).filter(
      ([, outcome]) => !['refused', 404, 'error', 'nothing', 'close'].includes(outcome as never),
    ),
  ).toEqual([]);
  // Queued, as the standard wants it, and then cancelled.
  expect(typeof beacon).toBe('boolean');
  expect(peer).toEqual([]);
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    location.href = 'app://constancia/assets/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe('app://constancia/index.html');
  expect(app.windows()).toHaveLength(1);
});

test('the page has one bridge, no Node, no rights, no downloads, no code from words', async ({
  launched,
  dataFolder,
}) => {
  const { app, page } = launched;
  await app.evaluate(({ BrowserWindow }) => {
    const downloads: boolean[] = [];
    Object.assign(globalThis, { downloads });
    BrowserWindow.getAllWindows()[0]?.webContents.session.on('will-download', (event) =>
      downloads.push(event.defaultPrevented),
    );
  });
  const found = await page.evaluate(async () => {
    const globals = globalThis as Record<string, unknown>;
    const state = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        (answer) => answer.state,
        () => 'unknown',
      );
    const tried = (attempt: () => unknown) =>
      Promise.resolve()
        .then(attempt)
        .then(
          () => 'worked',
          (error: Error) => error.name,
        );
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const styled = document.createElement('p');
    styled.setAttribute('style', 'color: rgb(1, 2, 3)');
    document.body.append(styled);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'taken.txt';
    link.click();
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
      'screen-wake-lock',
    ];
    return {
      bridge: Object.keys(globals.bridge as object).sort(),
      node: ['require', 'process', 'Buffer', 'module'].map((name) => typeof globals[name]),
      permissions: [...new Set(await Promise.all(names.map(state)))],
      microphone: await tried(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await tried(() => navigator.mediaDevices.getDisplayMedia()),
      place: await tried(
        () =>
          new Promise((resolve, reject) =>
            navigator.geolocation.getCurrentPosition(resolve, () => reject(new TypeError())),
          ),
      ),
      evaluates: await tried(() => new Function('return 1')()),
      inline: 'inlineRan' in window,
      style: getComputedStyle(styled).color,
      webview: 'getWebContentsId' in document.createElement('webview'),
      frozen: await tried(() => Object.defineProperty(window, 'bridge', { value: {} })),
    };
  });
  expect(found).toEqual({
    bridge: ['call', 'offer', 'on'],
    node: ['undefined', 'undefined', 'undefined', 'undefined'],
    permissions: ['denied'],
    // Where there is none, it is not even looked for.
    microphone: expect.stringMatching(/^Not(Allowed|Found)Error$/),
    screen: 'NotAllowedError',
    place: 'TypeError',
    evaluates: 'EvalError',
    inline: false,
    style: expect.not.stringContaining('rgb(1, 2, 3)'),
    webview: false,
    frozen: 'TypeError',
  });
  await page.waitForTimeout(200);
  expect(await app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads)).toEqual([true]);
  expect((await readdir(dataFolder, { recursive: true })).filter((name) => name.includes('taken'))).toEqual([]);
});

test('spelling, recent documents, memory images and other windows are off from the start', async ({ launched }) => {
  const { app } = launched;
  const found = await app.evaluate(({ BrowserWindow, session }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const sessions = [window?.webContents.session, session.defaultSession, session.fromPartition('another')];
    return {
      title: window?.getTitle(),
      spelling: sessions.map((one) => one?.isSpellCheckerEnabled()),
      persistent: window?.webContents.session.isPersistent(),
      umask: process.umask(),
    };
  });
  expect(found).toEqual({ title: 'Constancia', spelling: [false, false, false], persistent: false, umask: 0o077 });
  const pid = app.process().pid;
  await expect.poll(() => readFile(`/proc/${pid}/limits`, 'utf8')).toMatch(/Max core file size +0 +0/);
});

test('only the present page of the window is listened to', async ({ launched }) => {
  const { app, page } = launched;
  await createVault(page);
  const answers = await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const ask = async (url: string) => {
        const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, ...(session && { session }) },
        });
        await stranger.loadURL(url).catch(() => undefined);
        const answer = await stranger.webContents.executeJavaScript('window.bridge.call("interviews.list", {})');
        stranger.destroy();
        return answer;
      };
      return [await ask('app://constancia/index.html'), await ask('data:text/html,hello')];
    },
    join(root, 'out', 'preload', 'preload.cjs'),
  );
  const refused = { ok: false, failure: { code: 'bad-input' } };
  expect(answers).toEqual([refused, refused]);
  expect(await call(page, 'interviews.list', {})).toEqual([]);
});

/** Name and rights of everything in a folder, but for sockets and links of the running program. */
async function openToOthers(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const rights = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(join(folder, name)).catch(() => undefined);
      return facts && (facts.isFile() || facts.isDirectory()) && (facts.mode & 0o077) !== 0 ? name : undefined;
    }),
  );
  return rights.filter((name) => name !== undefined);
}

const closed = async ({ app }: Launched): Promise<void> => {
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await app.close();
  await gone;
};

test('a second start brings the first forward; what stays behind is named and for this user alone', async ({
  launched,
  dataFolder,
}) => {
  const { page } = launched;
  await createVault(page);
  await call(page, 'settings.write', { interviewer: 'intake worker' });
  const second = spawn(readRuntime().electron, [...electronArgs(root), `--user-data-dir=${dataFolder}`], {
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  expect(await call(page, 'vault.state', {})).toEqual({ exists: true, open: true });
  expect(await openToOthers(dataFolder)).toEqual([]);
  await closed(launched);
  const left = (await readdir(dataFolder)).filter((name) => name !== 'browser').sort();
  expect(left).toEqual(['settings.json', 'vault']);
  // What Chromium writes while it ends, after the folder was thrown away; the next start throws it away again.
  const late = await readdir(join(dataFolder, 'browser')).catch(() => []);
  expect(late.filter((name) => !['Preferences', 'Network Persistent State', 'Local State'].includes(name))).toEqual([]);
});
