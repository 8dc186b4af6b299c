import { fail, ok, type Result } from '../../result.ts';
import { encodeText } from '../encode-text.ts';

/**
 * Chrome on Windows opens nothing from 2,047 characters on, without a word; other systems take more, but the writer's is
 * unknown. A Japanese character counts nine, so only short posts fit: whole or not at all, never cut.
 */
const MAILTO_LIMIT = 2_000;

export type MailtoProblem = { kind: 'too-long'; length: number; limit: number };

/** A `mailto:` address that opens a new mail with the subject and the whole text (RFC 6068), to nobody yet. */
export function mailtoAddress({ subject, text }: { subject: string; text: string }): Result<string, MailtoProblem> {
  const body = text.replace(/\r\n?|\n/g, '\r\n');
  const address = `mailto:?subject=${encodeText(subject)}&body=${encodeText(body)}`;
  return address.length <= MAILTO_LIMIT
    ? ok(address)
    : fail({ kind: 'too-long', length: address.length, limit: MAILTO_LIMIT });
}
