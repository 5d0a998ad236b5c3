import { BrowserWindow, type Session, session } from 'electron';
import { footerSheets } from '../../src/export/footer-html.ts';
import type { Paper, PrintRequest } from '../../src/export/format.ts';

/** Only this address is ever loaded; every request of the session is answered from memory or refused. */
const origin = 'https://packet.invalid';
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** Lays the page out, so that it asks for its fonts, and waits for them: Chromium prints with whatever has arrived. */
const fontsArrived = `
  document.body.offsetHeight;
  document.fonts.ready.then((fonts) => ![...fonts].some((font) => font.status === 'error'))`;
const limitMs = 120_000;
/** How much smaller a page is printed that has to hold everything; below that nobody could read it. */
const smaller = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

type Page = { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> };
type Sheets = {
  readonly html: string;
  readonly styles: string;
  readonly paper: Paper;
  readonly tagged: boolean;
  readonly scale?: number;
  readonly pictures?: PrintRequest['pictures'];
};

/** What the page may ask for: itself, its style sheet, and the bundled fonts. */
async function pagesOf(sheets: Sheets): Promise<ReadonlyMap<string, Page>> {
  // The fonts weigh megabytes: they are loaded with the first print that needs them, not with the program.
  const { fontFaces, printFontsFor } = await import('./print-fonts.ts');
  const fonts = await printFontsFor(sheets.html);
  return new Map<string, Page>([
    ['/', { type: 'text/html; charset=utf-8', body: sheets.html }],
    ['/print.css', { type: 'text/css; charset=utf-8', body: `${fontFaces(fonts)}\n${sheets.styles}` }],
    ...(sheets.pictures ?? []).map(({ path, mediaType, bytes }): [string, Page] => [
      `/${path}`,
      { type: mediaType, body: new Uint8Array(bytes) },
    ]),
    ...fonts.map(({ file, bytes }): [string, Page] => [`/fonts/${file}`, { type: 'font/woff2', body: bytes }]),
  ]);
}

/** A session in memory that can reach nothing: its only address is answered by path, and everything else is refused. */
export function closedSession(name: string, origin: string, answerTo: (path: string) => Response): Session {
  const closed = session.fromPartition(name, { cache: false });
  closed.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !details.url.startsWith(`${origin}/`) }));
  closed.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  closed.setPermissionCheckHandler(() => false);
  closed.protocol.handle('https', (asked) => answerTo(new URL(asked.url).pathname));
  return closed;
}

async function printLoaded(window: BrowserWindow, sheets: Sheets): Promise<Uint8Array> {
  await window.loadURL(`${origin}/`);
  if (!(await window.webContents.executeJavaScript(fontsArrived))) throw new Error('A bundled font did not load');
  return window.webContents.printToPDF({
    pageSize: sheets.paper === 'a4' ? 'A4' : 'Letter',
    preferCSSPageSize: true,
    printBackground: true,
    scale: sheets.scale ?? 1,
    generateTaggedPDF: sheets.tagged,
    generateDocumentOutline: sheets.tagged,
  });
}

async function printSheets(sheets: Sheets): Promise<Uint8Array> {
  const pages = await pagesOf(sheets);
  const closed = closedSession('packet-print', origin, (path) => {
    const page = pages.get(path);
    return page
      ? new Response(page.body, { headers: { 'content-type': page.type, 'content-security-policy': policy } })
      : new Response(null, { status: 404 });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: closed,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    return await withinLimit(printLoaded(window, sheets));
  } finally {
    // Locking ends a print in the middle by destroying its window.
    if (!window.isDestroyed()) window.destroy();
    // The handler holds the words of the packet: nothing of them stays behind in the process.
    closed.protocol.unhandle('https');
  }
}

/** Fails when `work` takes longer than a print ever should: a hung page must not hold up all later ones. */
async function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error('Printing took too long')), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function printOnce(request: PrintRequest): Promise<Uint8Array> {
  // The PDF library is large: it is loaded with the first print, not with the program.
  const { countPages, finishPdf } = await import('./finish-pdf.ts');
  const { html, styles, paper, footer, pictures } = request;
  const sheets = { html, styles, paper, tagged: true, ...(pictures && { pictures }) };
  let pages = await printSheets(sheets);
  for (const scale of request.onePage ? smaller : []) {
    if ((await countPages(pages)) === 1) break;
    pages = await printSheets({ ...sheets, scale });
  }
  if (footer === '') return finishPdf(pages, undefined, request);
  const feet = footerSheets(request, await countPages(pages));
  return finishPdf(pages, await printSheets({ ...feet, paper, tagged: false }), request);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Prints a document to a tagged PDF with outline, in a hidden sandboxed window without a network and without a file. The bytes
 * depend on the request alone. One print runs at a time.
 */
export function printPdf(request: PrintRequest): Promise<Uint8Array> {
  const printed = last.then(() => printOnce(request));
  last = printed.catch(() => undefined);
  return printed;
}
