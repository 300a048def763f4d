import type { Tone } from '../words';

/** Shapes differ, so that a state is told without its colour. */
const shapes: Readonly<Record<Tone, string>> = {
  good: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.6 5.2-4.2 5a.9.9 0 0 1-1.3.1L4.2 9.6l1.1-1.3 1.3 1.1 3.6-4.3 1.4 1.1Z',
  gap: 'M8 1.2 15.5 14.6H.5L8 1.2Zm-.9 4.9.2 4.2h1.4l.2-4.2H7.1ZM8 11.2a.95.95 0 1 0 0 1.9.95.95 0 0 0 0-1.9Z',
  bad: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.2 9.1-1.1 1.1L8 9.1l-2.1 2.1-1.1-1.1L6.9 8 4.8 5.9l1.1-1.1L8 6.9l2.1-2.1 1.1 1.1L9.1 8l2.1 2.1Z',
  unknown:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 11.6a1 1 0 1 1 0-2 1 1 0 0 1 0 2Zm1.5-4.5c-.6.4-.7.6-.7 1.2v.4H7.2v-.6c0-1 .4-1.5 1.2-2.1.6-.4.8-.6.8-1.1 0-.6-.5-1-1.2-1-.8 0-1.2.4-1.3 1.2H5.1C5.2 4.5 6.3 3.5 8 3.5c1.7 0 2.8.9 2.8 2.3 0 1-.5 1.6-1.3 2.3Z',
  neutral: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.5 7.8h-7V7.2h7v1.6Z',
};

export function Icon({ tone, size = 16 }: { readonly tone: Tone; readonly size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 16 16" fill="currentColor" fill-rule="evenodd">
      <path d={shapes[tone]} />
    </svg>
  );
}
