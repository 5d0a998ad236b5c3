import { app, type Session, type WebContents } from 'electron';
import { answerPermissions } from './permissions.ts';

/** Parts of Chromium that would speak to a network, keep traces on the disk, or hand words to another program. */
const featuresOff = [
  'SpareRendererForSitePerProcess',
  'AutofillServerCommunication',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HardwareMediaKeyHandling',
  'WebRtcHideLocalIpsWithMdns',
  'SharedDictionary',
  'CompressionDictionaryTransport',
  'Translate',
  'InterestFeedContentSuggestions',
];

/** Switches that must be set before Chromium starts: nothing of the app may speak to a network or leave traces. */
export function silenceChromium(): void {
  const alone = [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-breakpad',
    'disable-crash-reporter',
    'disable-http-cache',
    'disable-gpu-shader-disk-cache',
    'disable-sync',
    'disable-speech-api',
    'disable-local-storage',
    'no-pings',
  ];
  for (const name of alone) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('proxy-server', 'direct://');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-features', featuresOff.join(','));
  // Nothing that a person opened here may show up in a list of the desktop.
  app.clearRecentDocuments();
}

/** Cancels every request except those of the given schemes. */
export function closeSession(session: Session, schemes: readonly string[]): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !schemes.some((scheme) => details.url.startsWith(scheme)) });
  });
}

/** Rules for every session that will ever exist, set as it is made: before any window can be opened on it. */
export function closeEverySession(): void {
  app.on('session-created', (session) => {
    session.setSpellCheckerEnabled(false);
    session.setSpellCheckerLanguages([]);
    answerPermissions(session);
    session.on('will-download', (event) => event.preventDefault());
  });
}

function closeContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page that is to go goes, whatever it asks.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Rules for every window and frame that will ever exist. */
export function closeEveryWindow(): void {
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
}
