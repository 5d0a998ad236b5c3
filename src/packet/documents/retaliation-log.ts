import { addDays, type CalendarDay, dayNumber, isCalendarDay } from '../../base/calendar-day.ts';
import type { PartialDate } from '../../base/partial-date.ts';
import { sortKeyOf } from '../../base/partial-date.ts';

import { checkInDays, watchedDays } from '../../follow-up/watch.ts';
import { sayPoint } from '../../i18n/days.ts';
import { type FollowUp, isReport, readFollowUp } from '../../interview/filings.ts';
import type { ReportPlain, RetaliationPlain } from '../../interview/plain-facts.ts';

import { readPlainFacts } from '../../interview/read-plain-facts.ts';
import type { Block } from '../packet.ts';
import { nameOfOffice } from './consent-record.ts';
import type { DocumentMaterial } from './document-shape.ts';
import { numberOf } from './filed-letters.ts';
import { withEnglish } from './in-english.ts';
import { chosenRecipient } from './recipients.ts';
import { sayPartialDate } from './tell-date.ts';
import { linesOfEntry } from './tell-entry.ts';
import {
  type BodyOrRefusal,
  blanks,
  hasTranslation,
  heading,
  type Line,
  pair,
  passages,
  same,
  spansOfLine,
  type Writer,
} from './writer.ts';

const dayOf = (date: PartialDate | undefined): CalendarDay | undefined =>
  date?.kind === 'exact' && isCalendarDay(date.point) ? date.point : undefined;

/** One act with the report that it is counted from, as far as both have exact days. */
export type WatchedAct = {
  readonly subject: string;
  readonly number: number;
  readonly on?: PartialDate;
  readonly report?: CalendarDay;
  /** Whole days after the report; negative before it. */
  readonly days?: number;
};

/** Days of the reports that the person told of, and of those that were filed; one that is both has the day of the filing. */
function reportedDays(told: readonly ReportPlain[], followUp: FollowUp) {
  const filed = followUp.filings.filter(isReport);
  const taken = new Set(filed.flatMap((each) => each.told ?? []));
  return [
    ...told.flatMap(({ subject, on }) => {
      const day = dayOf(on);
      return day === undefined || taken.has(subject) ? [] : [{ subject, day }];
    }),
    ...filed.map((each) => ({ subject: each.told ?? each.id, day: each.on })),
  ];
}

/** Counts every act against the report that it came after, or against the earliest one. */
export function watchedActs({ guide, interview }: DocumentMaterial) {
  const { retaliations, plain } = readPlainFacts(guide, interview);
  const reported = reportedDays(plain.reports, readFollowUp(interview.followUp));
  const earliest = (days: readonly CalendarDay[]): CalendarDay | undefined => days.toSorted()[0];
  const first = earliest(reported.map(({ day }) => day));
  const actOf = ({ subject, on, report = [] }: RetaliationPlain, index: number): WatchedAct => {
    const linked = earliest(reported.filter((each) => report.includes(each.subject)).map(({ day }) => day));
    const from = report.length > 0 ? linked : first;
    const day = dayOf(on);
    return {
      subject,
      number: index + 1,
      ...(on === undefined ? {} : { on }),
      ...(from === undefined ? {} : { report: from }),
      ...(from === undefined || day === undefined ? {} : { days: dayNumber(day) - dayNumber(from) }),
    };
  };
  const acts = retaliations.map(actOf).toSorted((a, b) => {
    const [one, other] = [a, b].map(({ on }) => (on === undefined ? '~' : sortKeyOf(on)));
    return (one ?? '') < (other ?? '') ? -1 : Number(one !== other);
  });
  const counted = [
    ...new Set([
      ...acts.flatMap(({ report }) => (report === undefined ? [] : [report])),
      ...(first === undefined ? [] : [first]),
    ]),
  ];
  return { acts, reports: counted.toSorted() };
}

function countOf(writer: Writer, { days, report }: WatchedAct): { readonly count: Line; readonly watch: Line } {
  if (days === undefined || report === undefined) {
    return { count: writer.line('retaliation.not-counted'), watch: same('–') };
  }
  const state = days < 0 ? 'before' : days <= watchedDays ? 'inside' : 'outside';
  return {
    count: writer.line('retaliation.days', (language) => ({ count: String(days), day: sayPoint(report, language) })),
    watch: writer.line(`retaliation.${state}`),
  };
}

function dateOf(writer: Writer, on: PartialDate | undefined): Line {
  if (on === undefined) return writer.line('answer.unknown');
  return {
    english: sayPartialDate(on, writer.material.texts.language, writer.english),
    ...(writer.theirs === undefined ? {} : { theirs: sayPartialDate(on, writer.theirs, writer.their) }),
  };
}

const trimmed = ({ english, theirs }: Line): Line => ({
  english: english.trim(),
  ...(theirs === undefined ? {} : { theirs: theirs.trim() }),
});

