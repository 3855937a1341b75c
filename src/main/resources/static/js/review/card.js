import {grade} from '../typed-answer.js';
import {canBeHeard, play} from '../sound.js';

const byId = id => document.getElementById(id);

/** The ratings of the card that is shown. */
export function ratings() {
  return [...document.querySelectorAll('.rating')];
}

function segment(typing, {text, kind}) {
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

function check(typing) {
  const {answer: wanted, accepted, others, slips} = typing.dataset;
  const typed = typing.elements.typed.value;
  byId('answer').open = true;
  if (!typed.trim()) { ratings()[0].focus(); return; }
  const question = {answer: wanted, accepted: accepted.split('|'), others: others.split('|'), tolerateSlips: slips === 'true'};
  const graded = grade(question, typed);
  const shown = byId('verdict');
  shown.hidden = false;
  shown.dataset.verdict = graded.verdict;
  shown.querySelector('.verdict').textContent = typing.dataset[graded.verdict.toLowerCase()];
  shown.querySelector('.difference').replaceChildren(...graded.difference.map(part => segment(typing, part)));
  ratings().find(button => button.value === graded.suggestedRating).focus();
}

/** Makes the card on the page work: typing, sound, the answer. */
export function wire() {
  const answer = byId('answer'), typing = byId('typing');
  const card = answer.closest('.card'), listening = card.dataset.asks === 'LISTEN';
  if (typing) {
    typing.hidden = false;
    typing.elements.typed.focus();
    typing.addEventListener('submit', event => { event.preventDefault(); check(typing); });
  }
  answer.addEventListener('toggle', () => { if (answer.open && typing) typing.hidden = true; });
  canBeHeard().then(heard => {
    card.querySelectorAll('.play').forEach(button => {
      button.hidden = !heard;
      button.addEventListener('click', play);
    });
    if (!card.isConnected || !listening) return;
    if (heard) play(); else byId('unheard').hidden = false;
  });
}
