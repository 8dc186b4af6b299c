import type { Server } from '../drive/serve.ts';
import { shoot } from '../drive/shoot.ts';
import { playWholeJob, type View, type ViewName } from './play-whole-job.ts';

const words: Record<ViewName, string> = {
  settings: '設定に発信者の情報を入力しました',
  article: '海外ニュースの見本を開きました',
  popup: 'ツールバーのアイコンを押して、記事をクリップしました',
  relay: 'コピペAI: 依頼文をコピーしました',
  draft: 'コピペAI: 回答を貼り付けて、下書きができました',
  original: '下書きと原文を並べました',
  'pasted-note': 'note に似た編集画面に Ctrl+V で貼り付けました',
  'pasted-ameba': 'Ameba に似た編集画面に Ctrl+V で貼り付けました',
  extract: '抜き出し: もう1つの下書きを作りました',
  drafts: '下書きの一覧を開きました',
};

/** The whole job without a window: says each step, leaves pictures of each view in `output`, prints the post. */
export async function perform(server: Server, output: string): Promise<void> {
  let step = 0;
  const onView = async ({ name, page, surface }: View) => {
    step += 1;
    console.log(`${step}. ${words[name]}`);
    const wide = name === 'original' ? { width: 1100 } : {};
    for (const scheme of ['light', 'dark'] as const) {
      await shoot(page, { folder: output, name: `${step}-${name}-${scheme}`, surface, scheme, ...wide });
    }
  };
  const post = await playWholeJob({ server, onView });
  console.log(`\n${post}\n\n各画面の写真を ${output} に残しました。`);
}
