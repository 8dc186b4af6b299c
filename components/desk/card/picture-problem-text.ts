import { i18n } from '#i18n';
import type { FetchPictureProblem } from '../../../utils/browser/fetch-picture.ts';
import type { PictureProblem } from '../../../utils/targets/card/inspect-picture.ts';

/** `not-allowed`: the writer said no when the browser asked. `not-kept`: it could not be stored. */
export type PhotoProblem = PictureProblem | FetchPictureProblem | { kind: 'not-allowed' | 'not-kept' };

/** What is wrong with a picture and what to do about it. */
export function pictureProblemText(problem: PhotoProblem): string {
  switch (problem.kind) {
    case 'status':
      return i18n.t('desk.card.problem.status', [String(problem.status)]);
    case 'no-picture':
      return i18n.t('desk.card.problem.noPicture');
    case 'too-large':
      return i18n.t('desk.card.problem.tooLarge');
    case 'too-many-pixels':
      return i18n.t('desk.card.problem.tooManyPixels');
    case 'no-size':
      return i18n.t('desk.card.problem.noSize');
    case 'animated':
      return i18n.t('desk.card.problem.animated');
    case 'active':
      return i18n.t('desk.card.problem.active');
    case 'damaged':
      return i18n.t('desk.card.problem.damaged');
    case 'unreachable':
      return i18n.t('desk.card.problem.unreachable');
    case 'not-kept':
      return i18n.t('desk.card.notKept');
    case 'not-allowed':
      return i18n.t('desk.card.problem.notAllowed');
  }
}
