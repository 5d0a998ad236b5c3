import type { BackupAbout } from '../../src/bridge/calls/backup-calls.ts';
import { sayPoint } from '../../src/i18n/days.ts';
import { saySize } from '../../src/i18n/numbers.ts';
import { sayTime } from '../i18n/dates.ts';
import { type Text, useLanguage, useText } from '../i18n/text.ts';
import './backup.css';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** How old something is, in days. */
export function sayAge(at: string, text: Text): string {
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(at)) / dayMilliseconds));
  return days === 0 ? text('backup.age-today') : text('backup.age', { count: days });
}

/** What a backup says about itself. */
export function About({ about }: { readonly about: BackupAbout }) {
  const text = useText();
  const language = useLanguage();
  const made = `${sayPoint(about.madeAt.slice(0, 10), language)}, ${sayTime(about.madeAt, language)}`;
  const rows = [
    ...(about.name === '' ? [] : [[text('backup.about.name'), about.name] as const]),
    [text('backup.about.made'), `${made} (${sayAge(about.madeAt, text)})`] as const,
    [text('backup.about.interviews'), String(about.interviews)] as const,
    [text('backup.about.exhibits'), String(about.exhibits)] as const,
    [text('backup.about.size'), saySize(about.size, language)] as const,
    [text('backup.about.app'), about.app] as const,
  ];
  return (
    <dl className="backup-about">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
