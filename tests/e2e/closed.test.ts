import { expect } from '@playwright/test';
import { test } from './launch.ts';

test('the window reaches nothing but the app itself', async ({ launched }) => {
  const { app, page } = launched;
  const reached = await page.evaluate(async () => {
    const tries = [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'file:///etc/hostname',
      'app://elsewhere/index.html',
      'app://constancia/%2e%2e/%2e%2e/package.json',
    ];
    const answers = await Promise.all(
      tries.map((url) =>
        fetch(url).then(
          (response) => response.status,
          () => 'refused',
        ),
      ),
    );
    return answers.filter((answer) => answer !== 'refused' && answer !== 404);
  });
  expect(reached).toEqual([]);
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe('app://constancia/index.html');
  expect(app.windows()).toHaveLength(1);
});

test('the screen has one bridge, no Node, no permissions, and a neutral title', async ({ launched }) => {
  const { app, page } = launched;
  const found = await page.evaluate(async () => ({
    bridge: Object.keys((window as unknown as { bridge: object }).bridge).sort(),
    node: [
      typeof (globalThis as Record<string, unknown>).require,
      typeof (globalThis as Record<string, unknown>).process,
    ],
    camera: (await navigator.permissions.query({ name: 'camera' as PermissionName })).state,
    evaluates: await new Promise((resolve) => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      resolve('inlineRan' in window);
    }),
  }));
  expect(found).toEqual({
    bridge: ['call', 'offer', 'on'],
    node: ['undefined', 'undefined'],
    camera: 'denied',
    evaluates: false,
  });
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { title: window?.getTitle(), spelling: window?.webContents.session.isSpellCheckerEnabled() };
  });
  expect(preferences).toEqual({ title: 'Constancia', spelling: false });
});
