import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isSelector } from '../../../utils/article/site-rules/is-selector.ts';
import type { SiteRule } from '../../../utils/article/site-rules/site-rule.ts';
import type { TaughtRule } from '../../../utils/store/taught-rule.ts';
import { dateFormat } from '../../ui/date-format.ts';
import { TextField } from '../text-field.tsx';

type Edits = Partial<Pick<SiteRule, 'article' | 'leaveOut' | 'path'>>;

interface SiteRuleRowProps {
  rule: TaughtRule;
  /** Stores at once; the row goes on showing what was typed until the field is left. */
  onEdit: (edits: Edits) => void;
  onRemove: () => void;
}

/** One taught site: where its article stands, and what the last clip came to. */
export function SiteRuleRow({ rule, onEdit, onRemove }: SiteRuleRowProps) {
  const [typed, setTyped] = useState<Edits>({});
  const { article, leaveOut, path } = { ...rule, ...typed };
  const edit = (edits: Edits) => {
    setTyped({ ...typed, ...edits });
    onEdit(edits);
  };
  const left = leaveOut.join(', ');
  return (
    <li class="site-rule" data-testid="site-rule" data-host={rule.host} onBlurCapture={() => setTyped({})}>
      <div class="site-rule-head">
        <h3>{rule.host}</h3>
        <button
          type="button"
          class="btn small"
          data-testid="site-rule-remove"
          aria-label={i18n.t('siteRules.removeOf', [rule.host])}
          onClick={onRemove}
        >
          {i18n.t('siteRules.remove')}
        </button>
      </div>
      <p class="hint" data-testid="site-rule-facts">
        {i18n.t('siteRules.taughtOn', [dayOf(rule.at)])} {lastUse(rule)}
      </p>
      <TextField
        label={i18n.t('siteRules.article')}
        testId="site-rule-article"
        value={article}
        problem={isSelector(article, document) ? null : i18n.t('siteRules.notSelector')}
        onChange={(value) => edit({ article: value })}
      />
      <div class="pair">
        <TextField
          label={i18n.t('siteRules.leaveOut')}
          testId="site-rule-leave-out"
          value={left}
          problem={left === '' || isSelector(left, document) ? null : i18n.t('siteRules.notSelector')}
          onChange={(value) => edit({ leaveOut: value === '' ? [] : [value] })}
        />
        <TextField
          label={i18n.t('siteRules.path')}
          testId="site-rule-path"
          placeholder="/news/*"
          value={path ?? ''}
          problem={path === null || path.startsWith('/') ? null : i18n.t('siteRules.notPath')}
          onChange={(value) => edit({ path: value === '' ? null : value })}
        />
      </div>
    </li>
  );
}

const dayOf = (time: number): string => dateFormat(i18n.t('app.lang'), { dateStyle: 'medium' }).format(new Date(time));

function lastUse({ lastUse: last }: TaughtRule): string {
  if (last === null) return i18n.t('siteRules.neverUsed');
  if (!last.used) return i18n.t('siteRules.lastMissed', [dayOf(last.at)]);
  return i18n.t('siteRules.lastFound', [last.words.toLocaleString(i18n.t('app.lang'))]);
}
