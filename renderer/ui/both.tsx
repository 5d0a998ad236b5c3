import type { Speech } from '../i18n/speak.ts';
import { Passage } from './passage.tsx';
import './both.css';

type Properties = { readonly theirs: Speech; readonly mine: Speech };

/** One short text in both languages, the interviewee's larger; once where they are the same. */
export function Both({ theirs, mine }: Properties) {
  const same = theirs.language === mine.language && theirs.text === mine.text;
  return (
    <span className="both">
      <Passage className="both-theirs" of={theirs} />
      {!same && <Passage className="both-mine" of={mine} />}
    </span>
  );
}
