import {call, factId} from './api.js';

const main = document.querySelector('main.reader');
const panel = document.getElementById('panel');
const text = main.querySelector('.text');
const base = `/api/v1/contents/${encodeURIComponent(main.dataset.content)}`;
const words = main.dataset;
const sentences = [...text.querySelectorAll('.sentence')];
let openedAt = Date.now();
let furthest = sentences.findIndex(s => s.dataset.id === words.furthest);

function element(name, textContent, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = textContent;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

/** Japanese, with kana over its kanji for those who want them. */
function japanese(name, text, ruby, attributes) {
  const made = element(name, '', {...attributes, lang: 'ja'});
  let at = 0;
  for (const part of words.furigana === 'true' ? ruby ?? [] : []) {
    const read = element('ruby', text.slice(part.start, part.end));
    read.append(element('rp', '('), element('rt', part.reading), element('rp', ')'));
    made.append(text.slice(at, part.start), read);
    at = part.end;
  }
  made.append(text.slice(at));
  return made;
}

function close() {
  panel.hidden = true;
}

async function tap(sentence, word, single) {
  const fact = {id: factId(), sentence: sentence.dataset.id, at: new Date().toISOString()};
  if (word) Object.assign(fact, {start: Number(word.dataset.s), end: Number(word.dataset.e)});
  if (single) fact.single = true;
  try {
    const [result] = (await call('POST', `${base}/taps`, {taps: [fact]})).results;
    if (word) showTerm(sentence, result, fact.id, word); else showSentence(sentence, result, fact.id);
  } catch (failure) {
    panel.replaceChildren(element('p', words.failed, {class: 'fault'}), closing());
    panel.hidden = false;
  }
}

function closing() {
  const button = element('button', words.close, {type: 'button', class: 'plain'});
  button.addEventListener('click', close);
  return button;
}

function takingBack(tapId, undo) {
  const button = element('button', words.takeback, {type: 'button', class: 'plain'});
  button.addEventListener('click', async () => {
    await call('DELETE', `${base}/taps/${tapId}`);
    undo();
  });
  return button;
}

function showTerm(sentence, result, tapId, word) {
  const term = result.translation?.term;
  if (!term) {
    panel.replaceChildren(element('p', result.reason ?? words.noentry), closing());
    panel.hidden = false;
    return;
  }
  const marked = [...sentence.querySelectorAll('.w')].filter(w => term.spans.some(s => s.start <= Number(w.dataset.s) && Number(w.dataset.e) <= s.end));
  marked.forEach(w => w.classList.add('tapped'));
  const buttons = element('div', '', {class: 'buttons'});
  buttons.append(takingBack(tapId, () => { marked.forEach(w => w.classList.remove('tapped')); close(); }), closing());
  const parts = [element('h2', term.lemma, {lang: 'en'})];
  parts.push(japanese('p', term.meanings[0] ?? words.noentry, term.meaningRuby, {class: 'meaning'}));
  if (term.meanings.length > 1) {
    const more = element('ul', '', {lang: 'ja'});
    term.meanings.slice(1).forEach(meaning => more.append(element('li', meaning)));
    parts.push(more);
  }
  if (term.meanings.length === 0 && result.translation.sentence.ja) parts.push(japanese('p', result.translation.sentence.ja, result.translation.sentence.ruby));
  if (!['content', 'glossary', 'none', 'Kotonoha'].includes(term.source)) parts.push(element('p', term.source, {class: 'facts'}));
  if (term.note) parts.push(element('p', term.note, {lang: 'ja'}));
  for (const other of term.also) {
    const line = element('p', '', {class: 'facts'});
    line.append(element('span', other.lemma, {lang: 'en'}), element('span', other.meanings.join('；'), {lang: 'ja'}));
    parts.push(line);
  }
  if (term.spans.length > 1 || / /.test(term.lemma)) {
    const alone = element('button', words.alone, {type: 'button', class: 'plain', id: 'alone'});
    alone.addEventListener('click', async () => {
      await call('DELETE', `${base}/taps/${tapId}`);
      marked.forEach(w => w.classList.remove('tapped'));
      tap(sentence, word, true);
    });
    buttons.prepend(alone);
  }
  panel.replaceChildren(...parts, buttons);
  panel.hidden = false;
}

function showSentence(sentence, result, tapId) {
  close();
  sentence.querySelector('.japanese-line')?.remove();
  const line = japanese('span', result.translation.sentence.ja ?? words.nosentence, result.translation.sentence.ruby, {class: 'japanese-line'});
  if (result.translation.sentence.machine) line.append(' ', element('small', words.machine));
  line.append(' ', takingBack(tapId, () => line.remove()));
  sentence.append(line);
}

text.addEventListener('click', event => {
  const sentence = event.target.closest('.sentence');
  if (!sentence || event.target.closest('.japanese-line, .source')) return;
  const word = event.target.closest('.w');
  if (word) tap(sentence, word);
  else if (event.target.closest('.whole')) tap(sentence, null);
});
text.addEventListener('keydown', event => {
  if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('.w')) {
    event.preventDefault();
    tap(event.target.closest('.sentence'), event.target);
  }
});
document.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });

// one tab stop for the text: the arrows move from word to word
const stops = [...text.querySelectorAll('.w')];
stops.forEach((word, i) => { word.tabIndex = i === 0 ? 0 : -1; word.setAttribute('role', 'button'); });
text.addEventListener('keydown', event => {
  const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  const at = stops.indexOf(event.target);
  if (!step || at < 0 || !stops[at + step]) return;
  event.preventDefault();
  stops[at].tabIndex = -1;
  stops[at + step].tabIndex = 0;
  stops[at + step].focus();
});

const audio = main.querySelector('audio');

function report() {
  if (furthest < 0) return;
  const secondsRead = Math.min(600, Math.round((Date.now() - openedAt) / 1000));
  openedAt = Date.now();
  const fact = {id: factId(), at: new Date().toISOString(), sentence: sentences[furthest].dataset.id, secondsRead};
  if (audio && !Number.isNaN(audio.currentTime)) fact.playbackMs = Math.round(audio.currentTime * 1000);
  call('PUT', `${base}/progress`, fact).catch(() => {});
}

const seen = new IntersectionObserver(entries => {
  for (const entry of entries) {
    const index = sentences.indexOf(entry.target);
    if (entry.isIntersecting && entry.boundingClientRect.top >= 0) furthest = Math.max(furthest, index);
  }
}, {rootMargin: '0px 0px -35% 0px'});
sentences.forEach(sentence => seen.observe(sentence));
let reported = furthest;
setInterval(() => { if (furthest !== reported) { reported = furthest; report(); } }, 5000);
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') report(); });

if (audio) {
  if (audio.dataset.position) audio.currentTime = Number(audio.dataset.position) / 1000;
  document.getElementById('speed').addEventListener('change', event => { audio.playbackRate = Number(event.target.value); });
  audio.addEventListener('timeupdate', () => {
    const now = audio.currentTime * 1000;
    sentences.forEach((sentence, index) => {
      const spoken = Number(sentence.dataset.start) <= now && now < Number(sentence.dataset.end);
      sentence.classList.toggle('spoken', spoken && !audio.paused);
      if (spoken && !audio.paused) furthest = Math.max(furthest, index);
    });
  });
  audio.addEventListener('pause', report);
}
