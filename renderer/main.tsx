import './styles/fonts.css';
import './styles/field-fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './ui/scene.css';
import './ui/wordmark.css';
import './screens/unlock/unlock.css';
import './app.css';

// The rest is fetched while the window already shows the first sight that stands in the page.
void import('./start.tsx').then(({ start }) => start()).then(() => import('./styles/more-fonts.ts'));
