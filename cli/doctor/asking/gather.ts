import type { Io } from '../../io';
import type { FoundCredentials } from '../credentials/readCredentials';
import { isTakenFromEnvironment, type NodeStart } from '../proxy';
import { targetOfAccount, type Target } from '../target';
import type { World } from '../world';
import { ask, type Asking } from './ask';
import type { Exchange } from './exchange';
import { resolveName, type NameResolution } from './resolveName';

/** All that the checks judge; what was not asked, because nothing could come of it, is undefined. */
export interface Facts {
  readonly credentials: FoundCredentials;
  readonly target: Target | undefined;
  /** The time limit of each request. */
  readonly seconds: number;
  /** The proxy variables that are set, by name; `isUsed` where Node.js was told to go by them. */
  readonly proxy: { readonly names: readonly string[]; readonly isUsed: boolean };
  readonly toolVersion: string;
  /** Undefined also where there is no name to resolve, or the proxy resolves it. */
  readonly name: NameResolution | undefined;
  readonly status: Exchange | undefined;
  readonly session: Exchange | undefined;
  readonly permissions: Exchange | undefined;
}

/** What was asked for. */
export interface Question {
  readonly credentials: FoundCredentials;
  /** Left out: the host of the account. */
  readonly target: Target | undefined;
  readonly seconds: number;
  readonly toolVersion: string;
  readonly env: Io['env'];
}

const proxyNames = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'];

/** Asks GET status, and where that is answered GET session and GET permissions, one after the other. */
export async function gather(question: Question, world: World): Promise<Facts> {
  const { credentials, seconds, toolVersion } = question;
  const { account, complete } = credentials;
  const target = question.target ?? (account.state === 'none' ? undefined : targetOfAccount(account.id));
  const proxy = proxyOf({ env: question.env, nodeArguments: world.nodeArguments });
  const nothing = { credentials, target, seconds, toolVersion, proxy, name: undefined, status: undefined, session: undefined, permissions: undefined };
  if (!target || !complete || account.state === 'none') return nothing;
  const name = target.isLocal || proxy.isUsed ? undefined : await resolveName(target.host, seconds, world.resolve);
  if (name?.state === 'failed') return { ...nothing, name };
  return { ...nothing, name, ...(await exchanges({ target, seconds, auth: complete(account.id) }, world)) };
}

async function exchanges(asking: Asking, world: World): Promise<Pick<Facts, 'status' | 'session' | 'permissions'>> {
  const status = await ask('status', asking, world);
  const isAnswered = status.kind === 'answered' && status.failure === undefined;
  if (!isAnswered) return { status, session: undefined, permissions: undefined };
  return { status, session: await ask('session', asking, world), permissions: await ask('permissions', asking, world) };
}

function proxyOf(start: NodeStart): Facts['proxy'] {
  const names = proxyNames.filter((name) => start.env[name]);
  return { names, isUsed: names.length > 0 && isTakenFromEnvironment(start) };
}
