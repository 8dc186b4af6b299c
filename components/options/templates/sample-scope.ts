import { DEFAULT_PROFILE } from '../../../utils/post/default-profile.ts';
import { textScope } from '../../../utils/post/liquid/text-scope.ts';
import { SAMPLE_ARTICLE } from '../sample-composition.ts';

/** The variables a text is tried with. */
export const SAMPLE_SCOPE = textScope(SAMPLE_ARTICLE, DEFAULT_PROFILE, 'summary');
