import {call, factId} from '../api.js';
import {flush, unsent} from '../outbox.js';
import * as store from '../store.js';

const LEARN_AHEAD_MS = 20 * 60_000;
const FEW = 4;
const A_MINUTE_MS = 60_000;
const LONGEST_MS = 5 * 60_000;
// an answer may be on its way while the server makes the page
const ON_ITS_WAY_MS = 60_000;
const A_DAY_MS = 24 * 60 * 60_000;
const OF_A_CARD = /\/cards\/([^/]+)\/facts$/;

/**
 * The cards to come, as the page brought them along, each with what its ratings would lead to. The next card is there at once; the answer goes out in the
 * background and is kept until the server has it. Which day a card comes next is the server's to say: offline its forecast has to do.
 */
export class Session {

  /**
   * @param panel the card that is shown
   * @param show is called with the next card's panel, or with null when there is none for now
   * @param count is called with the number of cards that are left
   */
  constructor(main, panel, {show, count}) {
    this.main = main;
    this.show = show;
    this.count = count;
    this.left = Number(main.dataset.left);
    this.practice = main.dataset.practice !== undefined;
    this.line = [];
    this.done = [];
    this.first = panel.cloneNode(true);
    this.shownAt = Date.now();
  }

  item(panel, renderedAt) {
    const {card, prompt, after} = panel.dataset;
    return {card, prompt, due: this.practice ? 0 : renderedAt + Number(after), panel: panel.cloneNode(true)};
  }

  items(page, first, renderedAt) {
    const panels = [...page.querySelectorAll('template.ahead')].map(template => template.content.querySelector('.card.panel'));
    return (first ? [first, ...panels] : panels).map(panel => this.item(panel, renderedAt));
  }

  /** Takes what the page brought along, less what was answered since the server made it. */
  async begin() {
    const week = this.main.dataset.week === undefined ? undefined : await store.get('notes', 'week');
    const renderedAt = this.practice ? 0 : week?.at ?? performance.timeOrigin;
    const known = this.practice ? new Map() : await this.answered(renderedAt);
    const items = this.items(document, this.first, renderedAt);
    this.line = items.map(item => ({...item, due: known.get(item.card) ?? item.due}));
    this.left -= items.filter(({card}) => known.get(card) > Date.now() + LEARN_AHEAD_MS).length;
    if (known.has(this.line[0].card) || this.line[0].due > Date.now()) this.next();
    else this.current = this.line.shift();
    this.count(Math.max(0, this.left));
  }

  /** The cards whose answer the page does not show yet, with when they come next. */
  async answered(since) {
    const open = new Set((await unsent()).flatMap(({path, body}) => OF_A_CARD.exec(path)?.[1] ?? body?.reviews?.map(review => review.card) ?? []));
    return new Map((await store.all('answered')).filter(({card, at}) => at > since - ON_ITS_WAY_MS || open.has(card)).map(({card, due}) => [card, due]));
  }

  answer(rating, waitMs) {
    const {current} = this, at = Date.now(), id = factId();
    const review = {id, card: current.card, prompt: current.prompt, rating, at: new Date(at).toISOString(),
      durationMs: Math.min(LONGEST_MS, at - this.shownAt)};
    if (this.practice) {
      review.practice = true;
      waitMs = rating === 'AGAIN' ? A_MINUTE_MS : Infinity;
    }
    this.done.push({item: current, fact: `/api/v1/cards/${current.card}/reviews/${id}`});
    if (waitMs <= LEARN_AHEAD_MS) this.line.push({...current, due: at + waitMs});
    else this.left--;
    const kept = this.practice ? Promise.resolve() : store.put('answered', {card: current.card, at, due: at + waitMs});
    call('POST', '/api/v1/reviews', {reviews: [review]}).catch(() => {});
    this.next();
    return kept;
  }

  /** Puts the card off to another day (BURY) or stops it (SUSPEND), and goes on to the next one. */
  decide(kind) {
    const {card} = this.current, at = Date.now(), id = factId(), facts = `/api/v1/cards/${card}/facts`;
    this.done.push({item: this.current, fact: `${facts}/${id}`});
    this.left--;
    const kept = store.put('answered', {card, at, due: kind === 'BURY' ? at + A_DAY_MS : Infinity});
    call('POST', facts, {id, kind, at: new Date(at).toISOString()}).catch(() => {});
    this.next();
    return kept;
  }

  /** Takes the last answer or decision back, sent or not: the undo follows it. */
  async undo() {
    const last = this.done.pop();
    if (!last) return false;
    this.undoneAt = Date.now();
    const {item, fact} = last;
    if (this.line.some(({card}) => card === item.card)) this.line = this.line.filter(({card}) => card !== item.card);
    else this.left++;
    if (this.current) this.line.unshift(this.current);
    call('DELETE', fact).catch(() => {});
    this.present(item);
    await store.remove('answered', item.card);
    return true;
  }

  next() {
    const now = Date.now();
    const soonest = (one, other) => one.due - other.due;
    const last = this.done.at(-1)?.item.card;
    const ready = this.line.filter(({due}) => due <= now);
    const found = ready.find(({card}) => card !== last) ?? ready[0]
      ?? this.line.filter(({due}) => due <= now + LEARN_AHEAD_MS).sort(soonest)[0];
    this.line = this.line.filter(item => item !== found);
    this.present(found);
    if (this.line.length < FEW) this.refill();
  }

  present(item) {
    this.current = item;
    this.shownAt = Date.now();
    this.show(item?.panel.cloneNode(true) ?? null);
    this.count(Math.max(0, this.left));
  }

  /** What the server has next, once it knows of every answer; nothing while there is no net. */
  async refill() {
    if (this.practice || this.refilling || !navigator.onLine) return;
    this.refilling = true;
    try {
      await flush();
      if ((await unsent()).length > 0) return;
      const from = Date.now();
      const answer = await fetch('/review');
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      // the page was made before the undo
      if (this.undoneAt >= from) return;
      const panel = page.querySelector('.card.panel');
      const items = this.items(page, panel, from);
      const known = await this.answered(from);
      const inSteps = this.line.filter(({due}) => due > from);
      this.line = [...items, ...inSteps.filter(({card}) => items.every(item => item.card !== card))]
        .filter(({card}) => (!known.has(card) || inSteps.some(item => item.card === card)) && card !== this.current?.card);
      this.left = Number(page.querySelector('main').dataset.left ?? 0) - items.filter(({card}) => known.has(card)).length;
      if (!this.current && this.line.length > 0) this.next();
      else this.count(Math.max(0, this.left));
    } catch {
      // the net went away: what is here has to do
    } finally {
      this.refilling = false;
    }
  }
}
