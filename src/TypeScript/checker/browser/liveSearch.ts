/** As long as a quick typist needs from one key to the next. */
const PAUSE_MILLISECONDS = 250;

function addressOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.set(name, value);
  return `${form.action.split('?')[0]!}?${fields.toString()}`;
}

/** The results in an answer; undefined where it is another page, such as the log-in page of a session that has ended. */
function resultsIn(html: string): Element | undefined {
  return new DOMParser().parseFromString(html, 'text/html').querySelector('[data-results]') ?? undefined;
}

async function load(address: string, signal: AbortSignal): Promise<Element | undefined> {
  const answer = await fetch(address, { signal, credentials: 'same-origin' });
  return answer.ok ? resultsIn(await answer.text()) : undefined;
}

/** Something beside a form that tells those who do not see the results how many there are now (WCAG 2.2, 4.1.3). */
function newStatus(form: HTMLFormElement): HTMLElement {
  const status = document.createElement('span');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  form.append(status);
  return status;
}

function refresh(form: HTMLFormElement, status: HTMLElement, made: (root: ParentNode) => void, signal: AbortSignal): void {
  const address = addressOf(form);
  load(address, signal).then(
    (results) => {
      const shown = document.querySelector('[data-results]');
      // What cannot be refreshed is asked for as a page, which says why.
      if (!results || !shown) return form.submit();
      shown.replaceWith(results);
      made(results);
      status.textContent = results.querySelector('caption, .empty p')?.textContent ?? '';
      history.replaceState(null, '', address);
    },
    () => {
      if (!signal.aborted) form.submit();
    },
  );
}

/**
 * Asks the server for the results of each search form while its reader types.
 * @param made gives results that were put into the page what scripts add to them
 */
export function searchWhileTyping(root: ParentNode, made: (root: ParentNode) => void): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-live]')) {
    const status = newStatus(form);
    let timer = 0;
    let running = new AbortController();
    form.addEventListener('input', () => {
      window.clearTimeout(timer);
      running.abort();
      running = new AbortController();
      const { signal } = running;
      timer = window.setTimeout(() => refresh(form, status, made, signal), PAUSE_MILLISECONDS);
    });
  }
}
