import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftVersion } from '../../../utils/post/version.ts';
import { listVersions } from '../../../utils/store/versions.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { useWatched } from '../../ui/watched.ts';
import { database } from '../database.ts';
import { formatTime } from '../format-time.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { VersionChanges } from './version-changes.tsx';
import './versions.css';

interface VersionsPanelProps {
  draftId: string;
  desk: DraftEditor;
  onClose: () => void;
}

/** Earlier states of the post: when and why each was kept, what was changed since, and the way back. */
export function VersionsPanel({ draftId, desk, onClose }: VersionsPanelProps) {
  const versions = useLiveQuery(() => listVersions(database, draftId), [draftId]);
  const stored = useWatched(desk.stored);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [restored, setRestored] = useState<DraftVersion | null>(null);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isListed = versions !== undefined;
  useLayoutEffect(() => {
    if (!isListed) return;
    panel.current?.scrollIntoView({ block: 'nearest' });
    heading.current?.focus();
  }, [isListed]);
  if (versions === undefined) return null;

  const chosen = versions.find(({ id }) => id === chosenId) ?? versions[0];
  const now = Date.now();
  const restore = (version: DraftVersion) => {
    desk.keepVersion('restore');
    desk.editor?.replace(version.post);
    void desk.flush();
    setChosenId(version.id);
    setRestored(version);
  };
  return (
    <section
      ref={panel}
      class="card versions"
      aria-label={i18n.t('desk.versions.title')}
      data-testid="versions-panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <div class="versions-head">
        <h2 ref={heading} tabIndex={-1}>
          {i18n.t('desk.versions.title')}
        </h2>
        <button type="button" class="btn small quiet" data-testid="close-versions" onClick={onClose}>
          {i18n.t('desk.versions.close')}
        </button>
      </div>
      <p class="say done" role="status" hidden={restored === null}>
        {restored !== null && i18n.t('desk.versions.restored', [formatTime(restored.at, now)])}
      </p>
      {chosen === undefined ? (
        <p class="hint">{i18n.t('desk.versions.empty')}</p>
      ) : (
        <>
          <div class="versions-choice">
            <select
              class="select"
              data-testid="version"
              aria-label={i18n.t('desk.versions.choose')}
              value={chosen.id}
              onChange={(event) => {
                setChosenId(event.currentTarget.value);
                setRestored(null);
              }}
            >
              {versions.map((version) => (
                <option key={version.id} value={version.id}>
                  {`${formatTime(version.at, now)} ${i18n.t(`desk.versions.reason.${version.reason}`)}`}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="btn small primary"
              data-testid="restore-version"
              onClick={() => restore(chosen)}
            >
              {i18n.t('desk.versions.restore')}
            </button>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
          <div class="versions-changes" tabIndex={0}>
            <VersionChanges before={chosen.post} now={stored} />
          </div>
        </>
      )}
    </section>
  );
}
