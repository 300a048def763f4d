import { resolve } from 'node:path';
import type { Authentication } from '../../../client';
import type { Io } from '../../io';
import { readAccountId, type AccountId } from '../accountId';
import { allParts, environmentNames, nameOf, tokenParts, type GivenParts, type Part, type Source } from './parts';
import { readCredentialsFile, type CredentialsFile } from './readFile';

/** What keeps given parts from being credentials. Names are as the source has them. */
export type Incomplete =
  | { readonly kind: 'none' }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  /** Parts of both kinds of signing in. */
  | { readonly kind: 'mixed'; readonly names: readonly string[] }
  /** With blanks or characters that no key of NetSuite's has. */
  | { readonly kind: 'malformed'; readonly names: readonly string[] };

/** What was found of credentials. */
export interface FoundCredentials {
  readonly source: Source;
  /** Undefined where they come from the environment. */
  readonly file: CredentialsFile | undefined;
  /** What there is to sign in with, and NetSuite's spelling of the account where that is known. */
  readonly complete: ((account: string) => Authentication) | undefined;
  readonly kind: Authentication['kind'] | undefined;
  /** Why they are not complete. */
  readonly incomplete: Incomplete | undefined;
  readonly account: AccountId;
  /** Every value but the account, to be kept out of whatever is written. */
  readonly secrets: readonly string[];
}

/**
 * Reads credentials from a file where one is named, else from the environment; never from both.
 * @param path as it was typed, relative to cwd
 */
export function readCredentials(path: string | undefined, { cwd, env }: Pick<Io, 'cwd' | 'env'>): FoundCredentials {
  if (path === undefined) return judged({ kind: 'environment' }, undefined, partsOf(env));
  const file = readCredentialsFile(resolve(cwd, path), process.getuid?.());
  return judged({ kind: 'file', path }, file, file.state === 'read' ? file.parts : {});
}

function partsOf(env: Io['env']): GivenParts {
  const given = allParts.map((part) => [part, env[environmentNames[part]]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== ''));
}

function judged(source: Source, file: CredentialsFile | undefined, parts: GivenParts): FoundCredentials {
  const incomplete = incompleteness(parts, source);
  const kind = incomplete ? undefined : parts.accessToken === undefined ? 'oauth1' : 'bearer';
  return {
    source,
    file,
    complete: incomplete ? undefined : (account) => authenticationOf(parts, account),
    kind,
    incomplete,
    account: readAccountId(parts.account ?? ''),
    secrets: allParts.filter((part) => part !== 'account').flatMap((part) => parts[part] ?? []),
  };
}

/** Visible ASCII: what NetSuite gives out, and what a header can carry. */
const wellFormed = /^[\x21-\x7e]+$/;

function incompleteness(parts: GivenParts, source: Source): Incomplete | undefined {
  const named = (some: readonly Part[]): string[] => some.map((part) => nameOf(part, source));
  const secrets = allParts.filter((part) => part !== 'account');
  const given = secrets.filter((part) => parts[part] !== undefined);
  if (given.length === 0 && parts.account === undefined) return { kind: 'none' };
  if (parts.accessToken !== undefined && given.length > 1) return { kind: 'mixed', names: named(given) };
  const needed: readonly Part[] = ['account', ...(parts.accessToken === undefined ? tokenParts : [])];
  const missing = needed.filter((part) => parts[part] === undefined);
  if (missing.length > 0) return { kind: 'missing', names: named(missing) };
  const malformed = given.filter((part) => !wellFormed.test(parts[part]!));
  return malformed.length > 0 ? { kind: 'malformed', names: named(malformed) } : undefined;
}

function authenticationOf({ consumerKey = '', consumerSecret = '', tokenId = '', tokenSecret = '', accessToken }: GivenParts, account: string): Authentication {
  if (accessToken !== undefined) return { kind: 'bearer', accessToken };
  return { kind: 'oauth1', account, consumerKey, consumerSecret, token: tokenId, tokenSecret };
}
