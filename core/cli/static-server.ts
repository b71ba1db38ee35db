import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.gz': 'application/gzip',
  '.pdf': 'application/pdf',
};

/** The strictest policy that the kit is made for, with the names of the policies of all its files. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types danchieu danchieu-citations danchieu-card danchieu-weather danchieu-news danchieu-open-meteo',
].join('; ');

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i;

interface ServeOptions {
  /** 0 lets the system choose. */
  port: number;
  host: string;
  /** Every answer carries `STRICT_POLICY`. */
  strict: boolean;
}

/** Serves the files of a folder, and nothing outside it. @throws the system's error where the port cannot be had. */
export async function serveFolder(
  folder: string,
  { port, host, strict }: ServeOptions,
): Promise<{ origin: string; close(): Promise<void> }> {
  const root = await realpath(folder);
  const isLocal = LOOPBACK.test(host);
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-cache');
    if (strict) response.setHeader('Content-Security-Policy', STRICT_POLICY);
    // A page elsewhere may let its own name lead to this machine.
    if (isLocal && !LOOPBACK.test((request.headers.host ?? '').replace(/:\d+$/, '')))
      return say(response, 403, 'Forbidden');
    answer(root, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else say(response, 500, 'Internal error');
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done());
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return say(response, 405, 'Method not allowed');
  }
  const [address = '/'] = (request.url ?? '/').split(/[?#]/, 1);
  const path = decoded(address);
  if (path === undefined) return say(response, 400, 'Bad address');
  const found = await fileAt(root, path);
  if (found === undefined) return say(response, 404, 'Not found');
  if (found === 'folder') {
    response.setHeader('Location', `${address.replace(/^\/+/, '/')}/`);
    return say(response, 301, 'Moved');
  }
  const { file, size, mtimeMs } = found;
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', new Date(mtimeMs).toUTCString());
  const asked = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (asked?.some((one) => one === etag || one === '*')) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': size,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file, { end: Math.max(0, size - 1) }), response);
}

/** The file that a path names; a folder stands for its `index.html`. Hidden files and links out of the root are not there. */
async function fileAt(
  root: string,
  path: string,
): Promise<{ file: string; size: number; mtimeMs: number } | 'folder' | undefined> {
  if (path.split('/').some((part) => part.startsWith('.'))) return undefined;
  try {
    const file = await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(root.endsWith(sep) ? root : root + sep) && file !== root) return undefined;
    const stats = await stat(file);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? { file, size: stats.size, mtimeMs: stats.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

function decoded(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address);
    return path.startsWith('/') && !/[\0\\]/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
}
