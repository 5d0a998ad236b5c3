import { join } from 'node:path';
import { app } from 'electron';
import { confineBrowserFiles } from './browser-files.ts';
import { catchFaults } from './faults.ts';
import { closeEverySession, closeEveryWindow, silenceChromium } from './lockdown.ts';
import { declareScheme } from './origin.ts';
import { refusedSwitch } from './refused-switches.ts';
import { isTestRuntime, mayRunUnsandboxed } from './runtime.ts';
import { runScreen } from './screen.ts';

/** Why the app must not start as it was called; `undefined` when it may. */
function obstacle(): string | undefined {
  const has = (name: string): boolean => app.commandLine.hasSwitch(name);
  if (has('no-sandbox') && !mayRunUnsandboxed()) {
    return 'Constancia does not run without the sandbox. Start it as a normal user, without --no-sandbox.';
  }
  const found = app.isPackaged && !isTestRuntime() ? refusedSwitch(has) : undefined;
  return found === undefined ? undefined : `Constancia does not start with --${found}.`;
}

/** Start-up only: nothing may run before the machine is closed towards the network and the sandbox is certain. */
function start(): void {
  // Whatever is written from here on is for this user alone.
  process.umask(0o077);
  catchFaults();
  const why = obstacle();
  if (why !== undefined) {
    process.stderr.write(`${why}\n`);
    app.exit(1);
    return;
  }
  silenceChromium();
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  declareScheme();
  closeEverySession();
  closeEveryWindow();
  const job = app.commandLine.getSwitchValue('batch');
  if (job !== '') {
    confineBrowserFiles();
    void import('./batch.ts').then(({ runBatch }) => runBatch(job));
  } else if (app.requestSingleInstanceLock()) {
    confineBrowserFiles();
    void runScreen(join(app.getAppPath(), 'out'));
  } else app.quit();
}

start();
