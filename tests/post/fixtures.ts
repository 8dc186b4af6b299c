import type { Article } from '../../utils/article/article.ts';
import { type Composition, composePost } from '../../utils/post/compose-post.ts';
import { DEFAULT_PROFILE } from '../../utils/post/default-profile.ts';
import type { Post } from '../../utils/post/post.ts';
import type { Profile } from '../../utils/post/profile.ts';
import { templateById } from '../../utils/post/templates.ts';
import type { Writing, WrittenText } from '../../utils/post/writing.ts';

/** Ids in the order they are asked for: `b1`, `b2`… */
function countingIds(): () => string {
  let count = 0;
  return () => `b${++count}`;
}

const paragraph = (text: string) => ({ kind: 'paragraph' as const, content: [{ text }] });
const heading = (text: string) => ({ kind: 'heading' as const, level: 2 as const, content: [{ text }] });

export const harbourArticle: Article = {
  url: 'https://courier.example/2026/01/26/flood-barrier?utm_source=feed',
  canonicalUrl: 'https://courier.example/2026/01/26/flood-barrier',
  title: 'Port cities agree on shared flood barrier after two years of talks',
  standfirst: null,
  siteName: 'The Harbour Courier',
  lang: 'en',
  dir: 'ltr',
  authors: ['Mara Ellison'],
  published: '2026-01-26T23:40:00-05:00',
  modified: null,
  section: null,
  leadImage: null,
  blocks: [
    paragraph(
      'Four port cities agreed on Friday to build a shared flood barrier. The deal ends two years of talks over who pays.',
    ),
    heading('How the deal was reached'),
    paragraph(
      'Talks began in 2024 and broke down three times over cost. The mayors approved the final text on January 22.',
    ),
    paragraph('“We all stand behind the same water,” said Ines Corvo, mayor of Lower Quay.'),
    heading('What remains open'),
    paragraph(
      'The barrier will cost 1.2 billion euros and should be finished by 2029. Fishing groups oppose the closing of the channel.',
    ),
  ],
  wordCount: 85,
  selectionOnly: false,
  origins: {},
};

export const fullProfile: Profile = {
  ...DEFAULT_PROFILE,
  name: '港の記録係',
  rule: '--------------------',
  homepage: 'https://minato.example/',
  email: 'letters@minato.example',
  newsletter: {
    title: '港の便り',
    line: 'ご登録はこちらから',
    linkWords: 'こちら',
    url: 'https://minato.example/letter',
  },
  services: [
    { id: 'ameba', label: 'Ameba Blog', emoji: '🔹', url: 'https://ameba.example/minato' },
    { id: 'note', label: 'note', emoji: '📔', url: 'https://note.example/minato' },
    { id: 'instagram', label: 'Instagram', emoji: '🩷', url: 'https://instagram.example/minato' },
    { id: 'x', label: 'TwitterX', emoji: '⭐️', url: 'https://x.example/minato' },
    { id: 'rumble', label: 'Rumble', emoji: '📹', url: '' },
    { id: 'truth-social', label: 'TRUTH Social', emoji: '⭐️', url: 'https://truth.example/@minato' },
  ],
};

export const emptyProfile: Profile = {
  name: '',
  category: '',
  noticeLines: [],
  rule: '--------------------',
  homepage: '',
  email: '',
  newsletter: { title: '', line: '', linkWords: '', url: '' },
  services: [],
  bylinePattern: 'MM/DD/YYYY // author',
  pointStyle: 'dash',
};

export const written = (text: string, ...sourceIds: number[]): WrittenText => ({
  text,
  sourceIds,
  untranslated: false,
});

const harbourWriting: Writing = {
  title: written('港湾4都市、共同防潮堤で合意 2年の協議を経て', 1, 2),
  points: [
    written('4都市が共同の防潮堤を建設することで合意した。', 1),
    written('総工費は12億ユーロで、2029年までの完成を目指す。', 7),
    written('漁業団体は水路の閉鎖に反対している。', 8),
  ],
  lead: [written('4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。', 1)],
  sections: [
    {
      heading: written('合意までの経緯', 3),
      paragraphs: [
        written('協議は2024年に始まり、費用をめぐって3回決裂した。', 4),
        written('ローワーキーのイネス・コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。', 6),
      ],
    },
    { heading: written('残る課題', 7), paragraphs: [written('漁業団体は水路の閉鎖に反対している。', 8)] },
  ],
};

export function harbourPost(changes: Partial<Composition> = {}): Post {
  return composePost({
    article: harbourArticle,
    template: templateById('news'),
    texts: new Map(),
    profile: fullProfile,
    depth: 'summary',
    writing: harbourWriting,
    newId: countingIds(),
    ...changes,
  });
}
