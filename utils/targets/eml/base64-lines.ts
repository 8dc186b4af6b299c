/** RFC 2045: at most 76 characters a line; a multiple of four. */
const LINE = 76;

/**
 * Text as base64 in lines, its line breaks made CRLF first, as RFC 2045 wants of text. For Japanese it is shorter than
 * quoted-printable, and no line of it can look like a boundary or be changed on the way.
 */
export function base64Lines(text: string): string {
  const encoded = base64(text.replace(/\r\n?|\n/g, '\r\n'));
  return (encoded.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\r\n');
}

/** UTF-8 as base64. */
export function base64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}
