import * as v from 'valibot';
import type { GlossaryEntry } from '../../post/glossary.ts';
import { placesOf } from '../../post/occurs-in.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { WritingOrder } from '../engine.ts';
import type { EngineProblem } from '../engine-problem.ts';
import { deeplLanguage } from './deepl-language.ts';
import { httpContext } from './http-context.ts';
import { httpProblem } from './http-problem.ts';
import { providerFetch } from './provider-fetch.ts';
import type { ProviderSetup, ProviderTools } from './provider-setup.ts';

/** A translation takes seconds. */
const PATIENCE_MS = 60_000;

const replySchema = v.object({ translations: v.array(v.object({ text: v.string() })) });

/** The texts in Japanese, in the same order; the glossary's names as the writer writes them. */
export async function translateWithDeepl(
  texts: string[],
  { article, glossary }: Pick<WritingOrder, 'article' | 'glossary'>,
  setup: ProviderSetup,
  { fetch, ownOrigin }: Pick<ProviderTools, 'fetch' | 'ownOrigin'>,
  signal: AbortSignal,
): Promise<Result<string[], EngineProblem>> {
  const { baseUrl, key } = setup;
  const context = httpContext(setup, ownOrigin);
  const lang = article.lang === null ? null : deeplLanguage(article.lang);
  const body = {
    text: texts.map((text) => fixNames(text, glossary)),
    target_lang: 'JA',
    ...(lang === null ? {} : { source_lang: lang }),
    tag_handling: 'xml',
    ignore_tags: ['n'],
    preserve_formatting: true,
  };
  let response: Response | null = null;
  try {
    response = await providerFetch(fetch)(`${baseUrl}/translate`, {
      method: 'POST',
      headers: { authorization: `DeepL-Auth-Key ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    const words = await response.text();
    if (lang !== null && response.status === 400 && words.includes('source_lang')) {
      // It has given that language up: it finds out itself what it is.
      const unstated = { glossary, article: { ...article, lang: null } };
      return await translateWithDeepl(texts, unstated, setup, { fetch, ownOrigin }, signal);
    }
    if (!response.ok) {
      const headers = Object.fromEntries(response.headers.entries());
      return fail(httpProblem({ status: response.status, headers, body: words }, context));
    }
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), replySchema), words);
    if (!parsed.success) return fail({ kind: brokenReply(words, response) });
    const { translations } = parsed.output;
    if (translations.every(({ text }) => text.trim() === '')) return fail({ kind: 'empty' });
    return translations.length === texts.length
      ? ok(translations.map(({ text }) => fromXml(text)))
      : fail({ kind: 'unreadable' });
  } catch (error) {
    if (signal.aborted) return fail({ kind: 'stopped' });
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return fail({ kind: 'silent', seconds: PATIENCE_MS / 1000 });
    // It had begun to answer: the connection was lost under it.
    if (response !== null) return fail({ kind: 'cut-off' });
    return fail({ kind: 'unreachable', origin: context.origin, local: context.local });
  }
}

/** What an answer is that is none: JSON that does not end broke off on its way. */
function brokenReply(words: string, { headers }: Response): 'empty' | 'cut-off' | 'not-an-api' {
  if (words.trim() === '') return 'empty';
  return (headers.get('content-type') ?? '').includes('json') ? 'cut-off' : 'not-an-api';
}

/** The glossary's names in Japanese already, in a tag DeepL leaves alone; everything else escaped. */
export function fixNames(text: string, glossary: readonly GlossaryEntry[]): string {
  const used = glossary
    .filter(({ japanese }) => japanese.trim() !== '')
    .toSorted((a, b) => b.source.length - a.source.length);
  let parts: (string | { name: string })[] = [text];
  for (const { source, japanese } of used) {
    parts = parts.flatMap((part) =>
      typeof part === 'string' ? putName(part, source.trim(), japanese.trim()) : [part],
    );
  }
  return parts.map((part) => (typeof part === 'string' ? toXml(part) : `<n>${toXml(part.name)}</n>`)).join('');
}

function putName(text: string, source: string, name: string): (string | { name: string })[] {
  const parts: (string | { name: string })[] = [];
  let from = 0;
  for (const at of placesOf(source, text)) {
    parts.push(text.slice(from, at), { name });
    from = at + source.length;
  }
  return [...parts, text.slice(from)];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function toXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

function fromXml(text: string): string {
  return text
    .replace(/<\/?n>/g, '')
    .replace(
      /&(amp|lt|gt|quot|apos|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? "'",
    )
    .trim();
}
