import { fail, type Result } from '../src/base/result.ts';
import type { Failure } from '../src/bridge/result.ts';
import type { Interview } from '../src/interview/answers.ts';
import type { Guide } from '../src/interview/guide.ts';
import { parseInterview } from '../src/interview/interview-file.ts';

/** Reads the text of an interview file; a fault names the field and never repeats what stands in it. */
export function readInterviewFile(json: string, guide: Guide): Result<Interview, Failure> {
  const parsed = parseJson(json);
  if (parsed === undefined) return fail({ code: 'interview-unreadable', values: { fault: 'not-json', field: '' } });
  const interview = parseInterview(parsed, guide);
  if (interview.ok) return interview;
  const { code, field } = interview.failure;
  return fail({ code: 'interview-unreadable', values: { fault: code, field } });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
