import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';

/** A folder to serve files from, or a function that answers itself. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Server {
  /** `http://127.0.0.1:port` (or https), without a slash at its end. */
  origin: string;
  /** Paths asked for, in order. */
  requests: string[];
  /** Ends open connections too: a page that never finishes loading must not keep the run alive. */
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.pdf': 'application/pdf',
  '.mp4': 'video/mp4',
};

/** A server on loopback alone: the longest prefix of `routes` that fits the path answers. With a certificate it speaks https. */
export async function serve(routes: Record<string, Route>, tls?: { key: string; cert: string }): Promise<Server> {
  const prefixes = Object.keys(routes).sort((a, b) => b.length - a.length);
  const requests: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const pathname = pathOf(request.url);
    requests.push(pathname);
    const prefix = prefixes.find((one) => pathname.startsWith(one));
    const route = prefix === undefined ? undefined : routes[prefix];
    if (prefix === undefined || route === undefined) notFound(response);
    else if (typeof route === 'function') route(request, response);
    else sendFile(route, pathname.slice(prefix.length), response);
  };
  const server = tls === undefined ? createServer(answer) : createSecureServer(tls, answer);
  server.maxConnections = 200;
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((done, failed) => {
        server.close((error) => (error ? failed(error) : done()));
        server.closeAllConnections();
      }),
  };
}

/** The path, decoded; `/` where it makes no sense, which no route answers. */
function pathOf(address = '/'): string {
  try {
    return decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname);
  } catch {
    return '/';
  }
}

function sendFile(folder: string, name: string, response: ServerResponse): void {
  const root = resolve(folder);
  const file = resolve(root, `./${name}`);
  const inside = file === root || file.startsWith(root + sep);
  if (!inside || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    notFound(response);
    return;
  }
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  pipeline(createReadStream(file), response, () => {});
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
}
