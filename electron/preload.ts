import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';

/** The only object that the page gets: one way to call, one way to listen. What it says is checked in the main process. */
contextBridge.exposeInMainWorld('bridge', {
  call: (name: unknown, input: unknown) => ipcRenderer.invoke('call', name, input),
  /** Offers files that were dropped onto the window. Their paths go to the main process alone; the page gets a ticket for each. */
  offer: (files: readonly File[]) => ipcRenderer.invoke('offer', files.map(webUtils.getPathForFile)),
  on: (name: unknown, listener: (value: unknown) => void) => {
    const channel = `event:${String(name)}`;
    const heard = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(channel, heard);
    return () => void ipcRenderer.removeListener(channel, heard);
  },
});

// Calls between browsers go past everything that watches over requests: a page of this app has no such thing.
void webFrame.executeJavaScript(
  "for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) delete globalThis[name]",
);
