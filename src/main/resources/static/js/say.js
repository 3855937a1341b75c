const said = new Map();
document.querySelectorAll('template.says').forEach(template =>
  template.content.querySelectorAll('[data-key]').forEach(text => said.set(text.dataset.key, text.textContent)));

/** A text of the page's language, which the page brought along in a template; {0}, {1}… are filled in. */
export function say(key, ...values) {
  return (said.get(key) ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);
}
