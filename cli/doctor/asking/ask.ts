import { ApiFailure, createClient, type Authentication } from '../../../client';
import type { Target } from '../target';
import type { World } from '../world';
import type { Exchange } from './exchange';
import { mayPass, networkFault, type NetworkFault } from './networkFault';
import { shortened } from './read';
import { recorder } from './recorder';
import { timeLimit } from './timeLimit';

/** The endpoints that are asked: they read only. */
export type Resource = 'status' | 'session' | 'permissions';

/** What all requests have in common. */
export interface Asking {
  readonly target: Target;
  readonly auth: Authentication;
  /** The time limit of a request and its repeat together. */
  readonly seconds: number;
}

/**
 * Asks once, and once more where the network broke off: no other failure is repeated, so that none is hidden. Never
 * throws for what the network or the answer does.
 */
export async function ask(resource: Resource, asking: Asking, world: World): Promise<Exchange> {
  const signal = timeLimit(asking.seconds);
  const first = await askOnce(resource, asking, world, signal);
  if (first.kind === 'answered' || !mayPass(first.fault)) return first;
  const second = await askOnce(resource, asking, world, signal);
  return second.kind === 'answered' ? { ...second, passed: first.fault.code } : second;
}

async function askOnce(resource: Resource, { target, auth, seconds }: Asking, world: World, signal: AbortSignal): Promise<Exchange> {
  const { fetch, last } = recorder(world.fetch, world.now);
  const client = createClient({ baseUrl: target.baseUrl, auth, fetch, tries: 1 });
  try {
    const data = await client[resource]({ signal });
    return { kind: 'answered', ...last()!, data, failure: undefined, passed: undefined };
  } catch (failure) {
    const isAnswer = failure instanceof ApiFailure && failure.status !== 0;
    if (!isAnswer) return { kind: 'no-answer', fault: faultOf(failure, { seconds, isLocal: target.isLocal }) };
    const { status, code, message } = failure;
    return { kind: 'answered', ...last()!, data: undefined, failure: { status, code: shortened(code), message: shortened(message) }, passed: undefined };
  }
}

function faultOf(failure: unknown, limits: { readonly seconds: number; readonly isLocal: boolean }): NetworkFault {
  return networkFault(failure instanceof ApiFailure ? failure.cause : failure, limits);
}
