import { contextBridge, ipcRenderer, webUtils } from 'electron';

/** The only object that the screen gets: one way to call, one way to listen. Names are checked in the main process. */
contextBridge.exposeInMainWorld('bridge', {
  call: (name: string, input: unknown) => ipcRenderer.invoke('call', String(name), input),
  /** Offers files that were dropped onto the window. Their paths go to the main process alone; the page gets a ticket for each. */
  offer: (files: readonly File[]) => ipcRenderer.invoke('offer', files.map(webUtils.getPathForFile)),
  on: (name: string, listener: (value: unknown) => void) => {
    const channel = `event:${String(name)}`;
    const heard = (_event: unknown, value: unknown) => listener(value);
    ipcRenderer.on(channel, heard);
    return () => void ipcRenderer.removeListener(channel, heard);
  },
});
