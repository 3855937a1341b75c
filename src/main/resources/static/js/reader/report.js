import {call} from '../api.js';

/** Lets the reader tell the author that a translation is wrong. `where()` gives the sentence, and for a word its offsets. */
export function reporting(panel, base, where) {
  const form = panel.find('.report');
  panel.on('.report-it', () => {
    form.hidden = false;
    panel.place();
    form.elements.suggestion.focus();
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    const suggestion = form.elements.suggestion.value.trim();
    try {
      await call('POST', `${base}/reports`, {...where(), ...suggestion && {suggestion}});
      form.hidden = true;
      panel.find('.report-it').hidden = true;
      panel.find('.told').hidden = false;
      panel.place();
    } catch (failure) {
      button.disabled = false;
      panel.fault(failure, () => form.requestSubmit());
    }
  });
}
