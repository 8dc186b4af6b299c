import '../../components/ui/theme.css';
import { render } from 'preact';

const root = document.getElementById('root');
if (root) render(<main>訳報</main>, root);
