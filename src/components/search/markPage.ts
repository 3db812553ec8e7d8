import {
  isStopWord,
  queryWords,
  stemOf,
  wordsIn,
} from '../../../plugins/knowledge-base/portable/search/words';
import styles from './SearchButton.module.css';

const name = 'search-hit';

/**
 * Marks words in the text of the page without touching its elements, which are React's. Follows
 * what changes on the page. Returns what takes the marks off.
 */
export function markPage(words: string, onCount: (count: number) => void): () => void {
  const show = 'highlights' in CSS ? showAsHighlight : showAsBoxes;
  let takeOff = (): void => undefined;
  let shown = -1;
  let frame = 0;
  const mark = (): void => {
    takeOff();
    const ranges = rangesOf(words);
    takeOff = show(ranges);
    if (ranges.length !== shown) onCount(ranges.length);
    shown = ranges.length;
  };
  const later = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(mark);
  };
  const changes = new MutationObserver(later);
  const main = document.querySelector('main');
  if (main) changes.observe(main, { childList: true, subtree: true, characterData: true });
  window.addEventListener('resize', later);
  later();
  return () => {
    cancelAnimationFrame(frame);
    changes.disconnect();
    window.removeEventListener('resize', later);
    takeOff();
  };
}

/** Where the words stand in the main part of the page, in any of their forms. */
function rangesOf(words: string): Range[] {
  const asked = queryWords(words);
  const stems = new Set(asked.map(stemOf));
  const isHit = (word: string): boolean =>
    (stems.has(stemOf(word)) && !isStopWord(word)) ||
    asked.some((one) => one.length >= 3 && word.startsWith(one));
  const main = document.querySelector('main');
  if (!main) return [];
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement?.closest('nav, script, style')) continue;
    for (const { text: word, start, end } of wordsIn(text.nodeValue ?? '')) {
      if (!isHit(word)) continue;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      ranges.push(range);
    }
  }
  return ranges;
}

function showAsHighlight(ranges: readonly Range[]): () => void {
  CSS.highlights.set(name, new Highlight(...ranges));
  return () => CSS.highlights.delete(name);
}

/** For browsers without the CSS Custom Highlight API: boxes over the words. */
function showAsBoxes(ranges: readonly Range[]): () => void {
  const layer = document.createElement('div');
  layer.className = styles.boxes ?? '';
  layer.setAttribute('aria-hidden', 'true');
  for (const { left, top, width, height } of ranges.flatMap((one) => [...one.getClientRects()])) {
    const box = document.createElement('span');
    Object.assign(box.style, {
      left: `${String(left + window.scrollX)}px`,
      top: `${String(top + window.scrollY)}px`,
      width: `${String(width)}px`,
      height: `${String(height)}px`,
    });
    layer.append(box);
  }
  document.body.append(layer);
  return () => layer.remove();
}
