import {request} from './request.js';
import * as store from './store.js';

// Every fact is written down here before it is sent, and struck out when the server has said what became of it. It carries an id of
// its own, so that one that was sent twice, because an answer was lost or the browser was killed, still counts once.

const REVIEWS = '/api/v1/reviews';
const MOST_REVIEWS = 200;
const PATIENCE_MS = 15_000;
const FACTS = /^\/api\/v1\/(reviews$|cards\/[^/]+\/(reviews|facts)(\/|$)|contents\/[^/]+\/(taps|progress|kept)(\/|$))/;

const learner = document.querySelector('meta[name=learner]')?.content;
const others = new BroadcastChannel('outbox');
const KEPT = {results: [{status: 'kept'}]};
const waiting = new Map();
const listeners = new Set();
let isWanted = false;
let running;
let later;

/** Whether a call tells the server a fact, which must not get lost. */
export function isFact(method, path) {
  return method !== 'GET' && learner !== undefined && window.isSecureContext && FACTS.test(path);
}

/**
 * Keeps a fact and sends it, after those from before. The promise holds what the server said, or results with the status "kept" where it
 * can not be reached or nobody is signed in any more: then the fact is sent later. It is broken with a `status` where the server refused the fact.
 */
export async function send(method, path, body) {
  const seq = await store.put('outbox', {learner, method, path, body});
  const answer = new Promise((resolve, reject) => waiting.set(seq, {resolve, reject}));
  flush();
  return answer;
}

/** What is not sent yet, oldest first. */
export async function unsent() {
  return (await store.all('outbox')).filter(entry => entry.learner === learner);
}

/** Calls back whenever something was sent, or could not be: with what is left, and whether one has to sign in first. */
export function listen(listener) {
  listeners.add(listener);
}

/** Sends what there is; only one tab does at a time. The promise is kept when nothing more can be sent for now. */
export function flush() {
  isWanted = true;
  running ??= (async () => {
    try {
      while (isWanted) {
        isWanted = false;
        await navigator.locks.request('outbox', drain);
      }
    } finally {
      running = undefined;
    }
  })();
  return running;
}

async function drain() {
  clearTimeout(later);
  for (let batch = first(await unsent()); batch.length > 0; batch = first(await unsent())) {
    const answer = await post(batch);
    if (answer === undefined || isForLater(answer.status)) {
      waiting.forEach(({resolve}) => resolve(KEPT));
      waiting.clear();
      later = setTimeout(flush, PATIENCE_MS);
      await tell(answer?.status === 401 || answer?.status === 403);
      return;
    }
    await strikeOut(batch, answer);
  }
  await tell(false);
}

/** The oldest fact, or as many as are answers to cards, which go together. */
function first(entries) {
  const end = entries.findIndex(entry => entry.path !== REVIEWS);
  return end === 0 ? entries.slice(0, 1) : entries.slice(0, Math.min(end < 0 ? entries.length : end, MOST_REVIEWS));
}

async function post([entry, ...more]) {
  const {method, path, body} = entry;
  const reviews = path === REVIEWS && {sentAt: new Date().toISOString(), reviews: [entry, ...more].flatMap(one => one.body.reviews)};
  try {
    return await request(method, path, reviews || body, {signal: AbortSignal.timeout(PATIENCE_MS)});
  } catch {
    return undefined;
  }
}

/** The server is away, busy, or does not know who calls: none of that says anything about the fact. */
function isForLater(status) {
  return status === 401 || status === 403 || status === 408 || status === 425 || status === 429 || status >= 500;
}

async function strikeOut(batch, answer) {
  const body = answer.status === 204 ? null : await answer.json().catch(() => null);
  for (const [i, {seq}] of batch.entries()) {
    await store.remove('outbox', seq);
    const {resolve, reject} = waiting.get(seq) ?? {};
    waiting.delete(seq);
    if (answer.ok) resolve?.(batch.length > 1 ? {results: [body?.results[i]]} : body);
    else reject?.(Object.assign(new Error(`${answer.status}`), {status: answer.status}));
  }
  others.postMessage({sent: batch.map(({seq}) => seq)});
}

async function tell(mustSignIn) {
  const left = (await unsent()).length;
  listeners.forEach(listener => listener(left, mustSignIn));
}

// another tab sent what this one wrote down: what the server said is known there only
others.addEventListener('message', async ({data}) => {
  data.sent.forEach(seq => {
    waiting.get(seq)?.resolve(KEPT);
    waiting.delete(seq);
  });
  await tell(false);
});
