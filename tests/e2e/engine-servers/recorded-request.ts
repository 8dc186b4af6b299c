import type { IncomingMessage } from 'node:http';
import type { Json } from './json.ts';

export interface RecordedRequest {
  method: string;
  /** With its query, as it was sent. */
  path: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Null where there was none, or no JSON. */
  body: Json;
  /** The client closed the connection before the response was complete. */
  aborted: boolean;
  /** Settles when the response is over, however it ended. */
  ended: Promise<void>;
}

/** Far more than a prompt with a whole article. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** The request as it begins; its body is still to come. */
export function recordRequest(incoming: IncomingMessage, ended: Promise<void>): RecordedRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { method: incoming.method ?? '', path: incoming.url ?? '/', headers, body: null, aborted: false, ended };
}

/** Null too where the upload breaks off or is too long. */
export async function readBody(incoming: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of incoming) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > MAX_BODY_BYTES) return null;
      chunks.push(bytes);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}
