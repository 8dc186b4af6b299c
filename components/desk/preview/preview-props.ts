import type { AnyTargetId, RenderOptions } from '../../../utils/targets/target.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import type { OfferedTarget } from '../use-targets.ts';

export interface PreviewProps extends RenderOptions {
  desk: DraftEditor;
  offered: readonly OfferedTarget[];
  chosen: AnyTargetId;
  tags: readonly string[];
}
