import {between, mark, sentenceOf, unmark} from './gestures.js';

/**
 * The whole text is one stop of the Tab key; from there arrows move from word to word (up and down: from sentence to
 * sentence), with Shift they choose several, and Enter taps. The words of the sentence that one is in are buttons to a
 * screen reader, so that it can go through them; the other sentences it reads as text.
 *
 * @param on {word, whole, from, phrase} as for gestures, each with true for "by keyboard"
 */
export function caret(text, on) {
  const stops = [...text.querySelectorAll('.from, .w, .whole')];
  const sentences = [...text.querySelectorAll('.sentence')];
  let open = null;
  let begin = null;
  stops.forEach(stop => { stop.tabIndex = -1; });
  enter(stops.find(stop => stop.matches('.w')) ?? stops[0]);

  text.addEventListener('focusin', event => {
    if (stops.includes(event.target)) enter(event.target);
  });
  text.addEventListener('keydown', event => {
    if (!stops.includes(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || act(event.target, event.shiftKey) === false) return;
    event.preventDefault();
  });

  const keys = {
    ArrowRight: (at, shift) => go(stops[stops.indexOf(at) + 1], at, shift),
    ArrowLeft: (at, shift) => go(stops[stops.indexOf(at) - 1], at, shift),
    ArrowDown: at => go(firstWord(sentences[sentences.indexOf(sentenceOf(at)) + 1]), at),
    ArrowUp: at => go(firstWord(sentences[sentences.indexOf(sentenceOf(at)) - 1]), at),
    Home: at => go(firstWord(sentences[0]), at),
    End: at => go(firstWord(sentences.at(-1)), at),
    Enter: tap,
    ' ': tap,
    t: at => on.whole(sentenceOf(at), true),
    p: at => on.from(sentenceOf(at)),
  };

  function tap(at) {
    if (!at.matches('.w')) return false;
    if (begin && begin !== at) {
      const words = between(begin, at);
      on.phrase(words[0], words.at(-1), true);
    } else on.word(at, true);
    begin = null;
    unmark(text);
  }

  function go(to, from, choosing) {
    if (!to) return false;
    if (choosing && to.matches('.w') && sentenceOf(to) === sentenceOf(from)) {
      begin ??= from;
      mark(begin, to);
    } else if (choosing) return undefined;
    else {
      begin = null;
      unmark(text);
    }
    to.focus();
  }

  function enter(stop) {
    if (!stop) return;
    stops.filter(other => other.tabIndex === 0).forEach(other => { other.tabIndex = -1; });
    stop.tabIndex = 0;
    if (open !== sentenceOf(stop)) {
      open?.querySelectorAll('.w').forEach(word => word.removeAttribute('role'));
      open = sentenceOf(stop);
      open.querySelectorAll('.w').forEach(word => word.setAttribute('role', 'button'));
    }
  }
}

function firstWord(sentence) {
  return sentence?.querySelector('.w');
}
