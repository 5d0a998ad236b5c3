import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** What every fuse of a packed program must say. The reasons stand in docs/threat-model.md. */
const wanted = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** Reads the fuses back from a packed program; one line for each that is not as it must be. */
export async function fuseFaults(executable, { test }) {
  const wire = await getCurrentFuseWire(executable);
  const must = test ? { ...wanted, EnableNodeCliInspectArguments: true } : wanted;
  return Object.entries(must).flatMap(([name, on]) => {
    const state = wire[FuseV1Options[name]];
    if (state === (on ? FuseState.ENABLE : FuseState.DISABLE)) return [];
    return [`fuse ${name} is ${FuseState[state] ?? 'missing'} instead of ${on ? 'on' : 'off'}`];
  });
}
