import { describe, expect, test } from 'vitest';
import { fixNames } from '../../../utils/engines/ways/deepl-translate.ts';

const fix = (text: string, names: Record<string, string>) =>
  fixNames(
    text,
    Object.entries(names).map(([source, japanese]) => ({ id: source, source, japanese })),
  );

describe('a name of the glossary', () => {
  test('is put in where it stands as a word of its own, and not within another word', () => {
    expect(fix('The US cut USAID, says the US.', { US: '米国' })).toBe(
      'The <n>米国</n> cut USAID, says the <n>米国</n>.',
    );
    expect(fix('Iran and Iranian oil', { Iran: 'イラン' })).toBe('<n>イラン</n> and Iranian oil');
    expect(fix('Anna met Ann.', { Ann: 'アン' })).toBe('Anna met <n>アン</n>.');
    expect(fix('Anna left.', { Ann: 'アン' })).toBe('Anna left.');
  });

  test('is found within what is written without spaces', () => {
    expect(fix('首都北京市民', { 北京: 'ペキン' })).toBe('首都<n>ペキン</n>市民');
  });

  test('gives way to a longer one that holds it', () => {
    expect(fix('US Steel left the US.', { US: '米国', 'US Steel': 'USスチール' })).toBe(
      '<n>USスチール</n> left the <n>米国</n>.',
    );
  });

  test('that is empty puts nothing in', () => {
    expect(fix('A < B', { ' ': '空', B: ' ' })).toBe('A &lt; B');
  });
});
