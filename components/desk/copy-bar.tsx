import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyToClipboard } from '../../utils/browser/copy-to-clipboard.ts';
import { loadTargetFor, saveLastTarget } from '../../utils/browser/settings.ts';
import { isBlankBlock } from '../../utils/post/block-text.ts';
import type { BlockPlace } from '../../utils/post/place-blocks.ts';
import { untranslatedBlocks } from '../../utils/post/untranslated-blocks.ts';
import { loadProfile } from '../../utils/store/profiles.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import { TARGET_IDS, type TargetId } from '../../utils/targets/target.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { AnnounceButton } from './announce/announce-button.tsx';
import { CharacterCounts } from './character-counts.tsx';
import { type Copied, CopyResult } from './copy-result.tsx';
import { database } from './database.ts';
import { clearUntranslated } from './editor/clear-untranslated.ts';
import { sayLoss } from './say-loss.ts';
import type { DraftEditor } from './use-draft-editor.ts';
import { useShortcut } from './use-shortcut.ts';

/** Where the post goes: target, what it cannot hold, copy. */
export function CopyBar({ desk, templateId }: { desk: DraftEditor; templateId: string | undefined }) {
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
        <ul class="chips losses" data-testid="losses" aria-label={i18n.t('desk.copy.losses')}>
          {losses.map((loss) => (
            <li key={loss.kind} class="chip warn" data-loss={loss.kind}>
              {sayLoss(loss)}
            </li>
          ))}
        </ul>
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
        </button>
        <button type="button" class="btn" data-testid="copy-title" onClick={copyTitle}>
          {i18n.t('desk.copy.copyTitle')}
        </button>
        <AnnounceButton desk={desk} />
      </div>
      <div class="copy-result" role="status" data-testid="copy-result">
        {copied !== null && <CopyResult copied={copied} onGoTo={goTo} />}
      </div>
    </section>
  );
}
