import { fakeBridge } from './fake-bridge.ts';

// The screens without the main process, for looking at them and for measuring; never part of the built app.
Object.defineProperty(window, 'bridge', { value: fakeBridge(new URLSearchParams(location.search)) });
await import('../main.tsx');
