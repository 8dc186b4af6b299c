import { i18n } from '#i18n';
import type { ClipProblem } from '../../utils/article/clip-result.ts';

interface ProblemText {
  /** What happened. */
  what: string;
  /** What to do about it. */
  next: string;
}

/** The sentence and the next step of a problem. */
export function problemText(problem: ClipProblem): ProblemText {
  switch (problem.kind) {
    case 'restricted-page':
      return { what: i18n.t('problem.restrictedPage.what'), next: i18n.t('problem.restrictedPage.next') };
    case 'file-without-access':
      return { what: i18n.t('problem.fileWithoutAccess.what'), next: i18n.t('problem.fileWithoutAccess.next') };
    case 'file-without-address':
      return { what: i18n.t('problem.fileWithoutAddress.what'), next: i18n.t('problem.fileWithoutAddress.next') };
    case 'pdf':
      return { what: i18n.t('problem.pdf.what'), next: i18n.t('problem.pdf.next') };
    case 'image':
      return { what: i18n.t('problem.image.what'), next: i18n.t('problem.image.next') };
    case 'video-file':
      return { what: i18n.t('problem.videoFile.what'), next: i18n.t('problem.videoFile.next') };
    case 'plain-file':
      return { what: i18n.t('problem.plainFile.what'), next: i18n.t('problem.plainFile.next') };
    case 'blank-page':
      return { what: i18n.t('problem.blankPage.what'), next: i18n.t('problem.blankPage.next') };
    case 'search-results':
      return { what: i18n.t('problem.searchResults.what'), next: i18n.t('problem.searchResults.next') };
    case 'login-page':
      return { what: i18n.t('problem.loginPage.what'), next: i18n.t('problem.loginPage.next') };
    case 'video-page':
      return { what: i18n.t('problem.videoPage.what'), next: i18n.t('problem.videoPage.next') };
    case 'index-page':
      return { what: i18n.t('problem.indexPage.what'), next: i18n.t('problem.indexPage.next') };
    case 'article-in-frame':
      return { what: i18n.t('problem.articleInFrame.what'), next: i18n.t('problem.articleInFrame.next') };
    case 'no-article':
      return { what: i18n.t('problem.noArticle.what'), next: i18n.t('problem.noArticle.next') };
    case 'empty-selection':
      return { what: i18n.t('problem.emptySelection.what'), next: i18n.t('problem.emptySelection.next') };
    case 'navigated-away':
      return { what: i18n.t('problem.navigatedAway.what'), next: i18n.t('problem.navigatedAway.next') };
    case 'timed-out':
      return {
        what: i18n.t('problem.timedOut.what', [String(Math.round(problem.waited / 1000))]),
        next: i18n.t('problem.timedOut.next'),
      };
    case 'too-large':
      return { what: i18n.t('problem.tooLarge.what'), next: i18n.t('problem.tooLarge.next') };
    case 'unreadable-reply':
      return { what: i18n.t('problem.unreadableReply.what'), next: i18n.t('problem.unreadableReply.next') };
  }
}
