import { sayPoint } from '../../../src/i18n/days.ts';
import { takenBack } from '../../../src/interview/filings.ts';
import type { FollowUpEntry, FollowUpWhat } from '../../../src/interview/follow-up-entry.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { type Text, useLanguage, useText } from '../../i18n/text.ts';
import { useOfficeName } from './offices.ts';

/** One entry in a few words. */
function nameOf(what: FollowUpWhat, text: Text, office: (id: string) => string): string {
  switch (what.kind) {
    case 'filing':
      return `${office(what.channel)}: ${text(`follow.matter.${what.matter}`)}`;
    case 'answer':
      return text(`follow.came.${what.came}`);
    case 'check-in':
      return text(`follow.check.${what.result}`);
    case 'struck':
      return '';
  }
}

/** What was written down and then taken back: it is no longer read, and it does not disappear. */
export function TakenBack({ entries }: { readonly entries: readonly FollowUpEntry[] | undefined }) {
  const text = useText();
  const language = useLanguage();
  const office = useOfficeName();
  const gone = takenBack(entries);
  if (gone.length === 0) return null;
  return (
    <details className="follow-later">
      <summary>{text('follow.taken-back', { count: gone.length })}</summary>
      <ul className="follow-answers">
        {gone.map(({ entry, at, by }) => (
          <li key={entry.id} className="follow-answer">
            <p>
              {nameOf(entry.what, text, office)}
              {entry.what.kind !== 'struck' && ` · ${sayPoint(entry.what.on, language)}`}
            </p>
            <p className="small quiet">
              {text('follow.taken-back-when', { when: sayWhen(at, new Date(), language) })} <bdi>{by}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
