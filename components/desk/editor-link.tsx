import { i18n } from '#i18n';

/** The way to the editor of a destination of the writer's own. */
export function EditorLink({ name, url }: { name: string; url: string }) {
  return (
    <a class="btn small" href={url} target="_blank" rel="noreferrer" data-testid="open-editor">
      {i18n.t('desk.copy.openEditor', [name])}
    </a>
  );
}
