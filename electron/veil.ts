import { type BrowserWindow, WebContentsView } from 'electron';

/** Where a cover is laid that does not need the page: it works while the page is busy, hangs, or is being exchanged. */
export type Veil = {
  /** Has the sheet at hand; without it `lay` does nothing. It costs a process, so only while there is something to cover. */
  readonly prepare: () => void;
  readonly lay: () => void;
  readonly lift: () => void;
  /** Lifts the sheet and gives its process back. */
  readonly drop: () => void;
};

/** A plain sheet over a window. It is an empty page of its own: a mere view of the window system would lie beneath the page. */
export function veilOver(window: BrowserWindow, colour: string): Veil {
  let sheet: WebContentsView | undefined;
  let laid = false;

  const cover = (): void => {
    const { width, height } = window.getContentBounds();
    sheet?.setBounds({ x: 0, y: 0, width, height });
  };
  window.on('resize', () => laid && cover());

  const lift = (): void => {
    if (!laid || !sheet || window.isDestroyed()) return;
    laid = false;
    window.contentView.removeChildView(sheet);
    window.webContents.focus();
  };

  return {
    prepare: () => {
      if (sheet || window.isDestroyed()) return;
      const { session } = window.webContents;
      sheet = new WebContentsView({ webPreferences: { session, sandbox: true, devTools: false, javascript: false } });
      sheet.setBackgroundColor(colour);
      void sheet.webContents.loadURL('about:blank');
    },
    lay: () => {
      if (laid || !sheet || window.isDestroyed()) return;
      laid = true;
      cover();
      window.contentView.addChildView(sheet);
    },
    lift,
    drop: () => {
      lift();
      sheet?.webContents.close();
      sheet = undefined;
    },
  };
}
