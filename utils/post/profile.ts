/** The writer's standing texts and links, entered once. */
export interface Profile {
  /** The writer's own name, shown where a template asks for it. */
  name: string;
  /** e.g. 世界&社会情勢、 */
  category: string;
  /** Standing disclaimer lines, one entry a line. */
  noticeLines: string[];
  /** The row of dashes used as rule, as text. */
  rule: string;
  homepage: string;
  email: string;
  newsletter: Newsletter;
  /** In display order; those without a URL are left out of posts. */
  services: ServiceLink[];
  bylinePattern: BylinePattern;
  /** `- ` lines as text, or a list the target draws itself. */
  pointStyle: 'dash' | 'list';
}

/** 《title》, then a line in which `linkWords` carries the link to the sign-up page. */
export interface Newsletter {
  title: string;
  /** The line around the link; `linkWords` must occur in it, else it is appended. */
  line: string;
  linkWords: string;
  url: string;
}

export interface ServiceLink {
  id: string;
  label: string;
  /** The character that carries the link. */
  emoji: string;
  url: string;
}

export const BYLINE_PATTERNS = ['MM/DD/YYYY // author', 'YYYY年M月D日 // author', 'YYYY-MM-DD // author'] as const;
export type BylinePattern = (typeof BYLINE_PATTERNS)[number];
