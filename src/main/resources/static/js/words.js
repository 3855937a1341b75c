import {call} from './api.js';

const KEY = 'kotonoha.word-marks';
const UNMARKED = new Set(['KNOWN', 'IGNORED', 'MET']);

/** Whether words are marked in this browser; they are unless it was turned off. */
export function marksWords() {
  return localStorage.getItem(KEY) !== 'off';
}

/** Turns the marks of a text on or off, and remembers it. */
export function showMarks(text, shown) {
  localStorage.setItem(KEY, shown ? 'on' : 'off');
  text.classList.toggle('unmarked', !shown);
}

/** Marks the words of a text that are new to the reader or being learnt; a text without sentences stays as it is. */
export async function markWords(content, text) {
  const {words} = await call('GET', `/api/v1/contents/${encodeURIComponent(content)}/words`);
  text.classList.toggle('unmarked', !marksWords());
  for (const {lemma, status, at} of words) {
    for (const {sentence, start, end} of at) {
      const word = text.querySelector(`[data-id="${CSS.escape(sentence)}"] .w[data-s="${start}"][data-e="${end}"]`);
      if (word) mark(word, lemma, status ?? 'new');
    }
  }
}

function mark(word, lemma, status) {
  word.dataset.lemma = lemma;
  if (UNMARKED.has(status)) delete word.dataset.status; else word.dataset.status = status;
}

/** Says that a word is known, and takes its marks away. */
export async function know(text, lemma) {
  await call('PATCH', `/api/v1/vocabulary/${encodeURIComponent(lemma)}`, {status: 'KNOWN'});
  text.querySelectorAll(`.w[data-lemma="${CSS.escape(lemma)}"]`).forEach(word => mark(word, lemma, 'KNOWN'));
}

const reader = document.querySelector('main.reader');
const toggle = document.getElementById('marks');
if (reader && toggle) {
  const text = reader.querySelector('.text');
  toggle.checked = marksWords();
  toggle.addEventListener('change', () => showMarks(text, toggle.checked));
  document.addEventListener('click', async ({target}) => {
    if (!target.matches('#panel .know')) return;
    target.disabled = true;
    await know(text, document.getElementById('panel-title').textContent).catch(() => { target.disabled = false; });
  });
  await markWords(reader.dataset.content, text);
}
