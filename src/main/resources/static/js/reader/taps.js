import {call, factId} from '../api.js';

/** The taps of one content: what they show is fetched ahead, and what they are is sent in the background. */
export class Taps {

  constructor(base) {
    this.base = base;
    this.lines = new Map();
    this.ready = call('GET', `${base}/translations`)
      .then(({sentences}) => sentences.forEach(line => this.lines.set(line.id, line)))
      .catch(() => {});
  }

  /** The sentence's Japanese; undefined while it is not here yet. */
  line(sentence) {
    return this.lines.get(sentence);
  }

  /** What a tap on the word shows; undefined while it is not here yet. */
  word(sentence, start, end) {
    return this.lines.get(sentence)?.words.find(word => word.start === start && word.end === end);
  }

  /** Records a tap; `tap.sent` is what the server says of it. */
  record(fact) {
    const tap = {id: factId(), at: new Date().toISOString(), ...fact};
    const sent = call('POST', `${this.base}/taps`, {taps: [tap]}).then(answer => answer.results[0]);
    sent.catch(() => {});
    return {id: tap.id, sent};
  }

  async takeBack(tap) {
    await tap.sent.catch(() => {});
    await call('DELETE', `${this.base}/taps/${tap.id}`);
  }
}
