import { Component, type ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { storeProblem } from './store-problem.ts';

interface State {
  error: Error | null;
}

/** A bug below it shows as a sentence with a way on; the error itself goes to the console. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, State> {
  override state: State = { error: null };

  static override getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main class="broken">
        <h1>{i18n.t('app.broken.title')}</h1>
        <p class="say problem" role="alert">
          {i18n.t(`app.broken.${storeProblem(error)}`)}
        </p>
        <button type="button" class="btn primary" onClick={() => location.reload()}>
          {i18n.t('app.broken.reload')}
        </button>
      </main>
    );
  }
}
