type Way = 'up' | 'down' | 'left' | 'right';
const ways: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const middleOf = (element: Element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** Moves the focus to the next card in the direction of an arrow key, as the eye sees it; true when it moved. */
export function moveFocus(key: string, cards: readonly HTMLElement[]): boolean {
  const way = ways[key];
  const from = cards.find((card) => card === document.activeElement);
  if (!way || !from) return false;
  const here = middleOf(from);
  const distances = cards.flatMap((card) => {
    const { x, y } = middleOf(card);
    const [ahead, aside] =
      way === 'up' || way === 'down'
        ? [way === 'down' ? y - here.y : here.y - y, Math.abs(x - here.x)]
        : [way === 'right' ? x - here.x : here.x - x, Math.abs(y - here.y) * 10];
    // The nearest row first, then the nearest card of it.
    return card !== from && ahead > 4 ? [{ card, far: ahead * (way === 'up' || way === 'down' ? 3 : 1) + aside }] : [];
  });
  const [nearest] = distances.sort((one, other) => one.far - other.far);
  nearest?.card.focus();
  return nearest !== undefined;
}
