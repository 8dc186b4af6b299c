import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { attrsOf, kindOf } from './block-of.ts';

interface FrameOptions {
  /** What the frame says of a picture. */
  frame: (src: string, alt: string) => string;
}

/**
 * A picture stands in the text as a frame with its address and its alternative text, drawn by CSS alone (`attr()`). It is not
 * loaded: opening a draft would tell a foreign server so each time, and what any page puts on the clipboard could name the server.
 */
export const ImageFrames = Extension.create<FrameOptions>({
  name: 'imageFrames',
  addProseMirrorPlugins() {
    const { frame } = this.options;
    return [
      new Plugin({
        key: new PluginKey('imageFrames'),
        props: {
          decorations: ({ doc }) => {
            const shown: Decoration[] = [];
            doc.forEach((block, pos) => {
              if (kindOf(block) !== 'image') return;
              const { src, alt } = attrsOf(block);
              const words = frame(src ?? '', alt);
              shown.push(Decoration.node(pos, pos + block.nodeSize, { 'data-frame': words, 'aria-label': words }));
            });
            return DecorationSet.create(doc, shown);
          },
        },
      }),
    ];
  },
});
