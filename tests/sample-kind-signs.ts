import type { KindSigns } from '../utils/article/page/kind-signs.ts';

/** The signs of an ordinary article, but for what `changes` says. */
export function kindSigns(changes: Partial<KindSigns> = {}): KindSigns {
  return {
    url: 'https://courier.example/news/barrier',
    types: ['newsarticle'],
    isFilmAlone: false,
    ogType: 'article',
    generator: '',
    isClosed: false,
    statedWords: 0,
    moments: 1,
    lines: [],
    boxes: [],
    ...changes,
  };
}
