import { describe, expect, test } from 'vitest';
import type { Article } from '../../../utils/article/article.ts';
import { isTiedToArticle } from '../../../utils/engines/reply/is-tied-to-article.ts';
import { harbourArticle } from '../../post/fixtures.ts';

const tied = (reply: string, source: string, changes: Partial<Article> = {}) => {
  const article = { ...harbourArticle, title: null, siteName: null, authors: [], published: null, ...changes };
  return isTiedToArticle(reply, article, [{ id: 1, block: 0, text: source }]);
};

const english =
  'Tamara Berenson, governor of the Bank of Nordavia, raised the rate to 3.75 percent on July 14, 2026. Inflation reached 5.8 percent, the highest since 2019. Gregor Finster of Rosmark Securities expects 4.25 percent.';
const german =
  'Tamara Berenson, Präsidentin der Nordavischen Bank, hob den Zins am 14. Juli 2026 auf 3,75 Prozent. Die Teuerung stieg auf 5,8 Prozent, so hoch wie zuletzt 2019. Gregor Finster erwartet 4,25 Prozent.';
const chinese =
  '诺达维亚银行行长贝伦森2026年7月14日宣布加息至3.75%。通胀率升至5.8%，为2019年以来最高。预计年底为4.25%，债券规模120亿。';
const good =
  'ノルダヴィア銀行のタマラ・ベレンソン総裁は2026年7月14日、金利を3.75%に引き上げた。物価上昇率は5.8%で2019年以来の高さ。ロスマルク証券のグレゴール・フィンスター氏は4.25%を見込む。';
const other =
  'オルダー川沿いの5町は61%の賛成で、ブライトウェル・ユーティリティーズとの契約を終える。水道料金は12年で84%上がった。買い取り額は1億1,850万ドルで、25年で返す。オディール・ブラント氏が運動を率いた。';

describe('a reply', () => {
  test.each([
    ['en', english],
    ['de', german],
    ['zh', chinese],
  ])('of this article in %s is never turned away', (lang, source) => {
    expect(tied(good, source, { lang })).toBe(true);
  });

  test('of another article is told by numbers and names that this one does not have', () => {
    expect(tied(other, english)).toBe(false);
    const manyNumbers = `${other}工期は36か月、対象は17万2,000世帯。`;
    expect(tied(manyNumbers, chinese, { lang: 'zh' })).toBe(false);
  });

  test('that shares but one number is taken where the language was not measured', () => {
    expect(tied(`${other}2019年のことだ。`, chinese, { lang: 'zh' })).toBe(true);
  });

  test('with few clues is taken', () => {
    expect(tied('関係者は合意した。', english)).toBe(true);
  });
});
