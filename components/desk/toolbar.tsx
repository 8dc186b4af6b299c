import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { hearCaret } from './editor/hear-caret.ts';
import { heldPlace, holdPlace } from './editor/held-place.ts';
import { insertRelated } from './editor/insert-related.ts';
import { insertRule } from './editor/insert-rule.ts';
import { blockAtCaret } from './editor/rewrite-block.ts';
import { type ImagePlace, imagePlace } from './editor/set-image.ts';
import { type LinkPlace, linkPlace } from './editor/set-link.ts';
import { toggleBold } from './editor/toggle-bold.ts';
import { toggleKind } from './editor/toggle-kind.ts';
import { EditorAids } from './editor-aids.tsx';
import type { Finding } from './find-bar.tsx';
import { LeftOutLine } from './left-out-line.tsx';
import { LinkForm } from './link-form.tsx';
import { moveFocus } from './move-focus.ts';
import type { DraftEditor } from './use-draft-editor.ts';
import { useLoaded } from './use-loaded.ts';
import { useScrollBelow } from './use-scroll-below.ts';
import { useShortcut } from './use-shortcut.ts';
import { useToolForms } from './use-tool-forms.ts';
import type { Writing } from './writing/use-writing.ts';

interface ToolbarProps {
  desk: DraftEditor;
  writing: Writing;
  original: boolean;
  onToggleOriginal: () => void;
}

interface Tool {
  id: 'heading' | 'bold' | 'item' | 'numbered' | 'quote' | 'rule' | 'link' | 'image' | 'related' | 'find';
  sign: string;
  keys: string;
  pressed?: boolean;
  act: () => void;
}

const loadRewriteForm = () => import('./rewrite/rewrite-form.tsx').then((part) => part.RewriteForm);
const loadImageForm = () => import('./image-form.tsx').then((part) => part.ImageForm);

