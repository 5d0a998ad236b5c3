import type { Session } from 'electron';

/**
 * What a page may be given. Nothing: the app needs no camera, no place, no notifications, no devices. Recording is the only reason
 * that could ever change this; it would stand here, for `media` with audio alone, asked for by the app's own page.
 */
const granted: ReadonlySet<string> = new Set();

/** Answers every question for a permission or a device, whoever asks. */
export function answerPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
}
