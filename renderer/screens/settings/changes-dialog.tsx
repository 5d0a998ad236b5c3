import { useMutation } from '@tanstack/react-query';
import type { ContentPart } from '../../../src/clocks/content-items.ts';
import type { FieldChange, ItemChange, PackChanges } from '../../../src/clocks/pack-changes.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { fetchRuleBook } from '../../rule-book.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Tag } from '../../ui/tag.tsx';
import './changes-dialog.css';

const groups = {
  rules: ['rules'],
  offices: ['statuses', 'contacts', 'channels'],
  clocks: ['clocks'],
  sources: ['sources'],
  comparison: ['comparison', 'figures'],
} as const satisfies Readonly<Record<string, readonly ContentPart[]>>;
const groupNames = ['rules', 'offices', 'clocks', 'sources', 'comparison'] as const;
const colours = { added: 'moss', removed: 'clay', changed: 'gold', moved: 'plain' } as const;

/** `reviewBy` as words: the differences stand in the English of the rule book itself. */
const fieldName = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function Side({ name, words }: { readonly name: 'before' | 'after'; readonly words: string }) {
  const text = useText();
  return (
    <div className={`change-side ${name}`}>
      <span className="small quiet">{text(`rule-book.${name}`)}</span>
      <p lang="en" dir="ltr">
        {words}
      </p>
    </div>
  );
}

function FieldView({ of }: { readonly of: FieldChange }) {
  return (
    <div className="change-field">
      <p className="small change-name" lang="en" dir="ltr">
        {fieldName(of.field)}
      </p>
      <div className="change-sides">
        {of.before !== undefined && <Side name="before" words={of.before} />}
        {of.after !== undefined && <Side name="after" words={of.after} />}
      </div>
    </div>
  );
}

function ItemView({ of }: { readonly of: ItemChange }) {
  const text = useText();
  return (
    <li className="change-item">
      <p className="change-head">
        <Tag colour={colours[of.change]} small>
          {text(`rule-book.change.${of.change}`)}
        </Tag>
        <strong lang="en" dir="ltr">
          {of.title}
        </strong>
        <bdi className="small quiet" lang="en">
          {of.id}
        </bdi>
      </p>
      {of.fields.map((field) => (
        <FieldView key={field.field} of={field} />
      ))}
    </li>
  );
}

function Group({ name, items }: { readonly name: keyof typeof groups; readonly items: readonly ItemChange[] }) {
  const text = useText();
  const parts: readonly ContentPart[] = groups[name];
  const own = items.filter(({ part }) => parts.includes(part));
  if (own.length === 0) return null;
  return (
    <section className="change-group">
      <h3>{text(`rule-book.group.${name}`, { count: own.length })}</h3>
      <ul>
        {own.map((item) => (
          <ItemView key={`${item.part} ${item.id}`} of={item} />
        ))}
      </ul>
    </section>
  );
}

type Properties = {
  readonly changes: PackChanges;
  readonly onClose: () => void;
  readonly onAccepted: () => void;
};

/** What a newer rule book would change, before anything is changed. */
export function ChangesDialog({ changes, onClose, onAccepted }: Properties) {
  const text = useText();
  const language = useLanguage();
  const { from, to, items } = changes;
  const accept = useMutation({
    mutationFn: async () => {
      await call('content.accept', { version: to.version });
      await fetchRuleBook();
    },
    onSuccess: onAccepted,
  });
  const date = (day: string): string => sayPoint(day, language);
  return (
    <Dialog title={text('rule-book.look-title', { version: to.version })} isOpen wide onClose={onClose}>
      <p>
        {text('rule-book.look-lead', {
          from: from.version,
          fromDate: date(from.asOf),
          to: to.version,
          toDate: date(to.asOf),
        })}
      </p>
      {items.length === 0 && <p>{text('rule-book.no-changes')}</p>}
      {groupNames.map((name) => (
        <Group key={name} name={name} items={items} />
      ))}
      {accept.isError && <Problem failure={failureOf(accept.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose} autoFocus>
          {text('rule-book.leave')}
        </Button>
        <Button look="go" icon="check" isDisabled={accept.isPending} onPress={() => accept.mutate()}>
          {text('rule-book.accept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
