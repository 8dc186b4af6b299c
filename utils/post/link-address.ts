const LINKABLE = new Set(['http:', 'https:', 'mailto:']);

/** The address as a post may link to it: absolute http(s) or mailto; null for anything else (`javascript:`, relative…). */
export function linkAddress(address: string): string | null {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed) || /\p{Cc}/u.test(trimmed)) return null;
  return LINKABLE.has(new URL(trimmed).protocol) ? trimmed : null;
}

/** A host name typed without its scheme, as people do: `example.jp/blog`. */
const BARE_HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/u;

/** A web address as the writer typed it, made absolute; null where it is none. */
export function webAddress(typed: string): string | null {
  const trimmed = typed.trim();
  const address = linkAddress(BARE_HOST.test(trimmed) ? `https://${trimmed}` : trimmed);
  return address?.startsWith('http') ? address : null;
}

const MAIL = /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/;

/** `mailto:` for a plain mail address; null where it is none. */
export function mailAddress(typed: string): string | null {
  const trimmed = typed.trim();
  return MAIL.test(trimmed) ? `mailto:${trimmed}` : null;
}

/** Whether it is, as it stands, an absolute http(s) address. */
export const isWebAddress = (address: string): boolean => /^https?:/i.test(address) && linkAddress(address) !== null;
