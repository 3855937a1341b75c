// Fills in for the server while it can not be reached. The server names the files of its version here when it hands this out.
const VERSION = '{version}';
const FILES = new Set('{files}'.split(' '));
const APP = `app-${VERSION}`;
const SLOW_MS = 5000;
const VISITED = new Set(['/today', '/library']);
const TAKEN_ALONG = /^\/api\/v1\/(media\/|contents\/[^/]+\/translations$)/;

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(APP);
  await cache.addAll([...FILES].map(file => new Request(file, {cache: 'reload'})));
  await self.skipWaiting();
})()));

// only files go with their version: what the learner has not sent yet is in no cache
self.addEventListener('activate', event => event.waitUntil((async () => {
  const old = (await caches.keys()).filter(name => name.startsWith('app-') && name !== APP);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const {request} = event, {origin, pathname} = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname));
  else if (FILES.has(pathname)) event.respondWith(file(request, pathname));
  else if (TAKEN_ALONG.test(pathname)) event.respondWith(takenAlong(request));
});

/** The server's own file as long as it answers, so that a page never gets those of another version. */
async function file(request, path) {
  try {
    return await fetch(request, {signal: AbortSignal.timeout(SLOW_MS)});
  } catch {
    return (await (await caches.open(APP)).match(path)) ?? Response.error();
  }
}

async function page(request, path) {
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await remember(path, answer.clone());
    return answer;
  } catch {
    return await without(path);
  }
}

async function remember(path, answer) {
  if (VISITED.has(path)) await (await caches.open('pages')).put(path, answer);
  else if (await caches.match(path, {cacheName: 'train'})) await (await caches.open('train')).put(path, answer);
}

async function without(path) {
  const wanted = path === '/review' ? '/review/week' : path;
  return (await caches.match(wanted, {cacheName: 'pages', ignoreSearch: true}))
    ?? (await caches.match(wanted, {cacheName: 'train', ignoreSearch: true}))
    ?? (await caches.match('/offline', {cacheName: APP}))
    ?? Response.error();
}

async function takenAlong(request) {
  const kept = await caches.match(request.url, {cacheName: 'train'});
  if (!kept) return fetch(request);
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') ?? '');
  return range ? part(kept, Number(range[1]), range[2]) : kept;
}

/** A player asks for sound piece by piece. */
async function part(kept, from, to) {
  const whole = await kept.blob();
  const end = Math.min(to === '' ? whole.size - 1 : Number(to), whole.size - 1);
  const headers = {'Content-Type': whole.type, 'Content-Range': `bytes ${from}-${end}/${whole.size}`, 'Content-Length': String(end - from + 1)};
  return new Response(whole.slice(from, end + 1), {status: 206, headers});
}
