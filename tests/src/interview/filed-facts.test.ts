import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import { deriveFacts } from '../../../src/interview/derive-facts.ts';
import type { FollowUpEntry } from '../../../src/interview/follow-up-entry.ts';
import { toInterviewFile } from '../../../src/interview/interview-file.ts';
import { readPersona } from '../clocks/persona.ts';
import { answer, entries, filing } from '../follow-up/entries.ts';

const persona = readPersona('kitchen-worker');
const now = '2026-11-25T18:00:00Z';
const derive = (followUp?: readonly FollowUpEntry[]) =>
  deriveFacts({
    guide,
    interview: { ...persona, ...(followUp && { followUp }) },
    now,
    timeZone: 'America/Denver',
  });
const told = persona.subjects.filter(({ kind }) => kind === 'earlier-report');
const before = derive().facts.reportedAlready ?? [];

describe('reports that were filed', () => {
  it('stand beside those that the person told of', () => {
    const after = derive(entries(filing({ channel: 'le', on: '2026-11-20', reference: 'P-1' }))).facts.reportedAlready;
    expect(after).toEqual([...before, { channel: 'le', on: '2026-11-20', reference: 'P-1', outcome: 'no-answer' }]);
  });

  it('stand in the place of the one that they are, and no report counts twice', () => {
    const own = filing({ told: told[0]?.id ?? '', channel: before[0]?.channel ?? '', on: '2026-11-20' });
    const after = derive(entries(own)).facts.reportedAlready ?? [];
    expect(after.length).toBe(before.length);
    expect(after.at(-1)).toEqual({ channel: own.channel, on: '2026-11-20', outcome: 'no-answer' });
    expect(after.slice(0, -1)).toEqual(before.slice(1));
  });

  it.each([
    ['handed-back', 'yes'],
    ['declined', 'yes'],
    ['looking', 'no'],
    ['acknowledged', undefined],
  ] as const)('change the routing: OIG says %s', (came, declined) => {
    expect(derive(entries(filing({}), answer({ came }))).facts.oigDeclined).toBe(declined);
  });

  it('give clocks the days that nobody else knows', () => {
    const { dates } = derive(entries(filing({ matter: 'preservation', on: '2026-11-02' })));
    expect(dates.preservationSentOn).toEqual({ kind: 'exact', point: '2026-11-02' });
  });

  it('are not part of what the person said', () => {
    expect(Object.keys(toInterviewFile({ ...persona, followUp: entries(filing({})) }))).not.toContain('followUp');
  });
});
