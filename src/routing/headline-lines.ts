import type { ChannelId } from '../channels/channel.ts';
import type { Headline } from './headline.ts';
import type { Strength } from './rule.ts';

/** Key of a sentence in the catalogue of the screen, without `headline.` before it. */
export type HeadlineLineKey =
  | 'danger'
  | 'nothing-yet'
  | 'no-filing'
  | 'tell'
  | 'tell-one-of'
  | 'tell-one-of-and'
  | `first-choice.${Strength}`
  | 'unverified'
  | 'then'
  | 'usually'
  | 'police'
  | 'possible';

/** The offices that stand in a sentence: all of them, or (`either`) one of them. */
export type HeadlineOffices = { readonly channels: readonly ChannelId[]; readonly either?: true };

/** One sentence: its key, and the offices that fill its places. */
export type HeadlineLine = {
  readonly key: HeadlineLineKey;
  readonly offices: Readonly<Record<string, HeadlineOffices>>;
};

const plain = (key: HeadlineLineKey): HeadlineLine => ({ key, offices: {} });
const naming = (key: HeadlineLineKey, place: string, channels: readonly ChannelId[]): readonly HeadlineLine[] =>
  channels.length === 0 ? [] : [{ key, offices: { [place]: { channels } } }];

function tellLines({ oneOf, tell }: Headline): readonly HeadlineLine[] {
  if (oneOf.length === 0) return naming('tell', 'tell', tell);
  const either = { channels: oneOf, either: true } as const;
  return tell.length === 0
    ? [{ key: 'tell-one-of', offices: { oneOf: either } }]
    : [{ key: 'tell-one-of-and', offices: { oneOf: either, tell: { channels: tell } } }];
}

/** What screen and handout say of a decision, the most important first; `unverified`: first choice rests on general knowledge. */
export function headlineLines(line: Headline, unverified: boolean): readonly HeadlineLine[] {
  const danger = line.danger ? [plain('danger')] : [];
  const first = naming(`first-choice.${line.strength ?? 'probable'}`, 'office', line.firstChoice);
  const usually = naming(first.length > 0 ? 'then' : 'usually', 'usual', line.usually);
  switch (line.key) {
    case 'nothing-yet':
    case 'no-filing':
      return [...danger, plain(line.key)];
    case 'only-possible':
      return [...danger, ...naming('possible', 'possible', line.possible), ...usually];
    case 'tell':
    case 'tell-and-first-choice':
    case 'first-choice-only': {
      const doubt = first.length > 0 && unverified ? [plain('unverified')] : [];
      const police = line.police ? [plain('police')] : [];
      return [...danger, ...tellLines(line), ...first, ...doubt, ...usually, ...police];
    }
    default:
      return line.key satisfies never;
  }
}
