import { connect as connectSocket, type Socket } from 'node:net';

/** What Marionette answered instead of a value: a WebDriver error, e.g. `javascript error`. */
export class MarionetteError extends Error {
  readonly code: string;

  constructor(command: string, code: string, message: string, remoteStack: string) {
    super(`${command}: ${code}: ${message}\n${remoteStack}`);
    this.code = code;
  }
}

interface Waiting {
  command: string;
  resolve: (value: unknown) => void;
  reject: (reason: Error) => void;
}

/** A session with Firefox's own remote protocol (version 3): JSON over TCP, each message led by its length in bytes. */
export interface Marionette {
  /** Gives the command's result; rejects with `MarionetteError`, or with a plain Error when the connection ends first. */
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

const COMMAND = 0;
const REPLY = 1;

/** Connects to a Marionette that already listens on loopback. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const socket = await openSocket(port);

  const endAll = (reason: Error) => {
    for (const entry of waiting.values()) entry.reject(new Error(`${entry.command}: ${reason.message}`));
    waiting.clear();
  };
  const greeting = Promise.withResolvers<void>();
  readPackets(socket, (packet) => {
    if (!Array.isArray(packet)) {
      greeting.resolve();
      return;
    }
    const [type, id, error, value] = packet as [number, number, RemoteError | null, { value?: unknown }];
    const entry = waiting.get(id);
    if (type !== REPLY || entry === undefined) return;
    waiting.delete(id);
    if (error === null) entry.resolve(value !== null && 'value' in value ? value.value : value);
    else entry.reject(new MarionetteError(entry.command, error.error, error.message, error.stacktrace));
  });
  socket.on('error', endAll);
  socket.on('close', () => {
    greeting.reject(new Error('Firefox closed the connection before greeting'));
    endAll(new Error('Firefox closed the connection'));
  });
  await greeting.promise;

  return {
    send(command, parameters = {}) {
      const id = ++lastId;
      const reply = new Promise<unknown>((resolve, reject) => waiting.set(id, { command, resolve, reject }));
      const body = JSON.stringify([COMMAND, id, command, parameters]);
      socket.write(`${Buffer.byteLength(body)}:${body}`);
      return reply;
    },
    close: () => socket.destroy(),
  };
}

interface RemoteError {
  error: string;
  message: string;
  stacktrace: string;
}

function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectSocket({ port, host: '127.0.0.1' }, () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

const COLON = ':'.charCodeAt(0);

function readPackets(socket: Socket, onPacket: (packet: unknown) => void): void {
  let buffered = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (;;) {
      const colon = buffered.indexOf(COLON);
      if (colon < 0) return;
      const start = colon + 1;
      const end = start + Number(buffered.toString('latin1', 0, colon));
      if (buffered.length < end) return;
      const packet: unknown = JSON.parse(buffered.toString('utf8', start, end));
      buffered = buffered.subarray(end);
      onPacket(packet);
    }
  });
}
