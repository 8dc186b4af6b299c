import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface HostProxy {
  port: number;
  close(): Promise<void>;
}

/** A proxy for https that leads the hosts given to their ports of this machine, and no other anywhere: Firefox maps no hosts itself. */
export async function serveProxy(ports: Readonly<Record<string, number>>): Promise<HostProxy> {
  const passing = new Set<Socket>();
  const server = createServer();
  server.on('connect', (request, socket: Socket) => {
    // Its own from here on, which Node's server no longer hears of: a browser that is killed resets it, and so it ends.
    socket.on('error', () => socket.destroy());
    const port = ports[request.url?.replace(/:443$/, '') ?? ''];
    if (port === undefined) {
      socket.end('HTTP/1.1 502 No such host\r\n\r\n');
      return;
    }
    const inner = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    for (const [one, other] of [
      [socket, inner],
      [inner, socket],
    ] as const) {
      passing.add(one);
      one.on('error', () => other.destroy());
      one.once('close', () => other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        for (const socket of passing) socket.destroy();
        server.close(() => done());
      }),
  };
}
