import type { ElementType, ReactNode } from 'react';
import type { Speech } from '../i18n/speak.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import './passage.css';

/** Numbers that are read as one (A-123 456 789, 833-442-3677, 6 CFR 115.22(f)): never broken, never reordered. */
const runs =
  /(\bA-?\s?\d{3}[\s-]?\d{3}[\s-]?\d{2,3}\b|\+?\b\d[\d\s().-]{5,}\d\b|\b\d+ (?:CFR|USC|U\.S\.C\.|FR) \d+(?:[.-]\d+)*(?:\([A-Za-z0-9]{1,3}\))*)/g;

/** Keeps runs of numbers in one piece, also within words of the other direction. */
export function keepWhole(text: string): ReactNode {
  const pieces = text.split(runs);
  if (pieces.length === 1) return text;
  return pieces.map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change their order
      <bdi className="whole" key={index}>
        {piece}
      </bdi>
    ),
  );
}

/** The mark of a text that stands in English because nobody has translated it yet. */
function Untranslated() {
  const text = useText();
  return (
    <span className="untranslated" lang={useLanguage()} title={text('app.untranslated')}>
      <span aria-hidden="true">EN</span>
      <span className="unseen">{text('app.untranslated')}</span>
    </span>
  );
}

type Properties = {
  readonly of: Speech;
  readonly as?: ElementType;
  readonly className?: string;
  readonly id?: string;
};

/** A text in its own language and direction; where it is English only for want of a translation, it says so. */
export function Passage({ of, as: Element = 'span', className, id }: Properties) {
  return (
    <Element
      lang={of.language}
      dir={of.direction}
      {...(className ? { className } : {})}
      {...(id ? { id } : {})}
      {...(of.translated ? {} : { 'data-untranslated': true })}
    >
      {keepWhole(of.text)}
      {!of.translated && <Untranslated />}
    </Element>
  );
}
