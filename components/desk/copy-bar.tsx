import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyToClipboard } from '../../utils/browser/copy-to-clipboard.ts';
import { isBlankBlock } from '../../utils/post/block-text.ts';
import type { Draft } from '../../utils/post/draft.ts';
import type { BlockPlace } from '../../utils/post/place-blocks.ts';
import { untranslatedBlocks } from '../../utils/post/untranslated-blocks.ts';
import { loadProfile } from '../../utils/store/profiles.ts';
import { fitLosses } from '../../utils/targets/fit/fit-losses.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { useWatched } from '../ui/watched.ts';
import { AnnounceButton } from './announce/announce-button.tsx';
import { CardButton } from './card/card-button.tsx';
import { CharacterCounts } from './character-counts.tsx';
import type { Glance } from './checks/checks-bar.tsx';
import { type Copied, CopyResult } from './copy-result.tsx';
import { database } from './database.ts';
import { clearUntranslated } from './editor/clear-untranslated.ts';
import { EditorLink } from './editor-link.tsx';
import { useInsertPart } from './insert/use-insert-part.ts';
import { PreviewButton } from './preview/preview-button.tsx';
import { TargetChoice } from './target-choice.tsx';
import type { DraftEditor } from './use-draft-editor.ts';
import { useLoaded } from './use-loaded.ts';
import { useShortcut } from './use-shortcut.ts';
import { useTargetChoice } from './use-target-choice.ts';

interface CopyBarProps {
  draft: Draft;
  desk: DraftEditor;
  /** The sentence of the original that the finding looked at was held against; null for none. */
  onSource: (sentenceId: number | null) => void;
}

const loadSendNewsletter = () => import('./send-newsletter.tsx').then((part) => part.SendNewsletter);
/** The checks come behind the text, which is what a draft is opened for. */
const loadChecksBar = () => import('./checks/checks-bar.tsx').then((part) => part.ChecksBar);
const loadTargetNotice = () => import('./target-notice/target-notice.tsx').then((part) => part.TargetNotice);

/** The same each time: what is made from it is not made again. */
const NO_TAGS: readonly string[] = [];

/** How the post stands, where it goes, copy. */
export function CopyBar({ draft, desk, onSource }: CopyBarProps) {
  const [glance, setGlance] = useState<Glance | null>(null);
  const ChecksBar = useLoaded(loadChecksBar, desk.editor !== null);
  const { offered, chosen, near, trouble, choose, decorated, setDecorated, remember } = useTargetChoice(draft.summary);
  const SendNewsletter = useLoaded(loadSendNewsletter, chosen.id === 'newsletter');
  const TargetNotice = useLoaded(loadTargetNotice, trouble !== null);
  const [copied, setCopied] = useState<Copied | null>(null);
  const result = useRef<HTMLDivElement>(null);
  // Findings that are open above it can fill the bar.
  useLayoutEffect(() => {
    if (copied !== null) result.current?.scrollIntoView({ block: 'nearest' });
  }, [copied]);
  const jumped = useRef(-1);
  const profile = useLiveQuery(() => loadProfile(database), []);
  const options = { pointStyle: profile?.pointStyle ?? 'dash' } as const;
  const { name, target } = chosen;
  const { editor, InsertPart, said, setSaid } = useInsertPart(chosen.id, desk.editor !== null);
  const tags = useWatched(desk.summary).tags ?? NO_TAGS;

  const remaining = useMemo(() => untranslatedBlocks(desk.post), [desk.post]);
  const losses = useMemo(
    () => fitLosses(desk.post, tags, target.limits, target.render(desk.post, options)),
    [desk.post, tags, target, options.pointStyle],
  );

  const copy = () => {
    const post = desk.current();
    const { html, text } = target.render(post, options);
    setCopied({
      what: 'post',
      target: name,
      text,
      done: copyToClipboard({ html, text }),
      isSource: html === null && target.text === 'html',
      decorated: decorated && editor?.recipe.styles != null,
      remaining: untranslatedBlocks(post),
    });
    desk.keepVersion('copy', post);
    remember();
    void desk.flush();
  };
  const copyTitle = () => {
    const { title } = target.render(desk.current(), options);
    const done = title !== '' && copyToClipboard({ html: null, text: title });
    setCopied({ what: 'title', target: name, text: title, done, isSource: false, decorated: false, remaining: [] });
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
        {ChecksBar === null ? (
          <div class="verdicts" />
        ) : (
          <ChecksBar draft={draft} desk={desk} losses={losses} target={name} onSource={onSource} onGlance={setGlance} />
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
      <TargetChoice
        offered={offered}
        chosen={chosen.id}
        near={near}
        onChoose={(id) => {
          choose(id);
          setCopied(null);
        }}
      />
      <div class="copy-result" role="status">
        {trouble !== null && TargetNotice !== null && <TargetNotice trouble={trouble} chosen={name} />}
      </div>
      {chosen.id === 'newsletter' && SendNewsletter !== null && <SendNewsletter desk={desk} onSent={remember} />}
      <div class="copy-buttons">
        <button type="button" class="btn primary" data-testid="copy" aria-keyshortcuts="Alt+C" onClick={copy}>
          {i18n.t('desk.copy.copy')}
          <kbd class="kbd">Alt+C</kbd>
          {/* Its line is there before it is: nothing moves under the hand. */}
          <span class="copy-glance" data-testid="copy-glance" data-tone={glance?.tone}>
            {glance?.figures && <span class="copy-glance-figures">{`${glance.figures}\u3000`}</span>}
            {glance?.text ?? '\u00a0'}
          </span>
        </button>
        {editor !== null &&
          (InsertPart === null ? (
            <span class="btn insert-button" aria-hidden="true" />
          ) : (
            <InsertPart
              key={editor.targetId}
              {...editor}
              {...{ desk, target, options, decorated }}
              onDecorated={(next) => {
                setDecorated(next);
                setCopied(null);
              }}
              onInserted={remember}
              onCopy={copy}
              onSaid={setSaid}
            />
          ))}
        <div class="copy-more">
          <button type="button" class="btn small" data-testid="copy-title" onClick={copyTitle}>
            {i18n.t('desk.copy.copyTitle')}
          </button>
          <PreviewButton desk={desk} offered={offered} chosen={chosen.id} tags={tags} pointStyle={options.pointStyle} />
          <CardButton draft={draft} desk={desk} />
          <AnnounceButton desk={desk} />
          {chosen.editorUrl !== null && <EditorLink name={name} url={chosen.editorUrl} />}
        </div>
      </div>
      <div class="copy-result insert-state" role="status" data-testid="insert-state" data-state={said?.kind}>
        {said?.view}
      </div>
      <div ref={result} class="copy-result" role="status" data-testid="copy-result">
        {copied !== null && (
          <CopyResult
            copied={copied}
            onGoTo={goTo}
            onClose={() => {
              setCopied(null);
              // It goes with what it closes.
              desk.editor?.editor.view.focus();
            }}
          />
        )}
      </div>
    </section>
  );
}
