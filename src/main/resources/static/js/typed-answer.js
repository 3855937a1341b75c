// The same as TypedAnswer on the server, so that answers can be graded without it; one set of examples tests both.

const SLIPS = 2;
const LONGEST = 600;

/** A text without what does not matter: case, width, accents, punctuation. */
export function normal(text) {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/['’‘`´ʼ]/g, '')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim().normalize('NFC');
}

const joined = text => normal(text).replaceAll(' ', '');

function slipsIn(word) {
  const letters = [...word].length;
  return letters < 4 ? 0 : letters < 8 ? 1 : SLIPS;
}

/** How many letters to add, leave out, change or swap make one text the other. */
export function slipsBetween(one, other) {
  const a = [...one], b = [...other];
  const rows = [Array.from({length: b.length + 1}, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), rows[i - 1][j] + 1, rows[i][j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, rows[i - 2][j - 2] + 1);
      rows[i][j] = least;
    }
  }
  return rows[a.length][b.length];
}

function isASlip(question, typed) {
  const wanted = normal(question.answer).split(' '), given = normal(typed).split(' ');
  if (!question.tolerateSlips || wanted.length !== given.length) return false;
  let slips = 0;
  for (let i = 0; i < wanted.length; i++) {
    if (Math.abs(wanted[i].length - given[i].length) > 4) return false;
    const here = slipsBetween(wanted[i], given[i]);
    if (here > slipsIn(wanted[i]) || here > 0 && question.others.includes(given[i])) return false;
    slips += here;
  }
  return slips > 0 && slips <= SLIPS;
}

function verdict(question, typed) {
  const answer = joined(question.answer), given = joined(typed);
  if (answer === '' ? question.answer.trim() === typed.trim() : answer === given) return 'EXACT';
  if (given !== '' && question.accepted.some(form => joined(form) === given)) return 'FORM';
  return isASlip(question, typed) ? 'SLIP' : 'WRONG';
}

/** How a typed text differs from the expected one: SAME and MISSING parts together are the expected text, EXTRA was typed besides. */
export function difference(expected, typed) {
  const wanted = [...expected.trim()], given = [...typed.normalize('NFKC').trim()].filter(letter => normal(letter) !== '');
  const segments = [];
  const add = (text, kind) => {
    const last = segments.at(-1);
    if (last?.kind === kind) last.text += text; else segments.push({text, kind});
  };
  const whole = () => {
    given.forEach(letter => add(letter, 'EXTRA'));
    wanted.forEach(letter => add(letter, 'MISSING'));
    return segments;
  };
  if (wanted.length > LONGEST || given.length > LONGEST) return whole();
  const a = wanted.map(normal), b = given.map(normal);
  const same = (i, j) => a[i] !== '' && a[i] === b[j];
  const common = Array.from({length: a.length + 1}, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i][j] = same(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  if (2 * common[0][0] < Math.max(a.filter(letter => letter !== '').length, b.length)) return whole();
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && a[i] === '') add(wanted[i++], 'SAME');
    else if (i < a.length && j < b.length && same(i, j)) { add(wanted[i++], 'SAME'); j++; }
    else if (j === b.length || i < a.length && common[i + 1][j] >= common[i][j + 1]) add(wanted[i++], 'MISSING');
    else add(given[j++], 'EXTRA');
  }
  return segments;
}

const RATINGS = {EXACT: 'GOOD', FORM: 'GOOD', SLIP: 'HARD', WRONG: 'AGAIN'};

/** Grades a typed answer to a question as the API gives it. */
export function grade(question, typed) {
  const found = verdict(question, typed);
  return {verdict: found, suggestedRating: RATINGS[found], expected: question.answer, difference: difference(question.answer, typed)};
}
