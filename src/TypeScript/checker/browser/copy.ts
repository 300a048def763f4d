function say(button: HTMLElement, words: string | undefined): void {
  const status = document.querySelector(`[data-copied="${button.dataset['copy'] ?? ''}"]`);
  if (status) status.textContent = words ?? '';
}

function copy(button: HTMLElement): void {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  if (!source) return;
  // A frame of another origin has no clipboard, and an old browser no promise of one.
  const copied = navigator.clipboard?.writeText(source.textContent ?? '') ?? Promise.reject(new Error('no clipboard'));
  copied.then(
    () => say(button, button.dataset['done']),
    () => say(button, button.dataset['failed']),
  );
}

/** Shows the copy buttons, and makes each copy the text of the element it names. */
export function copyOnClick(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }
}
