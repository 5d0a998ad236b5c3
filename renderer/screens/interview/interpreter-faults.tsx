import { guide } from '../../../src/content/guide/guide.ts';
import { interpreterFaults } from '../../../src/interview/interpreter-check.ts';
import { useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What speaks against an interpreter, as far as it was answered; nothing while nobody has gone through the list. */
export function InterpreterFaults({ subject }: { readonly subject: string }) {
  const text = useText();
  const { interview } = useSitting();
  const found = interpreterFaults(guide, interview).filter(
    (fault) => fault.subject === subject && fault.code !== 'not-checked',
  );
  if (found.length === 0) return null;
  const barred = found.some(({ weight }) => weight === 'barred');
  return (
    <Notice
      tone={barred ? 'danger' : 'care'}
      live="status"
      title={text(barred ? 'interpreter.barred-title' : 'interpreter.care-title')}
    >
      {found.map(({ code, source }) => (
        <p key={code}>
          {text(`interpreter.${code}`)}
          {source === '6cfr115.16' && ' (6 CFR 115.16(c))'}
        </p>
      ))}
    </Notice>
  );
}
