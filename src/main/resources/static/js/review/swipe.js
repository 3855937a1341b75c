const FAR_PX = 70;
const EDGE_PX = 24;

/**
 * Tells swipes over the card by a finger. The card goes along with the finger, and says by its colour what letting go there would mean;
 * what begins at the window's edge is the browser's own.
 *
 * @param on is called with 'left' or 'right'
 */
export function swipes(main, on) {
  let begin = null;

  main.addEventListener('pointerdown', event => {
    const card = event.target.closest('.card.panel');
    const isEdge = event.clientX < EDGE_PX || event.clientX > innerWidth - EDGE_PX;
    begin = !card || isEdge || event.pointerType !== 'touch' || event.target.matches('input') ? null : {card, x: event.clientX, y: event.clientY};
  });
  main.addEventListener('pointermove', event => {
    if (!begin) return;
    const {card, x} = begin, to = side(event);
    card.style.translate = to ? `${Math.round((event.clientX - x) / 2)}px` : '';
    card.dataset.swipe = to ?? '';
  });
  main.addEventListener('pointerup', event => {
    const to = begin && side(event);
    release();
    if (to) on(to);
  });
  main.addEventListener('pointercancel', release);

  function side({clientX, clientY}) {
    const across = clientX - begin.x;
    if (Math.abs(across) < FAR_PX || Math.abs(across) < 2 * Math.abs(clientY - begin.y)) return null;
    return across < 0 ? 'left' : 'right';
  }

  function release() {
    if (!begin) return;
    begin.card.style.translate = '';
    delete begin.card.dataset.swipe;
    begin = null;
  }
}
