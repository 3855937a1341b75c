const answer = document.getElementById('answer');
const ratings = [...document.querySelectorAll('.rating')];

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.key === ' ' && !answer.open) {
    event.preventDefault();
    answer.open = true;
  } else if (answer.open && ratings[Number(event.key) - 1]) {
    event.preventDefault();
    ratings[Number(event.key) - 1].click();
  } else if (event.key.toLowerCase() === 'u') {
    document.getElementById('undo')?.click();
  }
});
