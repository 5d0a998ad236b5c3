import { useState } from 'react';
import type { LanguageTag } from '../../../src/base/language-tag.ts';
import { call, failureOf } from '../../bridge.ts';
import { nameOf } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useSettings } from '../../queries.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useStatementDeed } from './statement-state.ts';

type Properties = {
  readonly paragraphs: number;
  readonly onCancel: (() => void) | undefined;
  readonly onBegun: () => void;
};

/** Who reads back to the person, in which language, and who interprets: written down before the first paragraph. */
export function ReadingStart({ paragraphs, onCancel, onBegun }: Properties) {
  const text = useText();
  const screen = useLanguage();
  const { id, intervieweeLanguage, workerLanguage, interviewer } = useSitting().interview;
  const worker = useSettings().data?.interviewer ?? interviewer;
  const [readBy, setReadBy] = useState(worker);
  const [interpreter, setInterpreter] = useState('');
  const [language, setLanguage] = useState<LanguageTag>(intervieweeLanguage);
  const begin = useStatementDeed(() =>
    call('readings.begin', { id, language, readBy: readBy.trim(), interpreter: interpreter.trim() }),
  );
  const languages = [...new Set([intervieweeLanguage, workerLanguage])];
  if (paragraphs === 0) return <p className="quiet">{text('reading.nothing')}</p>;
  return (
    <form
      className="reading-start"
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate(undefined, { onSuccess: onBegun });
      }}
    >
      <p>{text('reading.lead', { count: paragraphs })}</p>
      <div className="reading-fields">
        <Field label={text('reading.by')} value={readBy} onChange={setReadBy} isRequired maxLength={200} />
        <Segmented
          label={text('reading.language')}
          segments={languages.map((each) => ({ id: each, content: nameOf(each, screen) }))}
          chosen={language}
          onChoose={setLanguage}
        />
        <Field
          label={text('reading.interpreter')}
          hint={text('reading.interpreter-hint')}
          value={interpreter}
          onChange={setInterpreter}
          maxLength={200}
        />
      </div>
      {begin.isError && <Problem failure={failureOf(begin.error)} />}
      <div className="reading-buttons">
        <Button look="go" type="submit" iconAfter="next" isDisabled={begin.isPending}>
          {text('reading.begin')}
        </Button>
        {onCancel && (
          <Button look="quiet" onPress={onCancel}>
            {text('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
