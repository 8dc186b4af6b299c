import '../../components/ui/theme.css';
import './sample.css';
import type { Article } from '../../utils/article/article.ts';
import { clipPage } from '../../utils/article/clip-page.ts';
import type { PageReply } from '../../utils/article/clip-result.ts';
import { answerSampleClips } from '../../utils/browser/sample-page.ts';

// Browsers let no extension run scripts in an extension's page, not even in its own: this one reads itself.
answerSampleClips(async () => withAddress(await clipPage(window)));

/** An article of the web has a web address: the practice article has its outlet's. */
function withAddress(reply: PageReply): PageReply {
  if (!reply.ok) return reply;
  const at = (article: Article): Article => ({ ...article, url: article.canonicalUrl ?? article.url });
  return { ...reply, article: at(reply.article), selection: reply.selection && at(reply.selection) };
}
