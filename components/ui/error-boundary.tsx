import { Component, type ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface Crash {
  crashed: boolean;
}

/** A bug shows a plain sentence instead of a blank view; the console keeps the error. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, Crash> {
  override state: Crash = { crashed: false };

  override componentDidCatch(error: unknown) {
    console.error(error);
    this.setState({ crashed: true });
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <p class="say problem" role="alert">
        {i18n.t('app.crash')}
      </p>
    );
  }
}
