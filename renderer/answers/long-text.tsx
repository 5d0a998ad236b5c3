import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { LanguageTag } from '../../src/base/language-tag.ts';
import { directionOf } from '../../src/i18n/direction.ts';
import { spokenIn } from '../i18n/languages.ts';
import { blocksOf, type Cut, cutText } from './cut-text.ts';
import './long-text.css';

/** Characters beyond which only a part is edited; joined scripts cost more to lay out. */
const limitFor = (language: LanguageTag): number => (directionOf(language) === 'rtl' ? 8_000 : 20_000);
const longPaste = 2_000;

export type TextHandle = { readonly value: () => string; readonly isEmpty: () => boolean };

type Properties = {
  readonly id: string;
  readonly handle: Ref<TextHandle>;
  readonly language: LanguageTag;
  readonly text: string;
  readonly placeholder: string;
  readonly describedBy: string;
  readonly onInput: () => void;
  /** Whether only a part can be edited now. */
  readonly onLong: (long: boolean) => void;
};

type BlocksProperties = { readonly text: string; readonly onPick: (offset: number) => void };

/** The part of a long text that is not being edited; a press into it moves the editing there. */
const Blocks = memo(function Blocks({ text, onPick }: BlocksProperties) {
  let start = 0;
  return blocksOf(text).map((block) => {
    const from = start;
    start += block.length;
    const pick = (x: number, y: number) => onPick(from + (document.caretRangeFromPoint(x, y)?.startOffset ?? 0));
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the field lead there as well
      // biome-ignore lint/a11y/noStaticElementInteractions: it is text that can be clicked into, as in any editor
      <div key={from} className="long-block" onClick={(event) => pick(event.clientX, event.clientY)}>
        {block.endsWith('\n') && block.length > 1 ? block.slice(0, -1) : block}
      </div>
    );
  });
});

/** Grows the field with its text; it shrinks only when something was deleted, because that needs a second layout. */
function grow(field: HTMLTextAreaElement, shrink: boolean): void {
  if (shrink) field.style.blockSize = 'auto';
  if (shrink || field.scrollHeight > field.clientHeight) field.style.blockSize = `${field.scrollHeight}px`;
}

/**
 * A field for words of any length. The browser lays a field out anew with every key, which takes too long for a very long text: so
 * only the part around the caret is a field, and the rest stands above and below it as text. What is saved is always the whole.
 */
export function LongText({ id, handle, language, text, placeholder, describedBy, onInput, onLong }: Properties) {
  const limit = limitFor(language);
  const field = useRef<HTMLTextAreaElement>(null);
  const [cut, setCut] = useState<Cut>(() => cutText(text, text.length, limit));
  const latest = useRef(cut);
  const long = cut.before !== '' || cut.after !== '';
  const value = () => latest.current.before + (field.current?.value ?? latest.current.middle) + latest.current.after;

  const recut = (whole: string, caret: number) => {
    const next = cutText(whole, caret, limit);
    latest.current = next;
    flushSync(() => setCut(next));
    const area = field.current;
    if (!area) return;
    area.value = next.middle;
    area.focus({ preventScroll: true });
    area.setSelectionRange(next.caret, next.caret);
    if (next.before === '' && next.after === '') area.style.removeProperty('block-size');
    else grow(area, true);
    onLong(next.before !== '' || next.after !== '');
    const atEnd = next.caret === next.middle.length;
    area.scrollIntoView({ block: atEnd ? 'end' : next.caret === 0 ? 'start' : 'nearest' });
  };
  const caret = () => latest.current.before.length + (field.current?.selectionStart ?? 0);

  useImperativeHandle(handle, () => ({
    value,
    isEmpty: () =>
      latest.current.before === '' && latest.current.after === '' && (field.current?.value ?? '').trim() === '',
  }));
  useLayoutEffect(() => {
    if (long && field.current) grow(field.current, true);
    onLong(long);
  }, [long, onLong]);

  const hearInput = (event: { readonly nativeEvent: Event }) => {
    const area = field.current;
    if (!area) return;
    if (area.value.length > limit) recut(value(), caret());
    else if (long)
      grow(area, event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType.startsWith('delete'));
    onInput();
  };

  /** Puts a long text in at once, without handing all of it to the field. */
  const hearPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
    if (pasted.length < longPaste) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const base = latest.current.before.length;
    const whole = value();
    const start = base + selectionStart;
    recut(whole.slice(0, start) + pasted + whole.slice(base + selectionEnd), start + pasted.length);
    onInput();
  };

  /** At the edges of the field the keys go on into the rest of the text. */
  const hearKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value: own } = event.currentTarget;
    if (!long || selectionStart !== selectionEnd) return;
    const { before, after } = latest.current;
    const far = event.ctrlKey || event.metaKey;
    if (far && (event.key === 'Home' || event.key === 'End')) {
      event.preventDefault();
      recut(value(), event.key === 'Home' ? 0 : value().length);
      return;
    }
    const back = ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'Backspace', 'PageUp'].includes(event.key);
    const on = ['ArrowDown', 'ArrowLeft', 'ArrowRight', 'Delete', 'PageDown'].includes(event.key);
    // The key itself then works on the new middle, in which the caret stands at the same place of the text.
    if ((selectionStart === 0 && before !== '' && back) || (selectionStart === own.length && after !== '' && on)) {
      recut(value(), caret());
    }
  };

  return (
    <div className={long ? 'long-text scroll long' : 'long-text'} {...spokenIn(language)}>
      <Blocks text={cut.before} onPick={(offset) => recut(value(), offset)} />
      <textarea
        id={id}
        ref={field}
        className="long-field"
        defaultValue={cut.middle}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={long ? describedBy : undefined}
        onInput={hearInput}
        onPaste={hearPaste}
        onKeyDown={hearKey}
      />
      <Blocks
        text={cut.after}
        onPick={(offset) => recut(value(), latest.current.before.length + (field.current?.value.length ?? 0) + offset)}
      />
    </div>
  );
}
