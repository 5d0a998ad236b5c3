import type { Session } from 'electron';
import { microphone } from './microphone.ts';

/**
 * What a page may be given. Nothing: the app needs no camera, no place, no notifications, no devices; and the microphone, alone, for the
 * app's own page, while a recording is on that the main process has begun because the person agreed.
 */
type Asked = { readonly address: string | undefined; readonly media: readonly (string | undefined)[] };
const isGranted = (permission: string, { address = '', media }: Asked): boolean =>
  permission === 'media' &&
  microphone.isOpen() &&
  address.startsWith('app://constancia') &&
  media.length > 0 &&
  media.every((kind) => kind === 'audio');

/** Answers every question for a permission or a device, whoever asks. */
export function answerPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(isGranted(permission, { address: details.requestingUrl, media }));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, { mediaType }) =>
    isGranted(permission, { address: origin, media: [mediaType] }),
  );
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
