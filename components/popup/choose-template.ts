import type { OfferedTemplate } from '../../utils/browser/messages.ts';
import type { ComposeChoices } from '../../utils/browser/settings.ts';
import { matchTemplate, type TemplateMatch } from '../../utils/post/match-template.ts';

/** What the writer chose in this popup; the rest follows from the page, the template and the last time. */
export type OwnChoices = Partial<ComposeChoices>;

interface Chosen {
  choices: ComposeChoices;
  /** Why the template is chosen; null where the writer or the last time chose it. */
  by: TemplateMatch<OfferedTemplate>['by'] | null;
}

/** The writer's choice before the page's, the page's before the last; engine and depth as the template has them, unless chosen here. */
export function chooseTemplate(
  templates: readonly OfferedTemplate[],
  last: ComposeChoices,
  own: OwnChoices,
  page: { url: string; lang: string | null } | null,
): Chosen {
  const match = own.templateId !== undefined || page === null ? null : matchTemplate(page, templates);
  const wanted = own.templateId ?? match?.template.id ?? last.templateId;
  const template = templates.find(({ id }) => id === wanted) ?? templates[0];
  return {
    choices: {
      templateId: template?.id ?? wanted,
      engine: own.engine ?? template?.engine ?? last.engine,
      depth: own.depth ?? template?.depth ?? last.depth,
    },
    by: match?.by ?? null,
  };
}
