import {call, factId} from '../api.js';

const EVERY_MS = 15_000;
const LONGEST_S = 600;

/** How far the reader is: seen by what was on the screen or heard, told to the server now and then, and kept over devices. */
export class Place {

  constructor(base, main, sentences) {
    this.base = base;
    this.bar = document.getElementById('so-far');
    this.sentences = sentences;
    this.furthest = this.told = sentences.findIndex(sentence => sentence.dataset.id === main.dataset.furthest);
    this.begin = Date.now();
    this.playback = () => undefined;
    if (main.dataset.status === 'READING' && this.furthest > 0) sentences[this.furthest].scrollIntoView({block: 'center'});
    const seen = new IntersectionObserver(entries => entries
      .filter(entry => entry.isIntersecting && entry.boundingClientRect.top >= 0)
      .forEach(entry => this.reached(entry.target)), {rootMargin: '0px 0px -35% 0px'});
    sentences.forEach(sentence => seen.observe(sentence));
    setInterval(() => { if (this.furthest !== this.told) this.report(); }, EVERY_MS);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.report({keepalive: true});
      else this.begin = Date.now();
    });
  }

  reached(sentence) {
    this.furthest = Math.max(this.furthest, this.sentences.indexOf(sentence));
    const percent = Math.round((this.furthest + 1) * 100 / this.sentences.length);
    this.bar.value = Math.max(this.bar.value, percent);
  }

  /** The seconds read since this was asked last. */
  seconds() {
    const seconds = Math.min(LONGEST_S, Math.round((Date.now() - this.begin) / 1000));
    this.begin = Date.now();
    return seconds;
  }

  /** Tells that the content is read to its end, or opened again: where there is no net, as soon as there is. */
  finish(finished) {
    const sentence = this.sentences.at(finished ? -1 : 0).dataset.id;
    return call('PUT', `${this.base}/progress`, {id: factId(), at: new Date().toISOString(), sentence, finished});
  }

  report(options) {
    if (this.furthest < 0) return;
    this.told = this.furthest;
    const fact = {id: factId(), at: new Date().toISOString(), sentence: this.sentences[this.furthest].dataset.id,
      secondsRead: this.seconds(), playbackMs: this.playback()};
    call('PUT', `${this.base}/progress`, fact, options).catch(() => { this.told = -2; });
  }
}
