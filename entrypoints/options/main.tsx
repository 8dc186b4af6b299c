import '../../components/ui/theme.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Options } from '../../components/options/options.tsx';
import { ErrorBoundary } from '../../components/ui/error-boundary.tsx';
import { presentPage } from '../../components/ui/present-page.ts';
import { UnheardProblem } from '../../components/ui/unheard-problem.tsx';

presentPage(i18n.t('options.documentTitle'));
const root = document.getElementById('root');
if (root) {
  render(
    <ErrorBoundary>
      <Options />
      <UnheardProblem />
    </ErrorBoundary>,
    root,
  );
}
