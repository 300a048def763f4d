/** The first look comes soon, since most accounts are small; each that follows comes later, for large ones take minutes. */
const FIRST_PAUSE_MILLISECONDS = 1500;
const LONGEST_PAUSE_MILLISECONDS = 20_000;
const LATER = 1.4;

/** What the server tells of something that goes on. */
interface Progress {
  readonly state: string;
  readonly sentence: string;
  readonly stepsDone: number;
}

const isGoingOn = ({ state }: Progress): boolean => state === 'waiting' || state === 'working';

/** Undefined where there is no more to follow, or the answer is another page, such as the log-in page of a session that has ended. */
async function load(address: string): Promise<Progress | undefined> {
  const answer = await fetch(address, { credentials: 'same-origin' });
  const isJson = answer.headers.get('Content-Type')?.includes('json') ?? false;
  return answer.ok && isJson ? ((await answer.json()) as { progress?: Progress }).progress : undefined;
}

/** Says it where it changed only: those who do not see the page hear each change, and nothing twice. */
function show(part: HTMLElement, { sentence, stepsDone }: Progress): void {
  const words = part.querySelector('[data-progress-words]');
  if (words && words.textContent !== sentence) words.textContent = sentence;
  const bar = part.querySelector('progress');
  if (bar) bar.value = stepsDone;
}

/** Waits for so long, and longer where nobody looks at the page. */
function pauseFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const whenSeen = (): void => {
      if (document.hidden) return document.addEventListener('visibilitychange', whenSeen, { once: true });
      resolve();
    };
    window.setTimeout(whenSeen, milliseconds);
  });
}

/** Looks again and again until it has ended. A network that fails for a moment is waited for. */
async function follow(part: HTMLElement): Promise<void> {
  for (let pause = FIRST_PAUSE_MILLISECONDS; ; pause = Math.min(pause * LATER, LONGEST_PAUSE_MILLISECONDS)) {
    await pauseFor(pause);
    try {
      const progress = await load(part.dataset['progress'] ?? '');
      if (!progress || !isGoingOn(progress)) return;
      show(part, progress);
    } catch {
      // The link to look again is still there.
    }
  }
}

/**
 * Follows what goes on while its page is open, and loads the page anew when it has ended. The page may be the answer to a
 * form: from now on its address is that of the page itself, so that nobody sends the form twice by loading it again.
 */
export function followProgress(root: ParentNode): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-progress]')) {
    const page = part.dataset['page'] ?? '';
    history.replaceState(null, '', page);
    void follow(part).then(() => window.location.replace(page));
  }
}