function tableOf(writer: Writer, acts: readonly WatchedAct[]): Block {
  const cell = (line: Line) => spansOfLine(writer, line);
  return {
    kind: 'table',
    head: (['retaliation.event', 'retaliation.day', 'retaliation.count', 'retaliation.in-watch'] as const).map((id) =>
      cell(trimmed(writer.line(id, () => ({ number: '' })))),
    ),
    rows: acts.map((act) => {
      const { count, watch } = countOf(writer, act);
      return [cell(same(String(act.number))), cell(dateOf(writer, act.on)), cell(count), cell(watch)];
    }),
  };
}

/** What the person said of one act, in both languages, without the numbers of the statement. */
function actBlocks(writer: Writer, act: WatchedAct): readonly Block[] {
  const statement = withEnglish(writer.material, writer.material.statement);
  const parts = statement.parts.filter(({ subject }) => subject?.id === act.subject);
  const bare = ({ english, theirs }: Line): Line => ({
    english: english.replace(/^\d+\. /, ''),
    ...(theirs === undefined ? {} : { theirs: theirs.replace(/^\d+\. /, '') }),
  });
  const lines = parts.flatMap(({ entries }) => entries.flatMap((entry) => linesOfEntry(writer, entry))).map(bare);
  return [
    heading(
      writer,
      2,
      writer.line('retaliation.event', () => ({ number: String(act.number) })),
    ),
    ...passages(writer, [...lines, ...filedLines(writer, act)]),
  ];
}

/** Where the act itself was reported. */
function filedLines(writer: Writer, { subject }: WatchedAct): readonly Line[] {
  const { filings } = readFollowUp(writer.material.interview.followUp);
  return filings
    .filter(({ act }) => act === subject)
    .map((filing) => {
      const office = nameOfOffice(writer, filing.channel);
      return writer.line('retaliation.filed', (language, say) => ({
        office: language === writer.theirs ? (office.theirs ?? office.english) : office.english,
        day: sayPoint(filing.on, language),
        number: numberOf(filing, say, 'retaliation.number'),
      }));
    });
}

/** When the person was asked again and whether there was something; their words about it stand with the acts. */
function askedLines({ material, line }: Writer): readonly Line[] {
  const { checkIns } = readFollowUp(material.interview.followUp);
  if (checkIns.length === 0) return [];
  return [
    line('retaliation.asked'),
    ...checkIns.map(({ on, result }) =>
      line(`retaliation.asked-${result}`, (language) => ({ day: sayPoint(on, language) })),
    ),
  ];
}

function watchLines(writer: Writer, reports: readonly CalendarDay[]): readonly Line[] {
  const { line } = writer;
  if (reports.length === 0) return [line('retaliation.no-day')];
  return [
    line('retaliation.watch'),
    ...reports.flatMap((day) => [
      line('retaliation.watch-until', (language) => ({
        day: sayPoint(day, language),
        end: sayPoint(addDays(day, watchedDays), language),
      })),
      line('retaliation.checks', (language) => ({
        days: checkInDays.map((count) => sayPoint(addDays(day, count), language)).join('; '),
      })),
    ]),
  ];
}

/** What was done after a report, act by act, with the days counted and lines for what comes after. */
export function writeRetaliationLog(writer: Writer): BodyOrRefusal {
  const { material, line } = writer;
  const { acts, reports } = watchedActs(material);
  if (acts.length === 0) return { refused: { code: 'document-empty' } };
  const chosen = chosenRecipient(material);
  if ('refused' in chosen) return chosen;
  const { recipient } = chosen;
  if (recipient.identity === 'anonymous')
    return { refused: { code: 'document-names', values: { channel: recipient.id } } };
  const further = (['line-day', 'line-what', 'line-who', 'line-evidence'] as const).map((id) =>
    line(`retaliation.${id}`),
  );
  return {
    body: {
      title: line('title.retaliation-log'),
      blocks: [
        { kind: 'pairs', rows: [pair(writer, line('case'), same(material.interview.codeName))] },
        ...passages(writer, [line('retaliation.intro'), ...watchLines(writer, reports), ...askedLines(writer)]),
        tableOf(writer, acts),
        ...acts.flatMap((act) => actBlocks(writer, act)),
        heading(writer, 2, line('retaliation.further')),
        blanks(writer, [...further, ...further]),
      ],
      restsOn: [
        { code: 'acts', values: { count: String(acts.length) } },
        { code: 'consent', values: { channel: recipient.id } },
      ],
      missing: [
        ...(reports.length === 0 ? [{ code: 'no-report-day' }] : []),
        ...(acts.some(({ days }) => days === undefined) ? [{ code: 'no-act-day' }] : []),
        ...(hasTranslation(writer) ? [] : [{ code: 'no-translation' }]),
      ],
      to: [recipient.id],
      identity: recipient.identity,
      data: { watchedDays, acts },
    },
  };
}
