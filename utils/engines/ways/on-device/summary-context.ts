import type { WritingOrder } from '../../engine.ts';

const TONES = { plain: '文体は「だ・である」調。', polite: '文体は「です・ます」調。' };

/** What a Summarizer is told beside the text: the writer's style and the names that occur. Nothing of the page. */
export function summaryContext({ article, sentences, style, glossary }: WritingOrder): string {
  const texts = [article.title ?? '', ...sentences.map((sentence) => sentence.text)].join('\n').toLowerCase();
  const names = glossary
    .filter(({ source }) => source !== '' && texts.includes(source.toLowerCase()))
    .map(({ source, japanese }) => `${source} → ${japanese}`);
  return [
    `ニュース記事を日本語で要約する。${TONES[style.tone]}`,
    ...(names.length === 0 ? [] : [`固有名詞の表記: ${names.join('、')}`]),
    ...(style.instructions.trim() === '' ? [] : [style.instructions.trim()]),
  ].join('\n');
}
