import { graphemes } from '../graphemes.ts';

/** Names much longer are cut by file systems (255 bytes, a Japanese character being three) and hard to read in a list. */
const LENGTH = 40;

/** Signs of paths and wildcards, controls, and marks that turn the direction of what follows. */
const FORBIDDEN = /[\p{Cc}\\/:*?"<>|\u202a-\u202e\u2066-\u2069]+/gu;

/** A file name made of the subject, cut between characters as the eye counts them. */
export function emlName(subject: string): string {
  const words = subject.replace(FORBIDDEN, ' ');
  const name = graphemes(words.replace(/\s+/g, ' ').trim())
    .slice(0, LENGTH)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${name || 'newsletter'}.eml`;
}
