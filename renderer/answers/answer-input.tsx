import { assertNever } from '../../src/base/assert-never.ts';
import type { AnswerKind } from '../../src/interview/guide.ts';
import { ChoiceInput } from './choice.tsx';
import { ConsentInput } from './consent.tsx';
import { DateInput } from './date.tsx';
import type { InputProperties } from './input.ts';
import { NumberInput } from './number.tsx';
import { StatementInput } from './statement.tsx';
import { SubjectsInput } from './subjects.tsx';
import { AccountInput, WordsInput } from './words.tsx';
import { YesNoInput } from './yes-no.tsx';
import './answers.css';

type Properties = Omit<InputProperties<AnswerKind['kind']>, 'asked'>;

/** The input for a question, by the kind of its answer. */
export function AnswerInput(properties: Properties) {
  const { answer } = properties.question;
  switch (answer.kind) {
    case 'statement':
      return <StatementInput {...properties} asked={answer} />;
    case 'yes-no':
      return <YesNoInput {...properties} />;
    case 'choice':
      return <ChoiceInput {...properties} asked={answer} />;
    case 'words':
      return <WordsInput {...properties} asked={answer} />;
    case 'account':
      return <AccountInput {...properties} asked={answer} />;
    case 'number':
      return <NumberInput {...properties} asked={answer} />;
    case 'date':
      return <DateInput {...properties} asked={answer} />;
    case 'consent':
      return <ConsentInput {...properties} asked={answer} />;
    case 'subjects':
      return <SubjectsInput {...properties} asked={answer} />;
    default:
      return assertNever(answer);
  }
}
