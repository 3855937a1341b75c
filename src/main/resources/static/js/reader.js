import {caret} from './reader/caret.js';
import {gestures, sentenceOf} from './reader/gestures.js';
import {Panel} from './reader/panel.js';
import {Place} from './reader/place.js';
import {Player} from './reader/player.js';
import {reporting} from './reader/report.js';
import {Taps} from './reader/taps.js';
import {say} from './say.js';

const main = document.querySelector('main.reader');
const text = main.querySelector('.text');
const sentences = [...text.querySelectorAll('.sentence')];
const base = `/api/v1/contents/${encodeURIComponent(main.dataset.content)}`;

const taps = new Taps(base);
const panel = new Panel(document.getElementById('panel'), main);
taps.ready.then(() => { main.dataset.ready = ''; });
const place = new Place(base, main, sentences);
const sound = main.querySelector('.player');
const player = sound && new Player(sound, sentences, place);

function tapWords(first, last, keyboard, single) {
  const sentence = sentenceOf(first);
  const fact = {sentence: sentence.dataset.id, start: Number(first.dataset.s), end: Number(last.dataset.e)};
  if (single) fact.single = true;
  panel.open('word-panel', last, keyboard ? last : null);
  const known = first === last && !single && taps.word(fact.sentence, fact.start, fact.end);
  if (!known) panel.element.setAttribute('aria-busy', 'true');
  const tap = taps.record(fact);
  let marked = known ? showTerm(sentence, known.term, known.rank) : [];
  panel.fill('h2', known ? known.term.lemma : textBetween(first, last));
  panel.on('.speak', () => speak(panel.find('h2').textContent));
  panel.on('.take-back', () => takeBack(tap, marked));
  panel.on('#alone', async () => {
    await takeBack(tap, marked);
    tapWords(first, last, keyboard, true);
  });
  reporting(panel, base, () => ({sentence: fact.sentence, ...reach(marked, first, last)}));
  common(sentence, tap, result => {
    if (!result.translation?.term) panel.fill('.meaning', result.reason ?? say('reader.noentry'));
    else if (!known) marked = showTerm(sentence, result.translation.term);
  }, () => tapWords(first, last, keyboard, single));
}

/** From the first to the last word of what is shown. */
function reach(marked, first, last) {
  const words = marked.length ? marked : [first, last];
  return {start: Number(words[0].dataset.s), end: Number(words.at(-1).dataset.e)};
}

function showTerm(sentence, term, rank) {
  panel.term(term, rank, taps.line(sentence.dataset.id));
  const marked = [...sentence.querySelectorAll('.w')]
    .filter(w => term.spans.some(span => span.start <= Number(w.dataset.s) && Number(w.dataset.e) <= span.end));
  marked.forEach(word => word.classList.add('tapped'));
  return marked;
}

function tapSentence(sentence, keyboard) {
  const line = taps.line(sentence.dataset.id);
  const tap = taps.record({sentence: sentence.dataset.id});
  const words = sentence.querySelectorAll('.w');
  panel.open('sentence-panel', words[words.length - 1], keyboard ? sentence.querySelector('.whole') : null);
  sentence.classList.add('asked');
  if (line) showJapanese(line);
  panel.on('.take-back', () => takeBack(tap, [sentence]));
  panel.on('.speak', () => speak(english(sentence)));
  reporting(panel, base, () => ({sentence: sentence.dataset.id}));
  common(sentence, tap, result => { if (!line) showJapanese(result.translation.sentence); }, () => tapSentence(sentence, keyboard));
}

function showJapanese({ja, ruby, machine}) {
  panel.fill('.japanese-line', ja ?? say('reader.nosentence'), ja ? ruby : []);
  panel.fill('.machine', machine ? say('reader.machine') : '');
  panel.place();
}

/** What every tap has: the place in the sound, the card that came of it, and the fault when it could not be sent. */
async function common(sentence, tap, show, again) {
  const shown = panel.element.firstElementChild;
  const isOpen = () => panel.element.firstElementChild === shown;
  panel.find('.from').hidden = !player;
  panel.on('.from', () => player.playFrom(sentence));
  panel.find('.speak').hidden = !window.speechSynthesis;
  try {
    const result = await tap.sent;
    if (!isOpen()) return;
    if (result.status === 'kept') panel.fill('.state', say('reader.kept'));
    else show(result);
    await panel.card(result.card);
  } catch (failure) {
    if (isOpen()) panel.fault(failure, again);
  } finally {
    if (isOpen()) panel.element.removeAttribute('aria-busy');
  }
}

async function takeBack(tap, marked) {
  try {
    await taps.takeBack(tap);
    marked.forEach(element => element.classList.remove('tapped', 'asked'));
    panel.close();
  } catch (failure) {
    panel.fault(failure, () => takeBack(tap, marked));
  }
}

function speak(words) {
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.lang = 'en-US';
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

function english(sentence) {
  return textBetween(...[...sentence.querySelectorAll('.w')].filter((_, i, all) => i === 0 || i === all.length - 1));
}

function textBetween(first, last = first) {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.toString();
}

const actions = {
  word: (word, keyboard) => tapWords(word, word, keyboard),
  phrase: (first, last, keyboard) => tapWords(first, last, keyboard),
  whole: tapSentence,
  from: sentence => player?.playFrom(sentence),
};
gestures(text, actions);
caret(text, actions);
document.querySelector('.finish').addEventListener('submit', async event => {
  event.target.elements.secondsRead.value = place.seconds();
  if (navigator.onLine) return;
  event.preventDefault();
  await place.finish(event.submitter.value === 'true');
  location.assign('/library');
});
