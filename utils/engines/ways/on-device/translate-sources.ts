import type { Article, SourceSentence } from '../../../article/article.ts';
import { ok, type Result } from '../../../result.ts';
import type { EngineEvent } from '../../engine.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import { translateText } from './translate-text.ts';
import { withTranslations } from './with-translations.ts';

export interface Sources {
  article: Article;
  sentences: SourceSentence[];
}

/** The article as if it had been in Japanese, for a model that does not read its language: same ids, same blocks. */
export async function* translateSources(
  { article, sentences }: Sources,
  translator: Translator,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, Result<Sources, EngineProblem>> {
  const use = { signal, lang: article.lang };
  const texts: string[] = [];
  const all = [article.title ?? '', article.standfirst ?? '', ...sentences.map((sentence) => sentence.text)];
  for (const [index, text] of all.entries()) {
    // A sign of life; one for each block is enough.
    if (opensBlock(index - 2, sentences)) yield { kind: 'step', step: texts.length + 1, of: all.length };
    const translated = await translateText(text, translator, use);
    if (!translated.ok && translated.problem.kind !== 'empty') return translated;
    // What the Translator has nothing for stays as it was: the model may still make something of it.
    texts.push(translated.ok ? translated.value : text);
  }
  const [title, standfirst, ...words] = texts;
  const inJapanese = sentences.map((sentence, index) => ({ ...sentence, text: words[index] ?? sentence.text }));
  return ok({
    article: {
      ...withTranslations(article, sentences, inJapanese),
      title: title || null,
      standfirst: standfirst || null,
      lang: 'ja',
      dir: 'ltr',
    },
    sentences: inJapanese,
  });
}

const opensBlock = (index: number, sentences: SourceSentence[]): boolean =>
  index >= 0 && sentences[index]?.block !== sentences[index - 1]?.block;
