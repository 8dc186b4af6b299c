import { describe, expect, it } from 'vitest';
import { articleAddress } from '../../utils/article/article-address.ts';

describe('the address of an article', () => {
  const plain = articleAddress('https://www.courier.example/flood/barrier');

  it.each([
    'https://amp.courier.example/flood/barrier',
    'https://www.courier.example/amp/flood/barrier',
    'https://www.courier.example/flood/barrier/amp/',
    'https://www.courier.example/flood/barrier.amp',
    'https://www.courier.example/flood/barrier?outputType=amp',
    'https://www.courier.example/flood/barrier?amp=1',
    'https://www-courier-example.cdn.ampproject.org/c/s/www.courier.example/flood/barrier/amp',
    'https://www.google.com/amp/s/www.courier.example/flood/barrier',
  ])('is the same for its AMP page %s', (amp) => {
    expect(articleAddress(amp)).toBe(plain);
  });

  it('keeps the ending of a page that has one', () => {
    expect(articleAddress('https://courier.example/flood.amp.html')).toBe('courier.example/flood.html');
  });

  it('is another one for other articles, also where a word begins like AMP', () => {
    expect(articleAddress('https://courier.example/flood/amplifier')).toBe('courier.example/flood/amplifier');
    expect(articleAddress('https://courier.example/ample/flood')).toBe('courier.example/ample/flood');
  });
});
