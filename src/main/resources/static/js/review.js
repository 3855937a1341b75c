import {ratings, wire} from './review/card.js';
import {Session} from './review/session.js';
import {swipes} from './review/swipe.js';
import {play} from './sound.js';

const main = document.querySelector('main.review');
const left = document.getElementById('left');
const minutes = document.getElementById('minutes');
const undo = document.getElementById('undo');
const help = document.getElementById('help');
wire();
const session = new Session(main, document.querySelector('.card.panel'), {show: present, count});
const begun = session.begin();

function count(cards) {
  left.textContent = left.dataset.text.replace('{0}', cards);
  minutes.hidden = cards === 0;
  minutes.textContent = minutes.dataset.text.replace('{0}', Math.ceil(cards * Number(minutes.dataset.minutes) / Math.max(1, Number(main.dataset.left))));
}

function present(panel) {
  document.querySelector('.card.panel').replaceWith(panel ?? document.getElementById('over').content.firstElementChild.cloneNode(true));
  undo.hidden = session.done.length === 0;
  if (panel) wire();
}

document.addEventListener('submit', event => {
  const {target, submitter} = event;
  if (target.matches('.ratings')) {
    event.preventDefault();
    begun.then(() => session.answer(submitter.value, Number(submitter.dataset.ms)));
  } else if (target.matches('.decide')) {
    event.preventDefault();
    begun.then(() => session.decide(submitter.value));
  } else if (target.contains(undo) && session.done.length > 0) {
    event.preventDefault();
    session.undo();
  }
}, {capture: true});

const answer = () => document.getElementById('answer');
const press = css => document.querySelector(css)?.click();
const rate = number => { if (answer()?.open) ratings()[number - 1]?.click(); };
const show = () => { if (answer()) answer().open = true; };
const keys = {
  r: () => { if (answer() && (!document.getElementById('typing') || answer().open)) play(); },
  u: () => { if (!undo.hidden) undo.click(); },
  e: () => press('.card-actions a'),
  s: () => press('.decide [value=SUSPEND]'),
  b: () => press('.decide [value=BURY]'),
  '?': () => { help.open = !help.open; },
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing || event.target.matches('input')) return;
  if (event.key === ' ' && answer() && !answer().open) {
    event.preventDefault();
    show();
  } else if (/^[1-4]$/.test(event.key)) rate(Number(event.key));
  else keys[event.key.toLowerCase()]?.();
});

// on an answer that is not shown yet, a swipe shows it
swipes(main, to => {
  if (!answer()?.open) show();
  else rate(to === 'left' ? 1 : 3);
});

await begun;
main.dataset.ready = '';
