import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { type Plugin, runnerImport } from 'vite';

/** Components are drawn to plain markup here; their style sheets belong to the page. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : undefined),
  load: (id) => (id === '\0no-styles' ? '' : undefined),
};

/** Writes the first sight of the unlock screen into the page, from the same components that draw it later. */
const firstSight = (): Plugin => ({
  name: 'first-sight',
  async transformIndexHtml(html) {
    type Sight = { readonly firstSight: () => string };
    const { module } = await runnerImport<Sight>(resolve('renderer/screens/unlock/first-sight.tsx'), {
      configFile: false,
      logLevel: 'error',
      plugins: [withoutStyles, react()],
    });
    return html.replace('<div id="root"></div>', () => `<div id="root">${module.firstSight()}</div>`);
  },
});

/** Font packages name an older format beside the one that Chromium reads; only that one is brought along. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) =>
    /@fontsource\/[^/]+\/[^/]+\.css$/.test(id) ? code.replace(/, url\([^)]+\.woff\) format\('woff'\)/g, '') : undefined,
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      // These are published as modules alone, which the built program cannot require.
      externalizeDeps: {
        exclude: ['@noble/ciphers', '@scure/base', '@scure/bip39', 'age-encryption', 'file-type', 'postal-mime', 'qr'],
      },
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          'bind-worker': resolve('electron/output/exhibits/bind-worker.ts'),
          'copy-worker': resolve('electron/vault/exhibits/copy-worker.ts'),
          'crypt-worker': resolve('electron/vault/exhibits/crypt-worker.ts'),
          'inspect-worker': resolve('electron/vault/exhibits/inspect-worker.ts'),
          'scrypt-worker': resolve('electron/vault/exhibits/scrypt-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20',
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: resolve('renderer/index.html') } },
    },
    plugins: [react(), firstSight(), onlyWoff2],
  },
});
