import type { Marked } from '../../../utils/post/search/snippet.ts';

export function MarkedText({ pieces }: { pieces: Marked[] }) {
  return <>{pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}</>;
}
