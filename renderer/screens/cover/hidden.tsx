import { useEffect, useState } from 'react';
import { sayPoint } from '../../../src/i18n/days.ts';
import { sayTime } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { ComeBack } from './come-back.tsx';
import { Cover } from './cover.tsx';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** What a stranger sees: a clock over a landscape, under a title that says no more. */
export function Hidden({ onBack }: { readonly onBack: () => void }) {
  const text = useText();
  const language = useLanguage();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5_000);
    return () => clearInterval(timer);
  }, []);
  const title = text('hidden.title');
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  const day = `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  return (
    <Cover name={title} isQuiet>
      <div className="cover-clock">
        <b>{sayTime(now.toISOString(), language)}</b>
        <span>{sayPoint(day, language)}</span>
      </div>
      <ComeBack onBack={onBack} />
    </Cover>
  );
}
