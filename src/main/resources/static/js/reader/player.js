const SKIP_S = 5;
const TELL_MS = 15_000;
const HANDS_OFF_MS = 4000;

/** The podcast's sound, in step with the text. */
export class Player {

  constructor(box, sentences, place) {
    this.audio = box.querySelector('audio');
    this.box = box;
    this.sentences = sentences.filter(sentence => sentence.dataset.start);
    this.place = place;
    this.current = null;
    this.scrolledAt = 0;
    this.repeating = false;
    this.audio.controls = false;
    box.querySelector('.controls').hidden = false;
    const kept = Number(this.audio.dataset.position ?? 0) / 1000;
    if (kept) this.audio.currentTime = kept;
    place.playback = () => Math.round(this.audio.currentTime * 1000);
    this.wire();
    this.show();
  }

  wire() {
    const {audio, box} = this;
    const press = (css, action) => box.querySelector(css).addEventListener('click', action);
    press('.play', () => this.toggle());
    press('.back', () => this.skip(-SKIP_S));
    press('.on', () => this.skip(SKIP_S));
    press('.repeat', event => {
      this.repeating = !this.repeating;
      event.currentTarget.setAttribute('aria-pressed', this.repeating);
    });
    box.querySelector('#speed').addEventListener('change', event => { audio.playbackRate = Number(event.target.value); });
    this.seek = box.querySelector('#seek');
    this.seek.addEventListener('input', () => { audio.currentTime = Number(this.seek.value); });
    for (const name of ['timeupdate', 'seeked', 'loadedmetadata', 'play', 'pause']) audio.addEventListener(name, () => this.show());
    audio.addEventListener('pause', () => this.place.report());
    setInterval(() => { if (!audio.paused) this.place.report(); }, TELL_MS);
    for (const name of ['wheel', 'touchmove']) addEventListener(name, () => { this.scrolledAt = Date.now(); }, {passive: true});
    this.lockScreen();
  }

  toggle() {
    if (this.audio.paused) this.audio.play(); else this.audio.pause();
  }

  skip(seconds) {
    this.audio.currentTime = Math.max(0, this.audio.currentTime + seconds);
  }

  playFrom(sentence) {
    if (!sentence.dataset.start) return;
    this.scrolledAt = 0;
    this.light(sentence);
    this.audio.currentTime = Number(sentence.dataset.start) / 1000;
    this.audio.play();
  }

  show() {
    const {audio} = this;
    const now = audio.currentTime;
    if (this.repeating && this.current && !audio.paused && now * 1000 >= Number(this.current.dataset.end)) {
      audio.currentTime = Number(this.current.dataset.start) / 1000;
      return;
    }
    const duration = Number.isFinite(audio.duration) ? audio.duration : Number(this.seek.max);
    this.seek.max = duration;
    this.seek.value = now;
    this.seek.setAttribute('aria-valuetext', `${clock(now)} / ${clock(duration)}`);
    this.box.querySelector('.time').textContent = `${clock(now)} / ${clock(duration)}`;
    this.box.querySelector('.play').setAttribute('aria-pressed', !audio.paused);
    const spoken = this.sentences.findLast(sentence => Number(sentence.dataset.start) <= now * 1000);
    if (now > 0 && spoken) this.light(spoken);
  }

  light(sentence) {
    if (!this.audio.paused) this.place.reached(sentence);
    if (sentence === this.current) return;
    this.current?.classList.remove('spoken');
    this.current?.removeAttribute('aria-current');
    this.current = sentence;
    sentence.classList.add('spoken');
    sentence.setAttribute('aria-current', 'true');
    const {top, bottom} = sentence.getBoundingClientRect();
    const apart = top < this.box.getBoundingClientRect().bottom + 10 || bottom > innerHeight * .75;
    if (apart && !this.audio.paused && Date.now() - this.scrolledAt > HANDS_OFF_MS) {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      sentence.scrollIntoView({block: 'center', behavior: still ? 'auto' : 'smooth'});
    }
  }

  lockScreen() {
    if (!navigator.mediaSession) return;
    const {title, artist, artwork} = this.box.dataset;
    navigator.mediaSession.metadata = new MediaMetadata({title, artist, artwork: [{src: artwork}]});
    const beside = step => this.sentences[this.sentences.indexOf(this.current) + step];
    const handlers = {
      play: () => this.audio.play(),
      pause: () => this.audio.pause(),
      seekbackward: () => this.skip(-SKIP_S),
      seekforward: () => this.skip(SKIP_S),
      seekto: ({seekTime}) => { this.audio.currentTime = seekTime; },
      previoustrack: () => { if (beside(-1)) this.playFrom(beside(-1)); },
      nexttrack: () => { if (beside(1)) this.playFrom(beside(1)); },
    };
    Object.entries(handlers).forEach(([action, handler]) => navigator.mediaSession.setActionHandler(action, handler));
  }
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
