import { fail, ok, type Result } from '../../../result.ts';
import type { EngineEvent, WritingOrder, WrittenPiece } from '../../engine.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import { extractGroups } from './extract-groups.ts';
import { translateText } from './translate-text.ts';

/**
 * The extractive selection in Japanese, text by text. A Translator cannot be told how names are to be written: where it
 * writes one otherwise than the glossary, the post's checks say so.
 */
export async function* writeTranslated(
  order: WritingOrder,
  translator: Translator,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, Result<null, EngineProblem>> {
  let missed = false;
  for (const { texts, done } of extractGroups(order)) {
    let isWhole = true;
    for (const { isCode, ...piece } of texts) {
      const text = isCode
        ? ok(piece.text)
        : await translateText(piece.text, translator, { signal, lang: order.article.lang });
      if (text.ok) yield { kind: 'piece', piece: asPiece(piece, text.value) };
      else if (text.problem.kind === 'empty') isWhole = false;
      else return text;
    }
    if (isWhole) yield done;
    else missed = true;
  }
  return missed ? fail({ kind: 'incomplete' }) : ok(null);
}

const asPiece = (piece: Omit<WrittenPiece, 'untranslated'>, text: string): WrittenPiece => ({
  ...piece,
  text,
  untranslated: false,
});
