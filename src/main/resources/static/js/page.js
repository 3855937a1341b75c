// What every page does: say when there is no net, and show that a form is on its way.
const offline = document.getElementById('offline');
const failed = document.getElementById('failed');

function tell() {
  offline.hidden = navigator.onLine;
}
addEventListener('online', tell);
addEventListener('offline', tell);
tell();

document.addEventListener('submit', event => {
  if (event.defaultPrevented) return;
  if (!navigator.onLine) {
    event.preventDefault();
    tell();
    return;
  }
  (event.submitter ?? event.target.querySelector('button'))?.setAttribute('aria-busy', 'true');
});
addEventListener('pageshow', () => document.querySelectorAll('[aria-busy=true]').forEach(busy => busy.removeAttribute('aria-busy')));

// parts of a page that are fetched by htmx
document.addEventListener('htmx:beforeRequest', event => {
  failed.hidden = true;
  event.detail.target.setAttribute('aria-busy', 'true');
});
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.responseURL.includes('/sign-in')) {
    event.detail.shouldSwap = false;
    location.assign('/sign-in');
  }
});
document.addEventListener('htmx:afterRequest', event => {
  event.detail.target.removeAttribute('aria-busy');
  failed.hidden = event.detail.successful;
});
document.addEventListener('htmx:afterSettle', () => {
  document.getElementById('status').textContent = document.querySelector('[data-found]')?.textContent;
});
document.addEventListener('change', event => {
  if (event.target.matches('[data-all]')) {
    document.querySelectorAll(event.target.dataset.all).forEach(box => { box.checked = event.target.checked; });
  }
});
failed?.querySelector('button').addEventListener('click', () => location.reload());
