import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

const scheme = 'app';

/**
 * The address of the n-th page of this run. Every page has a site of its own, so that Chromium must give it a process and a storage
 * of its own; only the address of the present page is served and listened to.
 */
export type Address = { readonly origin: string; readonly next: () => string };

/** The first address is the plain one. */
export function createAddress(): Address {
  let count = 0;
  const at = (): string => `${scheme}://constancia${count === 0 ? '' : `-${count}`}`;
  return {
    get origin() {
      return at();
    },
    next: () => {
      count += 1;
      return at();
    },
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "media-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const everyAnswer = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Must run before the app is ready: Chromium fixes the rights of schemes at start. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** The file behind a path of the present page, and nothing outside `folder`. */
function fileOf(pathname: string, folder: string): string | undefined {
  try {
    const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

type Show = (request: Request) => Promise<Response> | undefined;

/** Serves the present page from one folder of the installed app, what `show` answers for, and nothing from anywhere else. */
export function serveFiles(session: Session, folder: string, address: Address, show: Show): void {
  const nothing = (): Response => new Response(null, { status: 404, headers: everyAnswer });
  session.protocol.handle(scheme, async (request) => {
    const { protocol: asScheme, host, pathname } = new URL(request.url);
    if (`${asScheme}//${host}` !== address.origin || request.method !== 'GET') return nothing();
    const shown = show(request);
    if (shown) return shown;
    const path = fileOf(pathname, folder);
    if (path === undefined) return nothing();
    try {
      const type = mediaTypes[extname(path)] ?? 'application/octet-stream';
      return new Response(new Uint8Array(await readFile(path)), { headers: { ...everyAnswer, 'content-type': type } });
    } catch {
      return nothing();
    }
  });
}
