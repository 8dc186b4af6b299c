import { i18n } from '#i18n';
import type { PostFinding } from '../../../utils/checks/post-finding.ts';
import type { Verdict, VerdictId } from './verdicts.ts';

export const verdictName = (id: VerdictId): string => i18n.t(`desk.check.group.${id}`);

type Figures = { found: number; right: number } | null;

/** 数字 12/12 ✓, 表記 3件, 固有名詞 … : the sign says it as well as the colour. */
export function verdictText(id: VerdictId, verdict: Verdict, figures: Figures): string {
  const name = verdictName(id);
  switch (verdict.state) {
    case 'checking':
      return i18n.t('desk.check.checking', [name]);
    case 'cannot':
      return i18n.t('desk.check.cannot', [name]);
    case 'fine':
      return i18n.t('desk.check.fine', [id === 'numbers' ? figuresText(name, figures) : name]);
    case 'look':
      return id === 'numbers' && figures !== null && figures.right < figures.found
        ? figuresText(name, figures)
        : i18n.t('desk.check.look', [name, String(verdict.count)]);
  }
}

const figuresText = (name: string, figures: Figures): string =>
  figures === null || figures.found === 0
    ? name
    : i18n.t('desk.check.figures', [name, String(figures.right), String(figures.found)]);

/** The chip's colour, by the gravest of its findings. */
export function toneOf(verdict: Verdict): string {
  if (verdict.state === 'fine') return 'ok';
  if (verdict.state !== 'look') return '';
  return { high: 'bad', low: 'warn', info: 'ai' }[verdict.severity];
}

/** The sum of the verdicts, for beside the copy button: `text` says it alone where there is no room for `figures` before it. */
export interface GlanceText {
  figures: string | null;
  text: string;
}

export function glanceText(figures: Figures, open: readonly PostFinding[]): GlanceText {
  const checked = figures !== null && figures.found > 0 ? figuresText(verdictName('numbers'), figures) : null;
  if (open.length > 0) return { figures: checked, text: i18n.t('desk.check.toLook', [String(open.length)]) };
  return { figures: null, text: i18n.t('desk.check.fine', [checked ?? i18n.t('desk.check.title')]) };
}
