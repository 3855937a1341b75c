// of the card that is shown
const sounded = () => document.getElementById('sound');
const spoken = () => document.getElementById('speak')?.textContent ?? '';
let ends;

function englishVoice() {
  return window.speechSynthesis?.getVoices().find(voice => voice.lang.startsWith('en'));
}

function speak() {
  const voice = englishVoice(), text = spoken();
  if (!voice || !text) return Promise.resolve();
  return new Promise(done => {
    const saying = new SpeechSynthesisUtterance(text);
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.onend = saying.onerror = done;
    speechSynthesis.cancel();
    speechSynthesis.speak(saying);
  });
}

/** The sentence as its podcast has it, and nothing of the next one. */
async function playSentence(sound) {
  clearInterval(ends);
  sound.currentTime = Number(sound.dataset.start) / 1000;
  await sound.play();
  ends = setInterval(() => {
    if (sound.currentTime * 1000 >= Number(sound.dataset.end)) { sound.pause(); clearInterval(ends); }
  }, 30);
}

/** Plays what the card has: the word by the browser's voice, then the sentence from its podcast. */
export async function play() {
  const sound = sounded();
  await speak();
  if (sound) await playSentence(sound).catch(() => {});
}

/** Whether anything can be heard; voices may be known only after a while. */
export async function canBeHeard() {
  for (let tries = 0; tries < 10; tries++) {
    if (sounded() || englishVoice()) return true;
    if (!window.speechSynthesis) return false;
    await new Promise(done => setTimeout(done, 150));
  }
  return false;
}
