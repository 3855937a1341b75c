const HOLD_MS = 450;
const STILL_PX = 10;

/**
 * Tells taps from long presses and from drags over several words. By touch a drag begins with a long press, because a
 * quick one scrolls; by mouse it is a selection of text.
 *
 * @param on {word, whole, from, phrase}: what to do with a tapped word, a sentence, a place to play from, and first to last word
 */
export function gestures(text, on) {
  let press = null;
  let swallow = false;

  text.addEventListener('pointerdown', event => {
    release();
    swallow = false;
    const word = event.target.closest('.w');
    if (!word || event.button) return;
    press = {word, last: word, x: event.clientX, y: event.clientY, touch: event.pointerType !== 'mouse', held: false};
    press.timer = setTimeout(() => {
      press.held = true;
      if (press.touch) mark(press.word, press.word);
    }, HOLD_MS);
  });
  text.addEventListener('pointermove', event => {
    if (!press) return;
    if (!press.held && Math.hypot(event.clientX - press.x, event.clientY - press.y) > STILL_PX) clearTimeout(press.timer);
    if (press.held && press.touch) {
      const under = document.elementFromPoint(event.clientX, event.clientY)?.closest('.w');
      if (under && sentenceOf(under) === sentenceOf(press.word)) mark(press.word, press.last = under);
    }
  });
  text.addEventListener('touchmove', event => { if (press?.held) event.preventDefault(); }, {passive: false});
  text.addEventListener('contextmenu', event => { if (press?.touch) event.preventDefault(); });
  text.addEventListener('pointercancel', release);
  text.addEventListener('pointerup', () => {
    const done = press;
    const selected = done && !done.touch ? selection(text) : null;
    release();
    if (!done) return;
    if (selected) swallow = phrase(...selected);
    else if (done.held && done.last !== done.word) swallow = phrase(done.word, done.last);
    else if (done.held) {
      on.whole(sentenceOf(done.word));
      swallow = true;
    }
  });
  text.addEventListener('click', event => {
    if (swallow) return;
    const word = event.target.closest('.w');
    const byKey = event.detail === 0;
    if (word) on.word(word, byKey);
    else if (event.target.closest('.whole')) on.whole(sentenceOf(event.target), byKey);
    else if (event.target.closest('.from')) on.from(sentenceOf(event.target));
  });

  function release() {
    clearTimeout(press?.timer);
    press = null;
    unmark(text);
  }

  function phrase(one, other) {
    const [first, last] = inOrder(one, other);
    on.phrase(first, last);
    return true;
  }
}

export function sentenceOf(element) {
  return element.closest('.sentence');
}

/** The words from one to another, both included, of one sentence. */
export function between(one, other) {
  const words = [...sentenceOf(one).querySelectorAll('.w')];
  const [from, to] = [words.indexOf(one), words.indexOf(other)].sort((a, b) => a - b);
  return words.slice(from, to + 1);
}

/** Shows what is being chosen. */
export function mark(one, other) {
  unmark(sentenceOf(one).closest('.text'));
  between(one, other).forEach(word => word.classList.add('picked'));
}

export function unmark(text) {
  text.querySelectorAll('.picked').forEach(word => word.classList.remove('picked'));
}

function inOrder(one, other) {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? [other, one] : [one, other];
}

/** The first and last word that the mouse selected; null unless there are two or more, of one sentence. */
function selection(text) {
  const selected = getSelection();
  if (selected.isCollapsed) return null;
  const words = [...text.querySelectorAll('.w')].filter(word => selected.containsNode(word, true));
  if (words.length < 2 || sentenceOf(words[0]) !== sentenceOf(words.at(-1))) return null;
  selected.removeAllRanges();
  return [words[0], words.at(-1)];
}
