import { describe, expect, it } from 'vitest';
import { formatPublished } from '../../components/ui/format-published.ts';

describe("the article's date", () => {
  it('is shown in the Japanese form', () => {
    expect(formatPublished('2026-01-26', 'ja')).toBe('2026年1月26日');
  });

  it.each(['2026-01-26T23:30:00-05:00', '2026-01-26T00:10:00+14:00', '2026-01-26T12:00:00Z'])(
    "keeps the page's own day: %s",
    (published) => {
      expect(formatPublished(published, 'ja')).toBe('2026年1月26日');
    },
  );

  it('is shown as it is where it is no date', () => {
    expect(formatPublished('yesterday', 'ja')).toBe('yesterday');
  });
});
