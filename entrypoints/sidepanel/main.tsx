import '../../components/ui/theme.css';
import '../../components/desk/desk.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Desk } from '../../components/desk/desk.tsx';
import { ErrorBoundary } from '../../components/desk/error-boundary.tsx';

const root = document.getElementById('root');
if (root) {
  document.documentElement.lang = i18n.t('app.lang');
  render(
    <ErrorBoundary>
      <Desk />
    </ErrorBoundary>,
    root,
  );
}
