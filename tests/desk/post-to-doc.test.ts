import { expect, test } from 'vitest';
import { docToPost } from '../../components/desk/editor/doc-to-post.ts';
import type { PostDoc } from '../../components/desk/editor/post-doc.ts';
import { postToDoc } from '../../components/desk/editor/post-to-doc.ts';
import { composePost } from '../../utils/post/compose-post.ts';
import { DEFAULT_PROFILE } from '../../utils/post/default-profile.ts';
import { POST_BLOCK_KINDS, type Post } from '../../utils/post/post.ts';
import { templateById } from '../../utils/post/templates.ts';
import { sampleArticle } from '../sample-article.ts';
import { countingIds } from './counting-ids.ts';
import { schema } from './schema.ts';

const everything: Post = {
  blocks: [
    ...POST_BLOCK_KINDS.map((kind) => ({
      id: kind,
      kind,
      slot: 'sections' as const,
      content: [
        { text: 'あ' },
        { text: 'い\n\nう', bold: true as const },
        { text: '\nえ', href: 'https://a.example/' },
      ],
      sourceIds: [1, 2],
      ...(kind === 'heading' ? { level: 3 as const } : {}),
      ...(kind === 'item' ? { ordered: true as const } : {}),
      ...(kind === 'image' ? { image: { src: 'https://photos.example/a.jpg', alt: '港' } } : {}),
    })),
    { id: 'marked', kind: 'paragraph', slot: 'lead', content: [], sourceIds: [], untranslated: true },
    {
      id: 'both',
      kind: 'line',
      slot: 'footer',
      content: [{ text: '🔹', href: 'mailto:mio@mio.example', bold: true }],
      sourceIds: [],
    },
  ],
};

const through = (post: Post): Post => {
  const newId = countingIds();
  const doc = schema.nodeFromJSON(postToDoc(post, newId));
  doc.check();
  return docToPost(doc.toJSON() as PostDoc, newId);
};

test('a post comes back from the editor as it went in', () => {
  expect(through(everything)).toEqual(everything);
});

test('a new post comes back from the editor as it was composed', () => {
  const template = templateById('news');
  const newId = countingIds();
  const post = composePost({
    article: sampleArticle(),
    template,
    texts: new Map(),
    profile: DEFAULT_PROFILE,
    depth: 'summary',
    writing: null,
    newId,
  });
  expect(through(post)).toEqual(post);
});

test('an empty post opens as one empty paragraph', () => {
  expect(through({ blocks: [] })).toEqual({
    blocks: [{ id: 'new1', kind: 'paragraph', slot: 'lead', content: [], sourceIds: [] }],
  });
});

test('a link to anything but web and mail is left out, its words stay', () => {
  const post: Post = {
    blocks: [
      {
        id: 'a',
        kind: 'paragraph',
        slot: 'lead',
        content: [{ text: 'ここ', href: 'javascript:alert(1)' }],
        sourceIds: [],
      },
    ],
  };
  expect(through(post).blocks[0]?.content).toEqual([{ text: 'ここ' }]);
});
