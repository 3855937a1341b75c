import {ratings, wire} from './review/card.js';
import {Session} from './review/session.js';
import {play} from './sound.js';

const main = document.querySelector('main.review');
const left = document.getElementById('left');
const undo = document.getElementById('undo');
wire();
const session = new Session(main, document.querySelector('.card.panel'), {show, count});
const begun = session.begin();

function count(cards) {
  left.textContent = left.dataset.text.replace('{0}', cards);
}

function show(panel) {
  document.querySelector('.card.panel').replaceWith(panel ?? document.getElementById('over').content.firstElementChild.cloneNode(true));
  undo.hidden = session.done.length === 0;
  if (panel) wire();
}

document.addEventListener('submit', event => {
  const {target, submitter} = event;
  if (target.matches('.ratings')) {
    event.preventDefault();
    begun.then(() => session.answer(submitter.value, Number(submitter.dataset.ms)));
  } else if (target.contains(undo) && session.done.length > 0) {
    event.preventDefault();
    session.undo();
  }
}, {capture: true});

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing || event.target.matches('input')) return;
  const answer = document.getElementById('answer');
  const mayBeHeard = answer && (!document.getElementById('typing') || answer.open);
  if (event.key === ' ' && answer && !answer.open) {
    event.preventDefault();
    answer.open = true;
  } else if (answer?.open && ratings()[Number(event.key) - 1]) {
    event.preventDefault();
    ratings()[Number(event.key) - 1].click();
  } else if (event.key.toLowerCase() === 'r' && mayBeHeard) {
    play();
  } else if (event.key.toLowerCase() === 'u' && !undo.hidden) {
    undo.click();
  }
});

await begun;
main.dataset.ready = '';