/** What can be done to the text at the caret. One stop of the Tab key; arrow keys move within. */
export function Toolbar({ desk, writing, original, onToggleOriginal }: ToolbarProps) {
  const { editor, tools } = desk;
  const bar = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  useScrollBelow(strip);
  const forms = useToolForms();
  const [linking, setLinking] = useState<LinkPlace | null>(null);

  const { run } = desk;
  const openLink = () => {
    if (!editor) return;
    const { view } = editor.editor;
    hearCaret(view);
    const place = linkPlace(view.state);
    if (place === null) return;
    forms.ask('link');
    const held = linking && heldPlace(view.state);
    // The form that is open stays as it is filled in.
    if (held?.from === place.from && held.to === place.to) return;
    view.dispatch(holdPlace(view.state.tr, place));
    setLinking(place);
  };
  useShortcut('Mod', 'KeyK', openLink);
  const [image, setImage] = useState<ImagePlace | null>(null);
  const openImage = () => {
    if (!editor) return;
    const { view } = editor.editor;
    hearCaret(view);
    const place = imagePlace(view.state);
    if (place === null) return;
    forms.ask('image');
    if (place.blockId !== image?.blockId) setImage(place);
  };
  const ImageForm = useLoaded(loadImageForm, image !== null);
  const [finding, setFinding] = useState<Finding | null>(null);
  const find = (asked: Finding | null) => {
    setFinding(asked);
    if (asked === null) forms.close('find');
    else forms.ask('find');
  };
  const [rewriting, setRewriting] = useState<string | null>(null);
  const RewriteForm = useLoaded(loadRewriteForm, rewriting !== null);
  const openRewrite = () => {
    const block = editor && blockAtCaret(editor.editor.view);
    setRewriting(block);
    if (block === null) forms.close('rewrite');
    else forms.ask('rewrite');
  };
  useShortcut('Alt', 'KeyR', openRewrite);

  const kinds: Tool[] = [
    {
      id: 'heading',
      sign: i18n.t('desk.tools.heading'),
      keys: 'Ctrl+Alt+2',
      pressed: tools.kind === 'heading',
      act: () => run(toggleKind('heading', tools.kind === 'heading' ? {} : { level: 2 })),
    },
    { id: 'bold', sign: 'B', keys: 'Ctrl+B', pressed: tools.bold, act: () => run(toggleBold) },
    {
      id: 'item',
      sign: '・',
      keys: 'Ctrl+Shift+8',
      pressed: tools.kind === 'item' && !tools.ordered,
      act: () => run(toggleKind('item', { ordered: false })),
    },
    {
      id: 'numbered',
      sign: '①',
      keys: 'Ctrl+Shift+7',
      pressed: tools.kind === 'item' && tools.ordered,
      act: () => run(toggleKind('item', { ordered: true })),
    },
    {
      id: 'quote',
      sign: '❝',
      keys: 'Ctrl+Shift+9',
      pressed: tools.kind === 'quote',
      act: () => run(toggleKind('quote')),
    },
    { id: 'rule', sign: '―', keys: '', act: () => run(insertRule) },
    { id: 'link', sign: i18n.t('desk.tools.linkSign'), keys: 'Ctrl+K', pressed: tools.link, act: openLink },
    {
      id: 'image',
      sign: i18n.t('desk.tools.imageSign'),
      keys: '',
      pressed: tools.kind === 'image',
      act: openImage,
    },
    {
      id: 'related',
      sign: '○',
      keys: '',
      act: () => {
        run(insertRelated);
        openLink();
      },
    },
    { id: 'find', sign: '⌕', keys: 'Ctrl+F', act: () => find({ field: 'find' }) },
  ];

  return (
    <div ref={strip} class="tools-place">
      <div
        ref={bar}
        class="tools"
        role="toolbar"
        aria-label={i18n.t('desk.tools.label')}
        aria-orientation="horizontal"
        onKeyDown={(event) => moveFocus(event, bar.current)}
      >
        {kinds.map(({ id, sign, keys, pressed, act }, index) => {
          const name = i18n.t(`desk.tools.${id}Name`);
          return (
            <button
              key={id}
              type="button"
              class={`tool tool-${id}`}
              data-testid={`tool-${id}`}
              aria-label={name}
              title={keys === '' ? name : `${name} (${keys})`}
              tabIndex={index === 0 ? 0 : -1}
              {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
              // The text keeps its selection.
              onMouseDown={(event) => event.preventDefault()}
              onClick={act}
            >
              {sign}
            </button>
          );
        })}
        <div class="tools-beside">
          <button
            type="button"
            class="tool tool-rewrite"
            data-testid="tool-rewrite"
            tabIndex={-1}
            aria-expanded={forms.isInFront('rewrite')}
            title={`${i18n.t('desk.rewrite.title')} (Alt+R)`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={openRewrite}
          >
            {i18n.t('desk.rewrite.sign')}
          </button>
          <button
            type="button"
            class="tool tool-original"
            data-testid="toggle-original"
            tabIndex={-1}
            aria-pressed={original}
            title={`${i18n.t('desk.tools.originalName')} (Alt+O)`}
            onClick={onToggleOriginal}
          >
            {i18n.t('desk.tools.original')} <span aria-hidden="true">⇄</span>
          </button>
        </div>
      </div>
      <div class="tool-form" hidden={!forms.isInFront('rewrite')}>
        {rewriting !== null && RewriteForm !== null && (
          <RewriteForm
            key={rewriting}
            desk={desk}
            writing={writing}
            blockId={rewriting}
            call={forms.callOf('rewrite')}
            onClose={() => {
              setRewriting(null);
              forms.close('rewrite');
              editor?.editor.view.focus();
            }}
          />
        )}
      </div>
      <div class="tool-form" hidden={!forms.isInFront('link')}>
        {linking !== null && editor !== null && (
          <LinkForm
            desk={desk}
            place={linking}
            call={forms.callOf('link')}
            onDone={(command) => {
              setLinking(null);
              forms.close('link');
              if (command) run(command);
              else editor.editor.view.focus();
            }}
          />
        )}
      </div>
      <div class="tool-form" hidden={!forms.isInFront('image')}>
        {image !== null && ImageForm !== null && (
          <ImageForm
            desk={desk}
            place={image}
            call={forms.callOf('image')}
            onDone={(command) => {
              setImage(null);
              forms.close('image');
              if (command) run(command);
              else editor?.editor.view.focus();
            }}
          />
        )}
      </div>
      <LeftOutLine desk={desk} />
      <EditorAids
        desk={desk}
        finding={finding}
        showsFinding={forms.isInFront('find')}
        onFind={find}
        onImage={openImage}
      />
    </div>
  );
}
