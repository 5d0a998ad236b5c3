/** Key of a text of a question in `locales/<language>/content.json`. */
export const questionKey = (question: string, part: 'prompt' | 'hint'): string => `guide.${question}.${part}`;
/** Key of the label or the note of one option. */
export const optionKey = (question: string, option: string, part: 'label' | 'note' = 'label'): string =>
  part === 'label' ? `guide.${question}.option.${option}` : `guide.${question}.option.${option}.note`;
/** Key of the remark that only the interviewer sees. */
export const interviewerNoteKey = (question: string): string => `guide.${question}.interviewer`;
/** Key of the title of a section of the guide. */
export const sectionKey = (section: string): string => `section.${section}.title`;
/** Key of a text of the step that asks for another subject of a repeated section. */
export const anotherTextKey = (section: string, part: 'first' | 'next' | 'name' | 'interviewer'): string =>
  `section.${section}.another.${part}`;
/** Key of a text of a rule. */
export const ruleKey = (rule: string, part: 'title' | 'why'): string => `rule.${rule}.${part}`;
/** Key of a caution, by the id that the decision gives it; that of a channel says the status text of the channel. */
export const cautionKey = (caution: string): string =>
  caution.startsWith('channel-') ? `channel.${caution.slice('channel-'.length)}.statusText` : `caution.${caution}`;
/** Key of something unclear, by the id that the decision gives it. */
export const unclearKey = (unclear: string, part: 'what' | 'why'): string => `unclear.${unclear}.${part}`;
/** Key of a text of a channel. */
export const channelKey = (channel: string, part: 'name' | 'shortName' | 'about' | 'statusText' | 'caution'): string =>
  `channel.${channel}.${part}`;
/** Key of a text of a source. */
export const sourceKey = (source: string, part: 'title' | 'says'): string => `source.${source}.${part}`;
/** Key of a text of a clock. */
export const clockKey = (clock: string, part: 'title' | 'text'): string => `clock.${clock}.${part}`;
/** Key of a text about something urgent. */
export const urgencyKey = (kind: string, part: 'title' | 'say' | 'now'): string => `urgency.${kind}.${part}`;
/** Key of a text of the handout. */
export const handoutKey = (text: string): string => `handout.${text}`;
/** Key of a text of the separate documents. */
export const documentKey = (text: string): string => `documents.${text}`;
/** Key of a cell of the comparison of OPR and OIG; `summary` stands alone. */
export const comparisonKey = (row: string, part?: 'topic' | 'opr' | 'oig'): string =>
  part === undefined ? `comparison.${row}` : `comparison.${row}.${part}`;
/** Key of a published figure, of its limits or of the years that it covers. */
export const figureKey = (figure: string, part: 'text' | 'limits' | 'years'): string =>
  `comparison.figure.${figure}.${part}`;
/** Key of a part of the help beside a screen. */
export const helpKey = (screen: string, part: 'for' | 'do' | 'watch'): string => `help.${screen}.${part}`;
/** Key of a text of the tour. */
export const tourKey = (stop: string, part: 'title' | 'text'): string => `tour.${stop}.${part}`;
/** Key of a word of the field, or of what it means. */
export const glossaryKey = (entry: string, part: 'term' | 'text'): string => `glossary.${entry}.${part}`;
