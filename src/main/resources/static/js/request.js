/** One call to the server with the session; the token in the cookie shows that the call is the page's own. */
export function request(method, path, body, options = {}) {
  const token = document.cookie.split('; ').find(c => c.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length);
  return fetch(path, {
    method,
    headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token ?? ''},
    body: body === undefined ? undefined : JSON.stringify(body),
    ...options,
  });
}
