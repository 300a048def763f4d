import { codeOf, mayPass, TIMEOUT } from './networkFault';
import { timeLimit } from './timeLimit';

/** Whether a host name leads to an address. */
export type NameResolution = { readonly state: 'resolved' } | { readonly state: 'failed'; readonly code: string };

/** Resolves a host name, and once more where the system calls the failure temporary. Never throws. */
export async function resolveName(host: string, seconds: number, resolve: (host: string) => Promise<unknown>): Promise<NameResolution> {
  const signal = timeLimit(seconds);
  const first = await resolveOnce(host, resolve, signal);
  return first.state === 'failed' && mayPass(first) ? resolveOnce(host, resolve, signal) : first;
}

/** The system cannot be told to give up: it is not waited for. */
function resolveOnce(host: string, resolve: (host: string) => Promise<unknown>, signal: AbortSignal): Promise<NameResolution> {
  return new Promise((settle) => {
    signal.addEventListener('abort', () => settle({ state: 'failed', code: TIMEOUT }), { once: true });
    resolve(host).then(
      () => settle({ state: 'resolved' }),
      (error: unknown) => settle({ state: 'failed', code: codeOf(error) }),
    );
  });
}
