import '../../components/ui/theme.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Popup } from '../../components/popup/popup.tsx';
import { ErrorBoundary } from '../../components/ui/error-boundary.tsx';
import { presentPage } from '../../components/ui/present-page.ts';

presentPage(i18n.t('popup.title'));
const root = document.getElementById('root');
if (root) {
  render(
    <ErrorBoundary>
      <Popup />
    </ErrorBoundary>,
    root,
  );
}
