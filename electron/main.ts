import { join } from 'node:path';
import { app } from 'electron';
import { closeEveryWindow, silenceChromium } from './lockdown.ts';
import { declareScheme } from './origin.ts';
import { mayRunUnsandboxed } from './runtime.ts';
import { runScreen } from './screen.ts';

/** Start-up only: nothing may run before the machine is closed towards the network and the sandbox is certain. */
function start(): void {
  const unsandboxed = app.commandLine.hasSwitch('no-sandbox');
  if (unsandboxed && !mayRunUnsandboxed()) {
    process.stderr.write(
      'Constancia does not run without the sandbox. Start it as a normal user, without --no-sandbox.\n',
    );
    app.exit(1);
    return;
  }
  silenceChromium();
  if (!unsandboxed) app.enableSandbox();
  declareScheme();
  closeEveryWindow();
  const job = app.commandLine.getSwitchValue('batch');
  if (job !== '') void void import('./batch.ts').then(({ runBatch }) => runBatch(job));
  else if (app.requestSingleInstanceLock()) void runScreen(join(app.getAppPath(), 'out'));
  else app.quit();
}

start();
