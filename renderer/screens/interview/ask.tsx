import { type ReactNode, useId } from 'react';
import type { Speech } from '../../i18n/speak.ts';
import { useArrival } from '../../ui/arrival.ts';
import { Passage } from '../../ui/passage.tsx';
import type { Layout } from './layout-choice.tsx';
import './ask.css';

const longFrom = 150;

type Words = { readonly theirs: Speech; readonly mine: Speech };
type Properties = Words & { readonly hint?: Words; readonly layout: Layout; readonly hear?: ReactNode };

/** What is asked, in both languages: the person's own first and larger. It takes the focus when the step changes. */
export function Ask({ theirs, mine, hint, layout, hear }: Properties) {
  const heading = useArrival();
  const id = useId();
  const same = theirs.language === mine.language && theirs.text === mine.text;
  const long = theirs.text.length > longFrom;
  return (
    <div className={`ask ${same ? 'stacked' : layout}`}>
      <div className="ask-theirs">
        <h1 ref={heading} tabIndex={-1} className={long ? 'long' : ''} {...(same ? {} : { 'aria-describedby': id })}>
          <Passage of={theirs} />
        </h1>
        {hint && <Passage as="p" of={hint.theirs} />}
        {hear}
      </div>
      {!same && (
        <div className="ask-mine">
          <Passage as="p" id={id} of={mine} />
          {hint && <Passage as="p" className="small" of={hint.mine} />}
        </div>
      )}
    </div>
  );
}
