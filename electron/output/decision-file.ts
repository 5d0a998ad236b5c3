import { routeReport } from '../../src/clocks/route-report.ts';
import { guide } from '../../src/content/guide/guide.ts';
import type { Interview } from '../../src/interview/answers.ts';
import { deriveFacts } from '../../src/interview/derive-facts.ts';
import { currentContent } from '../content/current-content.ts';
import type { NamedFile } from './save.ts';

/** The routing of an interview with its clocks as a file; `now` is an ISO instant. */
export function decisionFile(interview: Interview, now: string, timeZone: string): NamedFile {
  const { facts, plain } = deriveFacts({ guide, interview, now, timeZone });
  const { version: contentVersion, ...content } = currentContent();
  const book = { ...content, contentVersion };
  const report = routeReport(book, facts, now, plain.timeZone ?? timeZone);
  return { name: 'decision.json', bytes: new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`) };
}
