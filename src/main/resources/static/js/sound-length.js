/** Fills in how long a chosen sound is, where the browser can tell. */
for (const form of document.querySelectorAll('form.sound')) {
  const {file, length} = form.elements;
  file.addEventListener('change', () => {
    const [chosen] = file.files;
    if (!chosen) return;
    const sound = new Audio(URL.createObjectURL(chosen));
    sound.addEventListener('loadedmetadata', () => {
      URL.revokeObjectURL(sound.src);
      if (Number.isFinite(sound.duration)) length.value = written(sound.duration);
    });
  });
}

function written(seconds) {
  const whole = Math.ceil(seconds * 1000);
  const rest = String(whole % 60_000).padStart(5, '0');
  return `${Math.floor(whole / 60_000)}:${rest.slice(0, 2)}.${rest.slice(2)}`;
}
