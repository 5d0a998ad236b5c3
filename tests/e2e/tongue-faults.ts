import type { CDPSession, Page } from '@playwright/test';

export type TongueFault = {
  readonly where: string;
  readonly fault: 'cut' | 'outside' | 'english' | 'foreign-font' | 'no-accent';
  readonly lang: string;
  readonly text: string;
};

type Seen = { readonly text: string; readonly lang: string; readonly cut: boolean; readonly outside: boolean };

/** What is English in every language that `Intl` lacks, or is no word: dates, names of languages, keys, code names, addresses of keys. */
const notWords =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December|today|yesterday|at|AM|PM|and|or|K’iche|Q’eqchi|Tu’un Savi|English|Spanish|Arabic|Chinese|Constancia|qps|Ctrl|Esc|Enter|age1\w+|[A-Z][a-z]+ \d{1,2})\b/g;

/** Every text that can be seen, with the language its element says, and whether its box cuts it or leaves the window. */
const seenTexts = (page: Page): Promise<readonly Seen[]> =>
  page.evaluate(() => {
    for (const marked of document.querySelectorAll('[data-seen]')) marked.removeAttribute('data-seen');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: { text: string; lang: string; cut: boolean; outside: boolean }[] = [];
    const holds = (element: Element): boolean => getComputedStyle(element).overflow !== 'visible';
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      const parent = walker.currentNode.parentElement;
      if (
        !parent ||
        !/\p{L}/u.test(text) ||
        !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue;
      const box = parent.getBoundingClientRect();
      // What only a screen reader meets is one dot large.
      if (box.width <= 1 || box.height <= 1) continue;
      const hides = /hidden|clip/.test(getComputedStyle(parent).overflow);
      let around: Element | null = parent;
      while (around && !holds(around)) around = around.parentElement;
      parent.setAttribute('data-seen', String(seen.length));
      seen.push({
        text,
        lang: parent.closest('[lang]')?.getAttribute('lang') ?? '',
        cut:
          hides && getComputedStyle(parent).textOverflow !== 'ellipsis' && parent.scrollWidth > parent.clientWidth + 1,
        outside: !around && box.left < innerWidth && box.right > 0 && (box.left < -1 || box.right > innerWidth + 1),
      });
    }
    return seen;
  });

/** Fonts that are not of this app, by which the texts on the screen were drawn. */
async function foreignFonts(cdp: CDPSession, count: number): Promise<ReadonlyMap<number, string>> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  const found = new Map<number, string>();
  for (let index = 0; index < count; index += 1) {
    const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: `[data-seen="${index}"]` });
    if (nodeId === 0) continue;
    const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
    const foreign = fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName);
    if (foreign.length > 0) found.set(index, foreign.join(', '));
  }
  return found;
}

/** Looks at the screens of a tour; each text is looked at once. */
export async function tongueWatch(page: Page, english: ReadonlySet<string>) {
  const cdp = await page.context().newCDPSession(page);
  const known = new Set<string>();
  const faults: TongueFault[] = [];
  return {
    faults,
    look: async (where: string): Promise<void> => {
      await page.evaluate(() => document.fonts.ready);
      const seen = await seenTexts(page);
      await cdp.send('DOM.enable');
      await cdp.send('CSS.enable');
      const foreign = await foreignFonts(cdp, seen.length);
      for (const [index, { text, lang, cut, outside }] of seen.entries()) {
        const note = (fault: TongueFault['fault'], more = ''): void => {
          const key = `${fault} ${lang} ${text}`;
          if (!known.has(key)) faults.push({ where, fault, lang, text: text.slice(0, 80) + more });
          known.add(key);
        };
        if (cut) note('cut');
        if (outside) note('outside');
        if (!lang.startsWith('en') && english.has(text)) note('english');
        if (lang.startsWith('qps-') && /[a-z]{3,}/.test(text.replace(notWords, '')) && !/\p{Script=Arabic}/u.test(text))
          note('no-accent');
        const font = foreign.get(index);
        if (font) note('foreign-font', ` (${font})`);
      }
    },
  };
}
