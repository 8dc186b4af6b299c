import type { Origin } from '../article.ts';
import type { JsonLd } from './read-json-ld.ts';
import { firstMeta, type MetaTags } from './read-meta-tags.ts';

export interface FoundLang {
  tag: string;
  origin: Origin;
}

/** The language the page states: `<html lang>`, JSON-LD, Open Graph, meta. */
export function readStatedLang(document: Document, jsonLd: JsonLd, meta: MetaTags): FoundLang | null {
  const root = document.documentElement;
  const candidates: [unknown, Origin][] = [
    [root?.getAttribute('lang') || root?.getAttribute('xml:lang') || document.body?.getAttribute('lang'), 'html-lang'],
    [jsonLd.article?.inLanguage, 'json-ld'],
    [firstMeta(meta, 'og:locale'), 'open-graph'],
    [firstMeta(meta, 'content-language', 'language', 'dc.language', 'inlanguage'), 'meta'],
  ];
  for (const [value, origin] of candidates) {
    const tag = typeof value === 'string' ? normaliseLang(value) : null;
    if (tag !== null) return { tag, origin };
  }
  return null;
}

/** `en_US.UTF-8` → `en-US`; null for what is no language tag. */
function normaliseLang(value: string): string | null {
  const candidate =
    value
      .trim()
      .split(/[,;.\s]/)[0]
      ?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(candidate) || /^(?:und|mul|zxx)/i.test(candidate)) return null;
  try {
    return Intl.getCanonicalLocales(candidate)[0] ?? null;
  } catch {
    return null;
  }
}

const SCRIPTS: { script: RegExp; fallback: string; languages: Set<string> }[] = [
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, fallback: 'ja', languages: new Set(['ja']) },
  { script: /\p{Script=Hangul}/gu, fallback: 'ko', languages: new Set(['ko']) },
  { script: /\p{Script=Han}/gu, fallback: 'zh', languages: new Set(['zh', 'yue', 'ja']) },
  { script: /\p{Script=Arabic}/gu, fallback: 'ar', languages: new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug']) },
  { script: /\p{Script=Hebrew}/gu, fallback: 'he', languages: new Set(['he', 'yi']) },
  {
    script: /\p{Script=Cyrillic}/gu,
    fallback: 'ru',
    languages: new Set(['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg', 'uz', 'bs']),
  },
  { script: /\p{Script=Greek}/gu, fallback: 'el', languages: new Set(['el']) },
  { script: /\p{Script=Thai}/gu, fallback: 'th', languages: new Set(['th']) },
  { script: /\p{Script=Devanagari}/gu, fallback: 'hi', languages: new Set(['hi', 'mr', 'ne', 'sa']) },
];
/** Enough to tell, and quick on a book. */
const SAMPLE = 5_000;
/** Above Latin with its accents, and not general punctuation. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2e80-\uffff]/g;
const FEWEST_FOREIGN = 0.1;
const LETTERS = /\p{L}/gu;
/** Japanese mixes a quarter or more kana with Han; Chinese that quotes Japanese stays far below. */
const SHARE_OF = (fallback: string): number => (fallback === 'ja' ? 0.15 : 0.4);

/**
 * The text's script against the stated language: templates say `en` on pages in any language. A stated language that the
 * script allows stands; where the script belongs to others, its most likely language does.
 */
export function checkLang(stated: FoundLang | null, text: string): FoundLang | null {
  const sample = text.slice(0, SAMPLE);
  // Latin pages, most of all, need no count of nine scripts.
  if ((sample.match(BEYOND_LATIN)?.length ?? 0) < sample.length * FEWEST_FOREIGN) return stated;
  const letters = sample.match(LETTERS)?.length ?? 0;
  if (letters === 0) return stated;
  const language = stated?.tag.split('-')[0] ?? '';
  for (const { script, fallback, languages } of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) / letters < SHARE_OF(fallback)) continue;
    return languages.has(language) && stated !== null ? stated : { tag: fallback, origin: 'visible-text' };
  }
  return stated;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'yi', 'ps', 'sd', 'ug', 'ckb', 'dv']);

/** The direction the page states for itself; null where it states none. */
export function readStatedDir(document: Document): string | null {
  return document.documentElement?.getAttribute('dir') ?? document.body?.getAttribute('dir') ?? null;
}

/** The language decides; what the page states, where the language is not known. */
export function dirOf(lang: string | null, statedDir: string | null): 'ltr' | 'rtl' {
  if (RIGHT_TO_LEFT.has(lang?.split('-')[0] ?? '')) return 'rtl';
  return lang === null && statedDir?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
}
