import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import type { Article } from '../../../utils/article/article.ts';
import type { SourcePart } from '../../../utils/checks/quotation/quotation-fact.ts';
import { composeCite } from '../../../utils/post/compose-quote.ts';
import { composeSource } from '../../../utils/post/compose-source.ts';
import { formatDate } from '../../../utils/post/format-date.ts';
import type { Piece } from '../../../utils/post/piece.ts';
import type { Profile } from '../../../utils/post/profile.ts';
import { outletName } from '../../../utils/post/source-names.ts';
import { EMPTY_ATTRS } from '../editor/block-attrs.ts';
import { attrsOf } from '../editor/block-of.ts';
import { findBlock } from '../editor/find-block.ts';
import { toInline } from '../editor/post-to-doc.ts';

/** Adds to 出典 what it lacks: a part behind its first line, the address on a line of its own, or all of it before the footer. */
export function fixSource(part: SourcePart | null, article: Article, profile: Profile): Command {
  return (state, dispatch) => {
    const { line } = state.schema.nodes;
    if (!line) return false;
    const pieces = composeSource(article, profile);
    const make = ({ content }: Piece): Node =>
      line.create(
        { ...EMPTY_ATTRS, slot: 'source' },
        content.flatMap(toInline).map((inline) => state.schema.nodeFromJSON(inline)),
      );
    const tr = closeHistory(state.tr);
    const place = placeOf(state.doc);
    if (part === null) {
      tr.insert(place.before, pieces.map(make));
    } else if (part === 'url') {
      const address = pieces.at(-1);
      if (address === undefined) return false;
      tr.insert(place.end, make(address));
    } else {
      const words = wordsOf(part, article, profile);
      if (words === null || place.firstEnd === null) return false;
      tr.insertText(words, place.firstEnd);
    }
    dispatch?.(tr);
    return true;
  };
}

/** Below the quotation of that id, the line that says where it is from. */
export function addCite(blockId: string, article: Article): Command {
  return (state, dispatch) => {
    const { cite } = state.schema.nodes;
    const place = findBlock(state.doc, blockId);
    if (!cite || place === null) return false;
    const words = composeCite(article).content.flatMap(toInline);
    const line = cite.create(
      { ...EMPTY_ATTRS, slot: attrsOf(place.block).slot },
      words.map((inline) => state.schema.nodeFromJSON(inline)),
    );
    dispatch?.(closeHistory(state.tr).insert(place.pos + place.block.nodeSize, line));
    return true;
  };
}

function wordsOf(part: Exclude<SourcePart, 'url'>, article: Article, profile: Profile): string | null {
  switch (part) {
    case 'outlet':
      return ` ${outletName(article) ?? ''}`;
    case 'title':
      return article.title === null ? null : `「${article.title.trim()}」`;
    case 'author':
      return ` ${article.authors.join(', ')}`;
    case 'date': {
      const date = formatDate(article.published, profile.bylinePattern);
      return date === null ? null : ` ${date}`;
    }
  }
}

/** Where 出典 is: the end of its first line that says something, its end, and where it would begin if there were none. */
function placeOf(doc: Node): { firstEnd: number | null; end: number; before: number } {
  let firstEnd: number | null = null;
  let end = doc.content.size;
  let footer = doc.content.size;
  doc.forEach((block, pos) => {
    const { slot } = attrsOf(block);
    if (slot === 'footer') footer = Math.min(footer, pos);
    if (slot !== 'source') return;
    end = pos + block.nodeSize;
    if (firstEnd === null && block.content.size > 0) firstEnd = end - 1;
  });
  return { firstEnd, end, before: footer };
}
