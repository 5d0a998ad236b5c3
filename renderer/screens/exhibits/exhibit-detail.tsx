import { safeText } from '../../../src/export/safe-text.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { useText } from '../../i18n/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { useStatementState } from '../review/statement-state.ts';
import { ExhibitFacts } from './exhibit-facts.tsx';
import { ExhibitForm, type Signable } from './exhibit-form.tsx';
import { StateTags } from './exhibit-list.tsx';
import { ExhibitWays } from './exhibit-ways.tsx';
import { SaysAboutItself } from './says-about-itself.tsx';
import { Viewer } from './viewer.tsx';

type Properties = {
  readonly exhibit: Exhibit;
  readonly others: readonly Exhibit[];
  readonly onShow: (id: string) => void;
  readonly onNews: (news: string) => void;
};

function Origin({ exhibit, others, onShow }: Omit<Properties, 'onNews'>) {
  const text = useText();
  const { derivedFrom, derivation = 'stripped' } = exhibit;
  if (derivedFrom === undefined) return null;
  const original = others.find(({ id }) => id === derivedFrom);
  return (
    <Notice>
      <p>
        {text(`exhibits.made-by.${derivation}`)}{' '}
        {original ? (
          <button type="button" className="link" onClick={() => onShow(original.id)}>
            {text('exhibits.original', { title: safeText(original.title) })}
          </button>
        ) : (
          text('exhibits.original-gone')
        )}
      </p>
    </Notice>
  );
}

function Harm({ exhibit: { state } }: { readonly exhibit: Exhibit }) {
  const text = useText();
  if (state === 'whole') return null;
  const isLost = state === 'damaged' || state === 'missing';
  return (
    <Notice tone={isLost ? 'danger' : 'plain'}>
      <p>{isLost ? text(`error.exhibit-${state}`) : text(`exhibits.note.${state}`)}</p>
    </Notice>
  );
}

/** The frozen versions of the statement, by the names that they have on their own page. */
function useSignable(): readonly Signable[] {
  const text = useText();
  const versions = useStatementState().data?.versions ?? [];
  return versions.map(({ id, number }) => ({ id, name: text('version.name', { number }) }));
}

/** One exhibit: what it shows, what is known of it, and what can be done with it. */
export function ExhibitDetail({ exhibit, others, onShow, onNews }: Properties) {
  const statements = useSignable();
  return (
    <div className="exhibit">
      <section className="exhibit-main scroll">
        <div className="exhibit-head">
          <h2>
            <bdi>{safeText(exhibit.title)}</bdi>
          </h2>
          <StateTags exhibit={exhibit} />
        </div>
        <Harm exhibit={exhibit} />
        <Origin exhibit={exhibit} others={others} onShow={onShow} />
        <Viewer exhibit={exhibit} />
      </section>
      <div className="exhibit-side scroll">
        <ExhibitForm exhibit={exhibit} statements={statements} />
        <SaysAboutItself exhibit={exhibit} onCopy={onShow} onNews={onNews} />
        <ExhibitFacts exhibit={exhibit} />
        <ExhibitWays exhibit={exhibit} onNews={onNews} />
      </div>
    </div>
  );
}
