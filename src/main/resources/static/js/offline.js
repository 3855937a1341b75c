import {call} from './api.js';
import {flush, listen, unsent} from './outbox.js';
import * as store from './store.js';

// On every page: the service worker, what is not sent yet, what was taken along for the train, and signing out.

const WEEK_EVERY_MS = 10 * 60_000;
const learner = document.querySelector('meta[name=learner]')?.content;
const shown = document.getElementById('unsent');
const signIn = document.getElementById('sign-in-again');

function show(left, mustSignIn) {
  if (!shown) return;
  shown.hidden = left === 0;
  shown.textContent = shown.dataset.text.replace('{0}', left);
  signIn.hidden = left === 0 || !mustSignIn;
}

/** Nobody is shown what somebody else left here; what that person did not send yet stays, for them. */
async function mine() {
  const owner = await store.get('notes', 'owner');
  if (owner && owner.learner !== learner) await forget(['answered', 'kept', 'notes']);
  await store.put('notes', {name: 'owner', learner});
}

async function forget(stores) {
  await Promise.all(stores.map(store.clear));
  await Promise.all(['pages', 'train'].map(name => caches.delete(name)));
}

/** The cards of the coming week, for days without a net. */
async function takeTheWeekAlong() {
  const last = await store.get('notes', 'week');
  const at = Date.now();
  if (!navigator.onLine || last && at - last.at < WEEK_EVERY_MS) return;
  const page = await fetch('/review/week');
  if (!page.ok || page.redirected) return;
  await (await caches.open('pages')).put('/review/week', page);
  await store.put('notes', {name: 'week', at});
}

async function keep(button) {
  const id = button.dataset.keep, path = `/read/${id}`;
  const train = await caches.open('train');
  const page = await fetch(path);
  if (!page.ok || page.redirected) throw new Error(`${page.status}`);
  const html = new DOMParser().parseFromString(await page.clone().text(), 'text/html');
  const media = [...html.querySelectorAll('main [src^="/api/v1/media/"]')].map(element => element.getAttribute('src'));
  await train.addAll([`/api/v1/contents/${id}/translations`, ...new Set(media)]);
  await train.put(path, page);
  await store.put('kept', {id, title: html.querySelector('h1').textContent});
  await call('PUT', `/api/v1/contents/${id}/kept`);
}

async function letGo(button) {
  const id = button.dataset.keep;
  await (await caches.open('train')).delete(`/read/${id}`);
  await store.remove('kept', id);
  await call('DELETE', `/api/v1/contents/${id}/kept`);
}

async function toggle(button) {
  const isKept = button.getAttribute('aria-pressed') === 'true';
  button.setAttribute('aria-busy', 'true');
  try {
    await (isKept ? letGo : keep)(button);
    button.setAttribute('aria-pressed', String(!isKept));
  } finally {
    button.removeAttribute('aria-busy');
  }
}

async function showKept() {
  const kept = await store.all('kept');
  document.querySelectorAll('[data-keep]').forEach(button => {
    button.hidden = false;
    button.setAttribute('aria-pressed', String(kept.some(({id}) => id === button.dataset.keep)));
  });
  document.querySelectorAll('.kept-list').forEach(list => list.replaceChildren(...kept.map(({id, title}) => {
    const link = Object.assign(document.createElement('a'), {href: `/read/${id}`, textContent: title, lang: 'en'});
    const line = document.createElement('li');
    line.append(link);
    return line;
  })));
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-keep]');
  if (button) toggle(button).catch(() => { document.getElementById('failed').hidden = false; });
});

document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.action.endsWith('/sign-out') || event.defaultPrevented) return;
  event.preventDefault();
  await flush();
  const left = (await unsent()).length;
  if (left > 0 && !confirm(shown.dataset.warning.replace('{0}', left))) {
    form.querySelectorAll('[aria-busy]').forEach(busy => busy.removeAttribute('aria-busy'));
    return;
  }
  await forget(['outbox', 'answered', 'kept', 'notes']);
  form.submit();
});

if ('serviceWorker' in navigator && 'caches' in window) {
  navigator.serviceWorker.register('/sw.js');
  if (learner) {
    listen(show);
    addEventListener('online', flush);
    await mine();
    await showKept();
    await flush();
    await new Promise(done => (window.requestIdleCallback ?? setTimeout)(done, {timeout: 2000}));
    await takeTheWeekAlong().catch(() => {});
  } else {
    await showKept();
  }
}
