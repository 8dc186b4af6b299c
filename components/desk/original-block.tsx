import type { ArticleBlock, SourceSentence } from '../../utils/article/article.ts';
import { sentencesByItem } from '../../utils/article/sentences-by-item.ts';

interface OriginalBlockProps {
  block: ArticleBlock;
  sentences: SourceSentence[];
  lit: number[];
  chosen: number | null;
  /** The sentence the Tab key goes to. */
  entry: number;
  onChoose: (id: number | null) => void;
}

/** One block of the article: its sentences, each to be chosen; what has none (a figure, code) as plain text. */
export function OriginalBlock({ block, sentences, lit, chosen, entry, onChoose }: OriginalBlockProps) {
  if (sentences.length === 0) {
    const words = wordsOf(block);
    return words === '' ? null : <p class="original-aside">{words}</p>;
  }
  const show = (sentence: SourceSentence) => {
    const toggle = () => onChoose(chosen === sentence.id ? null : sentence.id);
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button does not break over lines, a sentence must.
      <span
        key={sentence.id}
        role="button"
        // One stop of the Tab key for the whole article; arrow keys move within.
        tabIndex={sentence.id === entry ? 0 : -1}
        class="original-sentence"
        data-testid="original-sentence"
        data-sentence-id={sentence.id}
        // Shown by CSS: the numbers that prompts and checks speak of are no part of the text.
        data-number={sentence.id}
        data-lit={lit.includes(sentence.id)}
        aria-pressed={chosen === sentence.id}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          toggle();
        }}
      >
        {sentence.text}
      </span>
    );
  };
  const shown = sentences.map(show);
  switch (block.kind) {
    case 'heading':
      return <h3>{shown}</h3>;
    case 'quote':
      return <blockquote>{spaced(shown)}</blockquote>;
    case 'list': {
      const items = sentencesByItem(block, sentences).map((item) => (
        <li key={item[0]?.id}>{spaced(item.map(show))}</li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    default:
      return <p>{spaced(shown)}</p>;
  }
}

/** Sentences stand apart by a space, as in the article. */
function spaced<Item>(items: Item[]): (Item | string)[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [' ', item]));
}

function wordsOf(block: ArticleBlock): string {
  if (block.kind === 'figure') return [block.caption, block.credit].filter((part) => part !== null).join(' ');
  return block.kind === 'code' ? block.text : '';
}
