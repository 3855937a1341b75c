import {isFact, send} from './outbox.js';
import {request} from './request.js';

/**
 * Calls the JSON API with the session. A fact that the learner made is kept until the server has it: where that can not be now, its result has the status "kept".
 * Throws an error with the answer's `status`, or without one where there was no answer at all.
 */
export async function call(method, path, body, options = {}) {
  if (isFact(method, path)) return send(method, path, body);
  const answer = await request(method, path, body, options);
  if (!answer.ok) throw Object.assign(new Error(`${answer.status}`), {status: answer.status});
  return answer.status === 204 ? null : answer.json();
}

/** A UUIDv7, so that facts sort by the time they were made. */
export function factId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let i = 5; i >= 0; i--) { bytes[i] = time % 256; time = Math.floor(time / 256); }
  bytes[6] = 0x70 | bytes[6] & 0x0f;
  bytes[8] = 0x80 | bytes[8] & 0x3f;
  const hex = [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
