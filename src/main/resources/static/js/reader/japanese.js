const wanted = document.querySelector('main.reader').dataset.furigana === 'true';

/** Japanese, with kana over its kanji for those who want them. */
export function japanese(text, ruby) {
  const made = document.createDocumentFragment();
  let at = 0;
  for (const {start, end, reading} of wanted ? ruby ?? [] : []) {
    const read = document.createElement('ruby');
    read.append(text.slice(start, end), part('rp', '('), part('rt', reading), part('rp', ')'));
    made.append(text.slice(at, start), read);
    at = end;
  }
  made.append(text.slice(at));
  return made;
}

function part(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
