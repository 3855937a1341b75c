// Passkeys: one is made on the page that lists them, and used on the page for signing in. Where the browser has none, the buttons stay hidden.
import {request} from './request.js';

const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON && PublicKeyCredential.prototype.toJSON;
const add = document.getElementById('passkey-add');
const use = document.getElementById('passkey-use');
const fault = document.getElementById('passkey-fault');

async function sent(path, body) {
  const answer = await request('POST', path, body);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

async function make() {
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(await sent('/webauthn/register/options'));
  const credential = await navigator.credentials.create({publicKey: options});
  await sent('/webauthn/register', {publicKey: {credential: credential.toJSON(), label: add.elements.label.value}});
  location.reload();
}

async function enter() {
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(await sent('/webauthn/authenticate/options'));
  const credential = await navigator.credentials.get({publicKey: options});
  await sent('/login/webauthn', credential.toJSON());
  location.assign('/today');
}

/** Does it, and says so when it did not work; who closed the browser's window knows. */
async function attempt(work, button) {
  fault.hidden = true;
  button.setAttribute('aria-busy', 'true');
  try {
    await work();
  } catch (e) {
    fault.hidden = e.name === 'AbortError';
    button.removeAttribute('aria-busy');
  }
}

if (able) {
  add?.removeAttribute('hidden');
  use?.removeAttribute('hidden');
  document.getElementById('passkey-unable')?.setAttribute('hidden', '');
}
add?.addEventListener('submit', event => {
  event.preventDefault();
  attempt(make, add.querySelector('button'));
});
use?.addEventListener('click', () => attempt(enter, use));
