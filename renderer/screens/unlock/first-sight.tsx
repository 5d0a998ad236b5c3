import { renderToStaticMarkup } from 'react-dom/server';
import { Scene } from '../../ui/scene.tsx';
import { Wordmark } from '../../ui/wordmark.tsx';

/**
 * What of the way in needs no language, no setting and no script: written into the page when the app is built, so that the window
 * shows it at once. React draws the same over it.
 */
export const firstSight = (): string =>
  renderToStaticMarkup(
    <div className="app">
      <div />
      <div className="gate scroll">
        <div className="gate-scene">
          <Scene />
        </div>
        <div className="gate-top" />
        <div className="gate-middle">
          <div className="gate-brand">
            <Wordmark large />
          </div>
        </div>
      </div>
    </div>,
  );
