import { base64Lines } from './base64-lines.ts';
import { encodedText, encodedWords } from './encoded-text.ts';

export interface Mail {
  subject: string;
  /** Left out where the address is none that a header may hold as it is. */
  from: { name: string; address: string };
  date: Date;
  text: string;
  html: string;
  /** Parts the two halves; the same mail with the same one is the same file. */
  boundary: string;
}

/** Letters and signs that need no quoting in an address. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+$/;
/** What RFC 2046 allows, less what would need quotation marks. */
const BOUNDARY = /^[\w.-]{1,70}$/;
const CRLF = '\r\n';

/** A mail not yet sent, as a file (RFC 5322): its text and its HTML as alternatives, the richer one last. ASCII throughout. */
export function writeEml({ subject, from, date, text, html, boundary }: Mail): string {
  if (!BOUNDARY.test(boundary)) throw new Error(`"${boundary}" cannot part a mail`);
  return [
    // Outlook opens a file so marked for writing on, not as a mail received.
    'X-Unsent: 1',
    ...fromLine(from),
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    header('Subject', subject),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary=${boundary}`,
    '',
    `--${boundary}`,
    ...part('text/plain', text),
    `--${boundary}`,
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ].join(CRLF);
}

function header(name: string, value: string): string {
  const start = `${name}: `;
  return start + encodedText(value, start.length);
}

/** The address on a line of its own: with it, a long name's last line would be too long. */
function fromLine({ name, address }: Mail['from']): string[] {
  if (!ADDRESS.test(address)) return [];
  if (name.trim() === '') return [`From: ${address}`];
  const start = 'From: ';
  // Signs that would need quotation marks need none in an encoded word.
  const shown = /^[\w ]+$/.test(name) ? encodedText(name, start.length) : encodedWords(name, start.length);
  return [`${start}${shown}${CRLF} <${address}>`];
}

function part(type: string, content: string): string[] {
  return [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', base64Lines(content)];
}
