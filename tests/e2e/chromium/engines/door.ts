import { connect, createServer, type Socket } from 'node:net';

/** A port before a server, which can be shut as if no program were running there, and opened again. */
export interface Door {
  /** `http://127.0.0.1:port`, the same for good. */
  origin: string;
  /** Ends what goes through it, and refuses connections from then on. */
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** The door stands open at first. */
export async function buildDoor(to: string): Promise<Door> {
  const { hostname, port } = new URL(to);
  const passing = new Set<Socket>();
  const server = createServer((socket) => {
    const inner = connect(Number(port), hostname);
    for (const [one, other] of [
      [socket, inner],
      [inner, socket],
    ] as const) {
      passing.add(one);
      one.once('close', () => {
        passing.delete(one);
        other.destroy();
      });
      one.on('error', () => other.destroy());
      one.pipe(other);
    }
  });
  const listen = (at: number) =>
    new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(at, '127.0.0.1', done);
    });
  await listen(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the door has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    shut: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of passing) socket.destroy();
      }),
    open: () => listen(address.port),
  };
}
