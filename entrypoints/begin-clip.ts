import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginClip, leaveBegunClip } from '../components/popup/begun-clip.ts';

/** The popup's first script, run while its views are still loading: a fifth of what the writer waits for is saved. */
export default defineUnlistedScript(() => leaveBegunClip(beginClip()));
