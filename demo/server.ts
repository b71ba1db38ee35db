import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { CLIENTS, clientScript } from './client.ts';
import { renderDoc } from './docs/docs.ts';
import { readKit } from './embed/kit.ts';
import { previewPage } from './embed/page.ts';
import { feed } from './feed.ts';
import { schemaFile } from './schemas/schemas.ts';
import { renderMissing, renderPage } from './site.ts';
import { sampleWeather } from './weather.data.ts';

/** The strictest policy that the kit is made for; every answer carries it. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types danchieu',
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.xml': 'application/rss+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const HOST = '127.0.0.1';
/** How many ports are tried after the one asked for, before the system chooses. */
const NEXT_PORTS = 20;

interface DemoOptions {
  /** The port to try first (default 4173); 0 lets the system choose. */
  port?: number;
  /** Folder that the build wrote (default: `dist` in the project). */
  dist?: string;
  /** The time it is, for dates on the pages (default: the clock). */
  now?: () => Date;
}

export interface Demo {
  /** `http://127.0.0.1:4173` */
  origin: string;
  /** Stops serving; open connections are cut. */
  close(): Promise<void>;
}

interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
}

/** Serves the portal on this machine only; takes another port where the one asked for is taken. */
export async function serveDemo(options: DemoOptions = {}): Promise<Demo> {
  const { port = 4173, dist = join(import.meta.dirname, '../dist'), now = () => new Date() } = options;
  /** Addresses that are files, the longest first. */
  const folders = [
    ['/kit/registry/', join(dist, 'registry')],
    ['/kit/', join(dist, 'kit')],
    ['/assets/', join(import.meta.dirname, 'public')],
  ] as const;

  async function answer(path: string, origin: string): Promise<Answer> {
    const client = CLIENTS.find((name) => path === `/assets/${name}`);
    if (client !== undefined) return { status: 200, type: TYPES['.js']!, body: await clientScript(client) };
    const schema = path.startsWith('/schema/') ? schemaFile(path.slice('/schema/'.length)) : undefined;
    if (schema !== undefined) return { status: 200, type: 'application/schema+json', body: schema };
    if (path === '/data/weather.json') return json(sampleWeather(now(), origin));
    if (path === '/data/feed.xml') return { status: 200, type: TYPES['.xml']!, body: feed(now(), origin) };
    for (const [prefix, folder] of folders) {
      if (!path.startsWith(prefix)) continue;
      const file = await readInside(folder, path.slice(prefix.length));
      if (file !== undefined)
        return { status: 200, type: TYPES[extname(path)] ?? 'application/octet-stream', body: file };
    }
    const page =
      path === '/xem-thu' ? previewPage(readKit(dist)) : (renderPage(path, now()) ?? renderDoc(path, dist));
    if (page !== undefined) return { status: 200, type: TYPES['.html']!, body: page };
    return { status: 404, type: TYPES['.html']!, body: renderMissing(path, now()) };
  }

  const server = createServer((request, response) => {
    void respond(request, response, answer);
  });
  const taken = await listen(server, port);
  return {
    origin: `http://${HOST}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (path: string, origin: string) => Promise<Answer>,
): Promise<void> {
  const origin = `http://${request.headers.host ?? HOST}`;
  const path = pathOf(request.url ?? '/');
  let reply: Answer;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    reply = plain(405, 'Method not allowed');
  } else if (path === undefined) {
    reply = plain(400, 'Bad address');
  } else {
    reply = await answer(path, origin).catch((error: unknown) => {
      console.error(error);
      return plain(500, 'Internal error');
    });
  }
  response.writeHead(reply.status, {
    'Content-Type': reply.type,
    'Content-Length': Buffer.byteLength(reply.body),
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}

const plain = (status: number, body: string): Answer => ({ status, type: TYPES['.txt']!, body });

const json = (value: unknown): Answer => ({
  status: 200,
  type: TYPES['.json']!,
  body: JSON.stringify(value),
});

/** The path of an address, decoded; undefined where it is malformed. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]!);
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a file in a folder; undefined where there is none, or where the path leads out of the folder. */
async function readInside(folder: string, path: string): Promise<Uint8Array | undefined> {
  const file = join(folder, path);
  if (!file.startsWith(folder + sep)) return undefined;
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

/** Listens on the first free port from the one asked for; gives the port. */
async function listen(server: Server, first: number): Promise<number> {
  const ports = first === 0 ? [0] : [...Array.from({ length: NEXT_PORTS }, (_, index) => first + index), 0];
  for (const port of ports) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, HOST, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (error === undefined) return (server.address() as AddressInfo).port;
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  }
  throw new Error(`no free port on ${HOST}`);
}
