import '../../components/ui/theme.css';
import '../../components/desk/desk.css';
import '../../components/desk/editor/tools.css';
import '../../components/desk/first-run/first-run.css';
import '../../components/desk/list/list.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Desk } from '../../components/desk/desk.tsx';
import { ErrorBoundary } from '../../components/ui/error-boundary.tsx';
import { presentPage } from '../../components/ui/present-page.ts';
import { UnheardProblem } from '../../components/ui/unheard-problem.tsx';

presentPage(i18n.t('desk.list.title'));
const root = document.getElementById('root');
if (root) {
  render(
    <ErrorBoundary>
      <Desk />
      <UnheardProblem />
    </ErrorBoundary>,
    root,
  );
}
