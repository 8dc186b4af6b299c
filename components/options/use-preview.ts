import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../utils/article/article.ts';
import { composePost } from '../../utils/post/compose-post.ts';
import type { Depth } from '../../utils/post/depth.ts';
import type { DraftSummary } from '../../utils/post/draft.ts';
import { renderTexts } from '../../utils/post/liquid/render-text.ts';
import { textScope } from '../../utils/post/liquid/text-scope.ts';
import type { Post } from '../../utils/post/post.ts';
import type { Profile } from '../../utils/post/profile.ts';
import type { Template } from '../../utils/post/template.ts';
import type { Writing } from '../../utils/post/writing.ts';
import { writingOfPost } from '../../utils/post/writing-of-post.ts';
import { listDrafts, loadDraft } from '../../utils/store/drafts.ts';
import { useCrash } from '../ui/use-crash.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { database } from './database.ts';
import { SAMPLE_ARTICLE, SAMPLE_WRITING } from './sample-composition.ts';

/** How many of the last articles can be looked at: the first are hardly remembered. */
const LAST_ARTICLES = 8;

interface Preview {
  /** Null until it is composed. */
  post: Post | null;
  /** Drafts whose articles can be looked at. */
  drafts: readonly DraftSummary[];
  /** Of which draft the article is; empty for the made-up one. */
  draftId: string;
  choose: (draftId: string) => void;
}

interface Material {
  article: Article;
  writing: Writing;
  depth: Depth;
}

const SAMPLE: Material = { article: SAMPLE_ARTICLE, writing: SAMPLE_WRITING, depth: 'summary' };

/** A post of the template and the profile, of an article the writer clipped (the last one, until another is chosen) or of a made-up one. */
export function usePreview(profile: Profile, template: Template): Preview {
  const crash = useCrash();
  const drafts = useLiveQuery(async () => (await listDrafts(database)).slice(0, LAST_ARTICLES), []);
  const [chosen, setChosen] = useState<string | null>(null);
  const [post, setPost] = useState<Post | null>(null);
  const draftId = chosen ?? drafts?.[0]?.id ?? '';
  const material = useLiveQuery(() => loadMaterial(draftId), [draftId]);
  useEffect(() => {
    if (drafts === undefined || material === undefined) return;
    let current = true;
    const { article, writing, depth } = material;
    renderTexts(template, textScope(article, profile, depth))
      .then((texts) => composePost({ article, template, texts, profile, depth, writing, newId: () => '' }))
      .then((composed) => {
        if (current) setPost(composed);
      }, crash);
    return () => {
      current = false;
    };
  }, [profile, template, material, drafts === undefined]);
  return { post, drafts: drafts ?? [], draftId, choose: setChosen };
}

async function loadMaterial(draftId: string): Promise<Material> {
  const draft = draftId === '' ? null : await loadDraft(database, draftId);
  if (draft === null) return SAMPLE;
  return { article: draft.article, writing: writingOfPost(draft.post), depth: draft.summary.depth };
}
