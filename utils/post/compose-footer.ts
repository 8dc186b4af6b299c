import { composeRule } from './compose-notice.ts';
import { mailAddress, webAddress } from './link-address.ts';
import { type Piece, piece } from './piece.ts';
import type { Span } from './post.ts';
import type { Newsletter, Profile, ServiceLink } from './profile.ts';

/** Two rules, newsletter, HP, mail, one line a service, rule; nothing at all where the profile fills none of them. */
export function composeFooter(profile: Profile): Piece[] {
  const lines = [
    ...composeNewsletter(profile.newsletter),
    ...labelled('HP: ', profile.homepage, webAddress(profile.homepage)),
    ...labelled('E-Mail: ', profile.email, mailAddress(profile.email)),
    ...profile.services.flatMap(composeService),
  ];
  if (lines.length === 0) return [];
  const rule = composeRule(profile.rule);
  return [...rule, ...rule, ...lines, ...rule];
}

/** Nothing without a sign-up address: a line that links nowhere would only mislead. */
function composeNewsletter({ title, line, linkWords, url }: Newsletter): Piece[] {
  const href = webAddress(url);
  if (href === null) return [];
  const heading = title.trim() === '' ? [] : [piece('line', `《${title.trim()}》`)];
  return [...heading, piece('line', linkWordsIn(line.trim(), linkWords.trim(), href))];
}

/** The line with its last `words` linked (Japanese puts them near the end); words it lacks are put at its end; without words the whole line is the link. */
function linkWordsIn(line: string, words: string, href: string): Span[] {
  if (words === '') return [{ text: line === '' ? href : line, href }];
  const at = line.lastIndexOf(words);
  if (at === -1) return [{ text: line }, { text: words, href }];
  return [{ text: line.slice(0, at) }, { text: words, href }, { text: line.slice(at + words.length) }];
}

/** `HP: address`; an address that cannot be linked stands there as typed. */
function labelled(label: string, typed: string, href: string | null): Piece[] {
  const text = typed.trim();
  if (text === '') return [];
  return [piece('line', [{ text: label }, href === null ? { text } : { text, href }])];
}

/** `note:📔`, the emoji carrying the link; the label carries it where there is no emoji. */
function composeService({ label, emoji, url }: ServiceLink): Piece[] {
  const href = webAddress(url);
  const name = label.trim();
  const mark = emoji.trim();
  if (href === null) return [];
  if (mark === '') return [piece('line', [{ text: name === '' ? href : name, href }])];
  return [piece('line', [{ text: name === '' ? '' : `${name}:` }, { text: mark, href }])];
}
