import { spawn } from 'node:child_process';

/**
 * Asks the system to write no memory image of this process should it crash. Node cannot ask for itself; where the tool of util-linux
 * is missing, the answer of the system stays in force. Pages run in sandboxed processes, which the kernel never dumps.
 */
export function forbidCoreDumps(): void {
  if (process.platform !== 'linux') return;
  const asked = spawn('/usr/bin/prlimit', ['--core=0:0', '--pid', String(process.pid)], { stdio: 'ignore' });
  asked.on('error', () => process.stderr.write('constancia: core dumps could not be switched off\n'));
}
