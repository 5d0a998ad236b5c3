import { useMemo, useState } from 'react';
import type { LanguageTag } from '../../../src/base/language-tag.ts';
import { safeText } from '../../../src/export/safe-text.ts';
import type { Piece, TextDifference } from '../../../src/interview/text-difference.ts';
import { spokenIn } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { foldPieces, type ShownPiece } from './folded-pieces.ts';
import './difference.css';

/** A change that is nothing but blanks would not be seen. */
const visible = (text: string): string =>
  text.trim() === '' ? text.replace(/\r\n|\r|\n/g, '↵\n').replace(/[^\S\n]/g, '␣') : text;

/** Words that were added or are gone: by line, by shape and, for those who listen, in words. */
function Changed({ of }: { readonly of: Piece }) {
  const text = useText();
  const language = useLanguage();
  const [Element, name] =
    of.kind === 'added' ? (['ins', 'difference.added'] as const) : (['del', 'difference.removed'] as const);
  const shown = safeText(visible(of.text));
  // Blanks around the words are set outside, so that no line ends in a coloured gap.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(shown) ?? [];
  return (
    <>
      {before}
      <Element className="changed">
        <span className="unseen" {...spokenIn(language)}>{` ${text(name)} `}</span>
        {words}
        <span className="unseen" {...spokenIn(language)}>{` ${text('difference.end')} `}</span>
      </Element>
      {after}
    </>
  );
}

/** Pieces that are drawn at a time: thousands of them would keep the window busy. */
const atOnce = 200;
const isChange = ({ kind }: ShownPiece): boolean => kind === 'added' || kind === 'removed';

/** Two texts in one, with what was added and what is gone; long stretches without a change are folded. */
export function DifferenceText({ of, language }: { readonly of: TextDifference; readonly language: LanguageTag }) {
  const text = useText();
  const screen = useLanguage();
  const [most, setMost] = useState(atOnce);
  const pieces = useMemo(() => foldPieces(of.pieces), [of]);
  return (
    <>
      <p className="difference" {...spokenIn(language)}>
        {pieces.slice(0, most).map((piece, index) => {
          // Pieces of one difference never change their order.
          const key = `${index}`;
          if (piece.kind === 'same') return <span key={key}>{safeText(piece.text)}</span>;
          if (piece.kind !== 'fold') return <Changed key={key} of={piece} />;
          return (
            <span key={key} className="fold" {...spokenIn(screen)}>
              {text('difference.fold', { count: piece.words })}
            </span>
          );
        })}
      </p>
      {pieces.length > most && (
        <Button slim onPress={() => setMost(most + atOnce)}>
          {text('difference.more', { count: pieces.slice(most).filter(isChange).length })}
        </Button>
      )}
    </>
  );
}
