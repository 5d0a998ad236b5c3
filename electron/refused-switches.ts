/** Switches that would open the app from outside, slacken the sandbox, or write down what it does. */
const refused = [
  'no-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-namespace-sandbox',
  'disable-setuid-sandbox',
  'allow-sandbox-debugging',
  'single-process',
  'in-process-gpu',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'load-extension',
  'js-flags',
  'proxy-pac-url',
  'log-net-log',
  'net-log-capture-mode',
  'enable-logging',
  'log-file',
  'trace-startup',
  'trace-startup-file',
  'unsafely-treat-insecure-origin-as-secure',
  'use-fake-device-for-media-stream',
  'use-fake-ui-for-media-stream',
  'use-file-for-fake-audio-capture',
  'auto-accept-camera-and-microphone-capture',
] as const;

/** The first switch with which an installed app does not start; a program that can give one could do worse, but not by accident. */
export const refusedSwitch = (has: (name: string) => boolean): string | undefined => refused.find(has);
