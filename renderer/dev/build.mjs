// Builds the screens with a main process made of memory into the folder given, to look at them in any browser.
//   node renderer/dev/build.mjs /tmp/screens
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const renderer = fileURLToPath(new URL('..', import.meta.url));
await build({
  configFile: false,
  root: renderer,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: process.argv[2] ?? 'out/screens-harness',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: `${renderer}/dev/index.html` } },
  },
});
