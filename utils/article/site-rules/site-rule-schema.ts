import * as v from 'valibot';
import type { SiteRule } from './site-rule.ts';

/** The longest selector `selectorFor` makes is about 150 characters; what is longer is no selector anybody wrote for a site. */
const LONGEST_SELECTOR = 400;
const LONGEST_HOST = 260;
const LONGEST_PATH = 500;
const MOST_LEFT_OUT = 40;

/** Host names as `URL` gives them, IPv4 and IPv6 addresses included, with `*.` for everything below. */
export const HOST =
  /^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*|\[[0-9a-f:.]+\])$/;

/** Text that may be a selector; whether it is one only a browser can say (`isSelector`). */
const selector = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(LONGEST_SELECTOR),
  // No selector holds these, and `:has()` makes the browser look through the page once for each element.
  v.check((text) => !/[{}<;\\@]|:has\(/i.test(text), 'not a plain selector'),
);

export const siteRuleSchema: v.GenericSchema<unknown, SiteRule> = v.strictObject({
  host: v.pipe(v.string(), v.maxLength(LONGEST_HOST), v.regex(HOST)),
  path: v.nullable(v.pipe(v.string(), v.startsWith('/'), v.maxLength(LONGEST_PATH))),
  article: selector,
  leaveOut: v.pipe(v.array(selector), v.maxLength(MOST_LEFT_OUT)),
  title: v.nullable(selector),
  authors: v.nullable(selector),
  published: v.nullable(selector),
  origin: v.picklist(['built-in', 'taught']),
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
