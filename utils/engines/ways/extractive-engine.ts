import { ok } from '../../result.ts';
import type { Engine } from '../engine.ts';
import { wantedExtract } from '../extract/wanted-extract.ts';
import { passagesOf } from '../job/passages.ts';
import { piecesOfWriting } from '../job/pieces-of-writing.ts';

/** 抜き出し as an engine: all at once, always ready, sends nothing. */
export const extractiveEngine: Engine = {
  id: 'extractive',
  readiness: async () => ({ kind: 'ready' }),
  async *write(order) {
    const { sentences, wanted } = order;
    const writing = wantedExtract(order);
    const passages = passagesOf(order, wanted.blocks, Number.POSITIVE_INFINITY);
    for (const piece of piecesOfWriting(writing, { ...wanted, passages }, sentences)) yield { kind: 'piece', piece };
    for (const part of ['title', 'points', 'lead'] as const) if (wanted[part]) yield { kind: 'part-done', part };
    if (wanted.blocks.length > 0) yield { kind: 'passage-done', blocks: wanted.blocks };
    return ok(null);
  },
  rewrite: null,
  probe: null,
  sending: () => ({ to: null, texts: [], tokens: null }),
  sendingAnew: () => ({ to: null, texts: [], tokens: null }),
};
