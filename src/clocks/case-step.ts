/** What the follow-up of a case asks for on a day; the sentence is `follow.step.<kind>` in the catalogue. Practice, not law. */
export const stepKinds = ['check-in', 'file-act', 'ask-decline', 'ask-number', 'ask-status', 'ask-finding'] as const;
export type StepKind = (typeof stepKinds)[number];

/** One step that is due: an instant for one of hours, otherwise a day at the facility. */
export type CaseStep = {
  readonly step: StepKind;
  readonly due: string;
  /** The office that it is about. */
  readonly channel?: string;
  /** The filing or the act of retaliation that it is about. */
  readonly about?: string;
  /** For asking the person again: days after the report. */
  readonly after?: number;
};
