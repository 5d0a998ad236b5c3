import type { Confidence } from '../channels/channel.ts';
import type { QuestionId } from '../interview/guide.ts';
import type { Clause, LabelId } from './texts.ts';

/** A value that is worked out from the packet and not from one answer. */
export type SheetValue = 'office' | 'identity' | 'case-code' | 'languages' | 'consent';

/** One field of a sheet: what it is called there, and what stands in it. */
export type SheetField = {
  readonly id: string;
  /** As the office or its form calls it; `confidence` says how sure that is. */
  readonly label: string;
  readonly confidence: Confidence;
  /** Questions whose answers belong here, in the order of the field. */
  readonly answers?: readonly QuestionId[];
  readonly value?: SheetValue;
  /** A fixed text: *NONE*, *to be completed by hand*, or where in the packet the content stands. */
  readonly says?: LabelId;
};

/** The fields of one office in its order: a sheet to copy from, never a facsimile of a form. */
export type OfficeSheet = {
  readonly id: string;
  readonly title: string;
  /** Whether the field names are those of a form, or the program's own for an office without a form that could be read. */
  readonly names: 'own' | 'form';
  /** What whoever copies the sheet must know first. */
  readonly cautions: readonly Clause[];
  readonly fields: readonly SheetField[];
};

/** Forms that may go along with any packet that names the person. */
export const formIds = ['sf-95', 'ice-60-001', 'g-28'] as const;
export type FormId = (typeof formIds)[number];
export type FormSheet = OfficeSheet & { readonly id: FormId };
