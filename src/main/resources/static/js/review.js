import {grade} from './typed-answer.js';
import {canBeHeard, play} from './sound.js';

const answer = document.getElementById('answer');
const typing = document.getElementById('typing');
const ratings = [...document.querySelectorAll('.rating')];
const listening = document.querySelector('main').dataset.asks === 'LISTEN';

function segment({text, kind}) {
  const made = document.createElement({SAME: 'span', MISSING: 'ins', EXTRA: 'del'}[kind]);
  if (kind !== 'SAME') {
    const said = document.createElement('span');
    said.className = 'said';
    said.textContent = kind === 'MISSING' ? typing.dataset.missing : typing.dataset.extra;
    made.append(said);
  }
  made.append(text);
  return made;
}

function check() {
  const {answer: wanted, accepted, others, slips} = typing.dataset;
  const typed = typing.elements.typed.value;
  answer.open = true;
  if (!typed.trim()) { ratings[0].focus(); return; }
  const question = {answer: wanted, accepted: accepted.split('|'), others: others.split('|'), tolerateSlips: slips === 'true'};
  const graded = grade(question, typed);
  const shown = document.getElementById('verdict');
  shown.hidden = false;
  shown.dataset.verdict = graded.verdict;
  shown.querySelector('.verdict').textContent = typing.dataset[graded.verdict.toLowerCase()];
  shown.querySelector('.difference').replaceChildren(...graded.difference.map(segment));
  ratings.find(button => button.value === graded.suggestedRating).focus();
}

if (typing) {
  typing.hidden = false;
  typing.elements.typed.focus();
  typing.addEventListener('submit', event => { event.preventDefault(); check(); });
}
answer.addEventListener('toggle', () => { if (answer.open && typing) typing.hidden = true; });

canBeHeard().then(heard => {
  document.querySelectorAll('.play').forEach(button => {
    button.hidden = !heard;
    button.addEventListener('click', play);
  });
  if (listening && heard) play();
  if (listening && !heard) document.getElementById('unheard').hidden = false;
});

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing || event.target.matches('input')) return;
  const mayBeHeard = !typing || answer.open;
  if (event.key === ' ' && !answer.open) {
    event.preventDefault();
    answer.open = true;
  } else if (answer.open && ratings[Number(event.key) - 1]) {
    event.preventDefault();
    ratings[Number(event.key) - 1].click();
  } else if (event.key.toLowerCase() === 'r' && mayBeHeard) {
    play();
  } else if (event.key.toLowerCase() === 'u') {
    document.getElementById('undo')?.click();
  }
});
