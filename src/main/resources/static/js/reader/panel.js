import {call} from '../api.js';
import {say} from '../say.js';
import {japanese} from './japanese.js';

const GAP = 6;
const BOTTOM_BAR = 64;
const levels = [...document.getElementById('levels').content.children];

/** The small panel by what was tapped. It covers the text below, so that nothing moves under the reader's eyes. */
export class Panel {

  constructor(element, main) {
    this.element = element;
    this.main = main;
    document.addEventListener('keydown', event => { if (event.key === 'Escape') this.close(); });
    document.addEventListener('pointerdown', event => {
      if (!this.element.contains(event.target) && !event.target.closest('.w, .whole')) this.close();
    });
  }

  /** Opens it below `anchor`; `from` is the element that gets the keyboard back, where the keyboard opened it. */
  open(template, anchor, from) {
    this.close();
    this.from = from;
    this.anchor = anchor;
    this.element.replaceChildren(document.getElementById(template).content.cloneNode(true));
    this.element.classList.toggle('wide', template === 'sentence-panel');
    this.on('.close', () => this.close());
    this.element.hidden = false;
    this.place();
    if (from) this.element.focus();
  }

  close() {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.from?.focus();
    this.from = null;
  }

  find(css) {
    return this.element.querySelector(css);
  }

  on(css, action) {
    this.find(css)?.addEventListener('click', action);
  }

  fill(css, text, ruby) {
    this.find(css).replaceChildren(japanese(text, ruby));
    this.find(css).hidden = !text;
  }

  /** Shows a word or an expression; the meaning here first. */
  term(term, rank, line) {
    this.fill('h2', term.lemma);
    this.fill('.pos', say(`pos.${term.partOfSpeech}`));
    this.fill('.rank', rank ? say('reader.rank', rank.toLocaleString(), level(rank)) : '');
    this.fill('.label', term.source === 'content' ? say('reader.here') : '');
    this.fill('.meaning', term.meanings[0] ?? say('reader.noentry'), term.meanings.length ? term.meaningRuby : []);
    this.find('.meaning').lang = term.meanings.length ? 'ja' : document.documentElement.lang;
    this.fill('.whole-sentence', term.meanings.length ? '' : line?.ja ?? '', line?.ruby);
    this.list('.others', term.meanings.slice(1), meaning => element('li', meaning));
    this.list('.also', term.also.filter(other => other.meanings.length), other =>
      element('li', element('b', other.lemma, 'en'), ' ', element('small', say(`pos.${other.partOfSpeech}`), document.documentElement.lang), ' ', element('span', other.meanings.join('；'), 'ja')));
    this.fill('.note', term.note ?? '');
    this.fill('.credit', ['content', 'glossary', 'none', 'Kotonoha'].includes(term.source) ? '' : term.source);
    this.find('#alone').hidden = term.spans.length < 2 && !term.lemma.includes(' ');
    this.place();
  }

  list(css, items, make) {
    this.find(css).replaceChildren(...items.map(make));
    this.find(css).closest('div').hidden = !items.length;
  }

  /** Says what the card is that the tap made or strengthened. */
  async card(card) {
    const shown = this.find('.state');
    if (!card || !shown) return;
    if (card.created) shown.textContent = say('reader.created');
    else {
      const {memory} = await call('GET', `/api/v1/cards/${card.id}`);
      shown.textContent = say(`stage.${memory.state}`)
        + (memory.due ? ` ${say('reader.next', new Date(memory.due).toLocaleDateString(document.documentElement.lang, {month: 'numeric', day: 'numeric'}))}` : '');
    }
  }

  /** Says that something could not be sent, and offers to try again. */
  fault(failure, again) {
    this.fill('.fault', failure.status === 401 ? say('reader.signin') : say('reader.failed'));
    const retry = this.find('.again');
    retry.hidden = false;
    retry.addEventListener('click', () => failure.status === 401 ? location.assign('/sign-in') : again(), {once: true});
  }

  place() {
    const box = this.main.getBoundingClientRect();
    const rects = [...this.anchor.getClientRects()];
    const anchor = rects.at(-1);
    const {offsetWidth: width, offsetHeight: height} = this.element;
    const room = innerHeight - (innerWidth <= 600 ? BOTTOM_BAR : 0) - anchor.bottom - GAP;
    const above = height > room && rects[0].top - GAP - height > 60;
    const left = this.element.classList.contains('wide') ? 0 : anchor.left - box.left - 12;
    this.element.style.left = `${Math.max(16, Math.min(left, box.width - width - 16))}px`;
    this.element.style.top = `${(above ? rects[0].top - GAP - height : anchor.bottom + GAP) - box.top}px`;
    if (height > room && !above) this.element.scrollIntoView({block: 'nearest'});
  }
}

function level(rank) {
  return (levels.find(known => !known.dataset.to || rank <= Number(known.dataset.to)) ?? levels.at(-1)).textContent;
}

/** An element with the language of its text. */
function element(name, ...content) {
  const made = document.createElement(name);
  if (name !== 'li') made.lang = content.pop();
  made.append(...content);
  return made;
}
