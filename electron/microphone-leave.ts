import { systemPreferences } from 'electron';

/** Only macOS asks the person itself, once; the others answer when the page listens. */
export const mayListenHere = async (): Promise<boolean> =>
  process.platform !== 'darwin' || systemPreferences.askForMediaAccess('microphone');
