import { AlignmentType, BorderStyle, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx';

const ink = '1F1D1A';
const quiet = '5A554C';
const accent = '1D5A57';
/** Fonts that word processors have everywhere, with a family for each writing: a document that can be edited cannot bring its own. */
const sans = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' };
const serif = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman', eastAsia: 'SimSun' };

const points = (count: number): number => count * 2;
/** Points before and after a paragraph; lines a fifth higher than their letters, whatever their size. */
const space = (before: number, after: number) => ({
  before: before * 20,
  after: after * 20,
  line: 288,
  lineRule: LineRuleType.AUTO,
});
const size = (count: number) => ({ size: points(count), sizeComplexScript: points(count + 1) });
const bold = { bold: true, boldComplexScript: true };

type Styles = NonNullable<IPropertiesOptions['styles']>;

/** The styles of a packet; whoever edits it changes these and nothing else. */
export const styles = {
  default: {
    document: { run: { font: sans, color: ink, ...size(10) }, paragraph: { spacing: space(0, 6) } },
    title: { run: { font: serif, color: ink, ...size(19), ...bold }, paragraph: { spacing: space(0, 10) } },
    heading1: {
      run: { font: serif, color: accent, ...size(14), ...bold },
      paragraph: { spacing: space(20, 6), keepNext: true },
    },
    heading2: {
      run: { font: sans, color: ink, ...size(11), ...bold },
      paragraph: { spacing: space(14, 5), keepNext: true },
    },
    heading3: {
      run: { font: sans, color: ink, ...size(10), ...bold },
      paragraph: { spacing: space(10, 4), keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: { spacing: space(2, 2) } },
    { id: 'CellLabel', name: 'Cell Label', basedOn: 'Cell', run: { color: quiet } },
    {
      id: 'CellPart',
      name: 'Cell Part',
      basedOn: 'CellLabel',
      paragraph: { indent: { start: 220 } },
    },
    {
      id: 'CellField',
      name: 'Cell Field',
      basedOn: 'Cell',
      run: bold,
      paragraph: { spacing: space(8, 2), keepNext: true },
    },
    { id: 'CellHead', name: 'Cell Head', basedOn: 'Cell', run: { color: quiet, ...size(8.5), ...bold } },
    { id: 'Account', name: 'Account', basedOn: 'Normal', run: { font: serif, ...size(11) } },
    { id: 'PacketCaption', name: 'Packet Caption', basedOn: 'Normal', run: { color: quiet, ...size(8.5) } },
    {
      id: 'PlainNotice',
      name: 'Plain Notice',
      basedOn: 'Normal',
      paragraph: { border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: accent } } },
    },
    {
      id: 'WarningNotice',
      name: 'Warning Notice',
      basedOn: 'Normal',
      run: bold,
      paragraph: { border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: 'A8452A' } } },
    },
    { id: 'Foot', name: 'Foot', basedOn: 'Normal', run: { color: quiet, ...size(8) } },
  ],
  characterStyles: [{ id: 'Said', name: 'Said', run: { font: serif } }],
} satisfies Styles;

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: 360, hanging: 360 } } },
});

/** Lists: marks, and numbers that begin anew with each list. */
export const numbering = {
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
} satisfies NonNullable<IPropertiesOptions['numbering']>;

/** Thin lines below rows and nothing else, as on the printed pages. */
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'CFC8BB' };
export const tableBorders = {
  top: none,
  left: none,
  right: none,
  insideVertical: none,
  bottom: thin,
  insideHorizontal: thin,
};
/** Below the name of a field its lines follow without a line between. */
export const noLine = { bottom: none };
/** A line to write on. */
export const writingLine = { bottom: { style: BorderStyle.SINGLE, size: 6, color: ink } };
