import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../utils/article/split-sentences.ts';

const cases: [what: string, lang: string | null, sentences: string[]][] = [
  ['titles and middle initials end no sentence', 'en', ['Mr. Hale met Sen. John Q. Harrow.', 'It rained.']],
  [
    'an acronym ends a sentence only before a word that opens one',
    'en',
    ['The U.S. Senate voted.', 'He left Washington, D.C.', 'She stayed.'],
  ],
  ['a figure with a point is one word', 'en', ['It cost $3.5 million.', 'Nobody paid.']],
  ['speech and its tag are one sentence', 'en', ['“Stop!” he said.', 'They stopped.']],
  [
    'German ordinals and abbreviations run on',
    'de',
    ['Am 3. Oktober feierte Dr. Weber, z. B. im Park.', 'Dann kam Regen.'],
  ],
  ['a German number may end a sentence', 'de', ['Sie wohnt in Nr. 5.', 'Der Hund auch.']],
  ['French', 'fr', ['M. Dupin est parti.', 'Il reviendra.']],
  ['Japanese quotations are not cut open', 'ja', ['彼は「行く。帰る。」と言った。', '次は？！', '終わり']],
  ['a bracket that never closes swallows nothing', 'ja', ['終わり（未完。', '次の文。']],
  ['Chinese', 'zh', ['他说：“我去。”她没有回答。', '好吗？']],
  ['Korean', 'ko', ['시는 23일 밝혔다.', '다음 문장이다.']],
  ['Arabic', 'ar', ['قال إنه سيعود.', 'هل هذا صحيح؟', 'نعم.']],
  ['an unknown language', null, ['One.', 'Two.']],
];

describe('splitSentences', () => {
  it.each(cases)('%s', (_, lang, sentences) => {
    const ideographic = lang === 'ja' || lang === 'zh';
    expect(splitSentences(sentences.join(ideographic ? '' : ' '), lang)).toEqual(sentences);
  });

  it('takes a line break for a sentence’s end', () => {
    expect(splitSentences('First line\nsecond line', 'en')).toEqual(['First line', 'second line']);
  });

  it('gives nothing for blank text', () => {
    expect(splitSentences(' \n ', 'en')).toEqual([]);
  });
});
