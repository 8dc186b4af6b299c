import { describe, expect, test } from 'vitest';
import { sentenceAddress } from '../../utils/article/sentence-address.ts';

const PAGE = 'https://courier.example/barrier';

describe('the address of a sentence on its page', () => {
  test('names a short sentence whole, without its full stop', () => {
    expect(sentenceAddress(PAGE, 'The barrier will be built by 2029.', 'en')).toBe(
      `${PAGE}#:~:text=The%20barrier%20will%20be%20built%20by%202029`,
    );
  });

  test('names a long one by its first and last words', () => {
    const sentence = 'Four port cities agreed on Monday, after two years of talks, to build one barrier together.';
    expect(sentenceAddress(PAGE, sentence, 'en')).toBe(
      `${PAGE}#:~:text=Four%20port%20cities%20agreed%20on,to%20build%20one%20barrier%20together`,
    );
  });

  test('writes the characters that a directive is parted by as codes', () => {
    expect(sentenceAddress(PAGE, 'A well-known, so-called R&D plan', 'en')).toBe(
      `${PAGE}#:~:text=A%20well%2Dknown%2C%20so%2Dcalled%20R%26D%20plan`,
    );
  });

  test('cuts where the language’s words end, also where no space stands between them', () => {
    const address = sentenceAddress(
      PAGE,
      '四个港口城市周一同意在河口共同修建一道防潮大坝，工程将于二零二九年完成。',
      'zh',
    );
    const [from = '', to = ''] = decodeURIComponent(address.split('text=')[1] ?? '').split(',');
    expect('四个港口城市周一同意在河口共同修建一道防潮大坝，工程将于二零二九年完成。'.startsWith(from)).toBe(true);
    expect(to.endsWith('完成')).toBe(true);
  });

  test('keeps a place in the page that the address has already', () => {
    expect(sentenceAddress(`${PAGE}#part-2`, 'It ended.', 'en')).toBe(`${PAGE}#part-2:~:text=It%20ended`);
  });

  test('is the page’s own where the sentence has no word, or its language is none', () => {
    expect(sentenceAddress(PAGE, '* * *', 'en')).toBe(PAGE);
    expect(sentenceAddress(PAGE, 'It ended.', 'no language')).toContain('It%20ended');
  });
});
