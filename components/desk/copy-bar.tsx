import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyToClipboard } from '../../utils/browser/copy-to-clipboard.ts';
import { loadTargetFor, saveLastTarget } from '../../utils/browser/settings.ts';
import { isBlankBlock } from '../../utils/post/block-text.ts';
import type { Draft } from '../../utils/post/draft.ts';
import type { BlockPlace } from '../../utils/post/place-blocks.ts';
import { untranslatedBlocks } from '../../utils/post/untranslated-blocks.ts';
import { loadProfile } from '../../utils/store/profiles.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import { TARGET_IDS, type TargetId } from '../../utils/targets/target.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { CharacterCounts } from './character-counts.tsx';
import type { Glance } from './checks/checks-bar.tsx';
import { type Copied, CopyResult } from './copy-result.tsx';
import { database } from './database.ts';
import { clearUntranslated } from './editor/clear-untranslated.ts';
import type { DraftEditor } from './use-draft-editor.ts';
import { useLoaded } from './use-loaded.ts';
import { useShortcut } from './use-shortcut.ts';

interface CopyBarProps {
  draft: Draft;
  desk: DraftEditor;
  /** The sentence of the original that the finding looked at was held against; null for none. */
  onSource: (sentenceId: number | null) => void;
}

/** The checks come behind the text, which is what a draft is opened for. */
const loadChecksBar = () => import('./checks/checks-bar.tsx').then((part) => part.ChecksBar);
const loadInsertPart = () => import('./insert/insert-part.tsx').then((part) => part.InsertPart);

/** How the post stands, where it goes, copy. */
export function CopyBar({ draft, desk, onSource }: CopyBarProps) {
  const { templateId } = draft.summary;
  const [glance, setGlance] = useState<Glance | null>(null);
  const ChecksBar = useLoaded(loadChecksBar, desk.editor !== null);
  const InsertPart = useLoaded(loadInsertPart, desk.editor !== null);
  const [targetId, setTargetId] = useState<TargetId>('note');
  const [copied, setCopied] = useState<Copied | null>(null);
  const jumped = useRef(-1);
  const profile = useLiveQuery(() => loadProfile(database), []);
  const options = { pointStyle: profile?.pointStyle ?? 'dash' } as const;
  const target = TARGETS[targetId];

  useEffect(() => {
    loadTargetFor(templateId).then(setTargetId);
  }, [templateId]);

  const remaining = useMemo(() => untranslatedBlocks(desk.post), [desk.post]);
  const losses = useMemo(() => target.render(desk.post, options).losses, [desk.post, target, options.pointStyle]);

  const copy = () => {
    const post = desk.current();
    const { html, text } = target.render(post, options);
    setCopied({
      what: 'post',
      target: targetId,
      text,
      done: copyToClipboard({ html, text }),
      remaining: untranslatedBlocks(post),
    });
    desk.keepVersion('copy', post);
    void saveLastTarget(targetId);
    void desk.flush();
  };
  const copyTitle = () => {
    const { title } = target.render(desk.current(), options);
    const done = title !== '' && copyToClipboard({ html: null, text: title });
    setCopied({ what: 'title', target: targetId, text: title, done, remaining: [] });
  };
  useShortcut('Alt', 'KeyC', copy);

  const goTo = (block: BlockPlace) => desk.editor?.goTo(block.id);
  const goToNext = () => {
    jumped.current = (jumped.current + 1) % remaining.length;
    const next = remaining[jumped.current];
    if (next) goTo(next);
  };

  return (
    <section class="copy-bar" aria-label={i18n.t('desk.copy.label')}>
      <div class="copy-notes">
        {ChecksBar !== null && (
          <ChecksBar
            draft={draft}
            desk={desk}
            losses={losses}
            target={i18n.t(`desk.target.${targetId}`)}
            onSource={onSource}
            onGlance={setGlance}
          />
        )}
        {remaining.length > 0 ? (
          <button type="button" class="chip warn" data-testid="untranslated-count" onClick={goToNext}>
            {i18n.t('desk.copy.untranslated', [String(remaining.length)])}
          </button>
        ) : desk.post.blocks.every((block) => block.slot !== 'title' || isBlankBlock(block)) ? (
          <span class="chip" data-testid="untranslated-count">
            {i18n.t('desk.copy.unwritten')}
          </span>
        ) : (
          <span class="chip ok" data-testid="untranslated-count">
            {i18n.t('desk.copy.allTranslated')}
          </span>
        )}
        {desk.tools.untranslated && (
          <button
            type="button"
            class="chip"
            data-testid="clear-untranslated"
            title={i18n.t('desk.tools.clearUntranslatedName')}
            onClick={() => desk.run(clearUntranslated)}
          >
            {i18n.t('desk.tools.clearUntranslated')}
          </button>
        )}
        <CharacterCounts desk={desk} />
      </div>
      <fieldset class="targets">
        <legend class="visually-hidden">{i18n.t('desk.copy.target')}</legend>
        {TARGET_IDS.map((id) => (
          <label key={id} class="target">
            <input
              type="radio"
              name="target"
              data-testid={`target-${id}`}
              checked={id === targetId}
              onChange={() => {
                setTargetId(id);
                setCopied(null);
              }}
            />
            <span>{i18n.t(`desk.target.${id}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="copy-buttons">
        <button type="button" class="btn primary" data-testid="copy" aria-keyshortcuts="Alt+C" onClick={copy}>
          {i18n.t('desk.copy.copy')}
          <kbd class="kbd">Alt+C</kbd>
          {glance !== null && (
            <span class="copy-glance" data-testid="copy-glance" data-tone={glance.tone}>
              {glance.text}
            </span>
          )}
        </button>
        <button type="button" class="btn" data-testid="copy-title" onClick={copyTitle}>
          {i18n.t('desk.copy.copyTitle')}
        </button>
      </div>
      {InsertPart !== null && <InsertPart {...{ desk, targetId, options }} onCopy={copy} />}
      <div class="copy-result" role="status" data-testid="copy-result">
        {copied !== null && <CopyResult copied={copied} onGoTo={goTo} />}
      </div>
    </section>
  );
}
