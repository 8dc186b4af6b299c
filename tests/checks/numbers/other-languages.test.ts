import { expect, test } from 'vitest';
import { checkNumbers } from '../../../utils/checks/numbers/check-numbers.ts';
import { readSource } from '../../../utils/checks/source.ts';

const flagged = (lang: string, source: string, text: string) =>
  checkNumbers([{ text, sources: [0] }], readSource([source], lang, null), 'full').findings.filter(
    ({ check }) => check === 'number',
  ).length;

test.each([
  [
    'de',
    'Am 12. Mai 2026 zahlte die Firma 1.234,5 Millionen Euro.',
    '2026年5月12日、同社は12億3450万ユーロを支払った。',
    '2026年5月12日、同社は12億3460万ユーロを支払った。',
  ],
  [
    'fr',
    'Le 12 mai 2026, la société a payé 3,5 milliards de dollars.',
    '2026年5月12日、同社は35億ドルを支払った。',
    '2026年5月13日、同社は35億ドルを支払った。',
  ],
  [
    'es',
    'El 12 de mayo de 2026 pagó 350 millones de dólares.',
    '2026年5月12日、3億5000万ドルを支払った。',
    '2026年5月12日、3億5000万ユーロを支払った。',
  ],
  [
    'zh',
    '该公司于2026年5月12日支付了3.5亿美元。',
    '同社は2026年5月12日に3億5000万ドルを支払った。',
    '同社は2026年5月12日に3億6000万ドルを支払った。',
  ],
  [
    'ko',
    '회사는 2026년 5월 12일 3억 5000만 달러를 지급했다.',
    '同社は2026年5月12日に3億5000万ドルを支払った。',
    '同社は2026年6月12日に3億5000万ドルを支払った。',
  ],
])('%s: digits, scales, dates and currencies are read', (lang, source, right, wrong) => {
  expect(flagged(lang, source, right)).toBe(0);
  expect(flagged(lang, source, wrong)).toBeGreaterThan(0);
});
