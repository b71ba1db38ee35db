import { createServer, request as forward, type Server } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';

/** A request that a browser wanted to send: to which host, by which method, for what. */
interface Sent {
  method: 'GET' | 'POST' | 'CONNECT' | (string & {});
  /** Address; of a `CONNECT` only host and port can be seen. */
  target: string;
}

export interface Proxy {
  port: number;
  /** Everything that came by so far, in order. */
  sent(): readonly Sent[];
  close(): Promise<void>;
}

/**
 * A proxy through which a browser sends everything, loopback included: each request is written down; those for hosts of
 * the portal are answered by it, all others refused.
 * @param portal port on this machine that answers for the hosts
 */
export async function openProxy(portal: number, hosts: RegExp): Promise<Proxy> {
  const sent: Sent[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((incoming, response) => {
    const target = incoming.url ?? '';
    sent.push({ method: incoming.method ?? '', target });
    const url = URL.parse(target);
    if (!url || !hosts.test(url.hostname)) {
      response.writeHead(502).end();
      return;
    }
    const onward = forward(
      {
        host: '127.0.0.1',
        port: portal,
        method: incoming.method,
        path: `${url.pathname}${url.search}`,
        headers: { ...incoming.headers, host: url.host },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (incoming, socket: Socket) => {
    sent.push({ method: 'CONNECT', target: incoming.url ?? '' });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  // A WebSocket to an unencrypted address comes as an upgrade.
  server.on('upgrade', (incoming, socket) => {
    sent.push({ method: 'UPGRADE', target: incoming.url ?? '' });
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
