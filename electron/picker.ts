import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

const waiting = new Set<() => void>();

/** What a person picks; `undefined` when they close the dialog, and at once when the vault is locked while it is open. */
function untilLocked<Value>(asked: Promise<Value | undefined>): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const dismiss = (): void => resolve(undefined);
    waiting.add(dismiss);
    asked.then(resolve, reject).finally(() => waiting.delete(dismiss));
  });
}

type Wanted = NonNullable<OpenDialogOptions['properties']>;

/** Asks for files or a folder. Nothing is noted in the system's list of recent documents. */
export function pickPaths(properties: Wanted, options: Omit<OpenDialogOptions, 'properties'> = {}) {
  const asked = dialog.showOpenDialog({ ...options, properties: [...properties, 'dontAddToRecent'] });
  return untilLocked<readonly string[]>(asked.then(({ canceled, filePaths }) => (canceled ? undefined : filePaths)));
}

/** Asks where to write one file. */
export function pickPlace(options: Omit<SaveDialogOptions, 'properties'>) {
  const asked = dialog.showSaveDialog({
    ...options,
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return untilLocked<string>(asked.then(({ canceled, filePath }) => (canceled ? undefined : filePath)));
}

/** Whatever is picked from now on in a dialog that is open comes to nothing: what it was for has been locked away. */
export function dismissPickers(): void {
  for (const dismiss of [...waiting]) dismiss();
}
