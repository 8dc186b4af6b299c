import type { Post } from '../../post/post.ts';
import type { Profile } from '../../post/profile.ts';
import { fail, ok, type Result } from '../../result.ts';
import { newsletter } from '../newsletter.ts';
import { emlName } from './eml-name.ts';
import { type MailtoProblem, mailtoAddress } from './mailto-address.ts';
import { writeEml } from './write-eml.ts';

/** Cannot occur in the parts, which are base64: one for all mails will do. */
const BOUNDARY = 'yakuho-alternative';

type Sender = Pick<Profile, 'name' | 'email' | 'pointStyle'>;
type Nothing = { kind: 'empty' };

/** The post as a mail in a file; nothing to send of a post that shows nothing. */
export function newsletterFile(post: Post, sender: Sender, date: Date): Result<{ name: string; eml: string }, Nothing> {
  const { html, text, title } = newsletter.render(post, sender);
  if (html === null || html === '') return fail({ kind: 'empty' });
  const from = { name: sender.name, address: sender.email.trim() };
  return ok({ name: emlName(title), eml: writeEml({ subject: title, from, date, text, html, boundary: BOUNDARY }) });
}

/** The post as a `mailto:` address, with its text half. */
export function newsletterLink(post: Post, sender: Sender): Result<string, Nothing | MailtoProblem> {
  const { text, title } = newsletter.render(post, sender);
  return text === '' ? fail({ kind: 'empty' }) : mailtoAddress({ subject: title, text });
}
