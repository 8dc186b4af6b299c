import { i18n } from '#i18n';
import type { WrittenSlot } from '../../../utils/post/writing-pieces.ts';

/** 題名, 要点, リード, 本文. */
export const namePart = (part: WrittenSlot): string => i18n.t(`desk.place.${part === 'sections' ? 'text' : part}`);
