import { join } from 'node:path';
import { openDatabase } from '../../local/account/database';
import { installDemoAccount } from '../../local/account/demo/installDemoAccount';
import { installSuiteApp } from '../../local/account/installer/installSuiteApp';
import { createSchema } from '../../local/account/schema';
import type { Account } from '../../local/account/types';
import { listen, stop } from '../../local/http/listen';
import { formCookieName, formTokenField, formTokenFor } from '../../local/http/formToken';
import { createServer, type ServerOptions } from '../../local/http/server';
import { accountImage } from './accountImage';

/** Asks the server as whoever is signed in. Redirects are not followed: they are part of what a test looks at. */
export type Client = (path: string, init?: RequestInit) => Promise<Response>;

export interface LocalNetSuite {
  /** e.g. http://localhost:41234 */
  readonly url: string;
  readonly account: Account;
  /** Errors inside Local NetSuite itself; a test of the SuiteApp expects none. */
  readonly errors: readonly unknown[];
  /** A client without session. */
  readonly client: Client;
  /** Role by script id or internal id. Rejects with the refusal's text. */
  signIn(email: string, role: string | number): Promise<Client>;
  /** The Cookie header of a new session. */
  sessionCookie(email: string, role: string | number): Promise<string>;
  /** Stops the server and closes the account. */
  stop(): Promise<void>;
}

export interface LocalNetSuiteOptions {
  /** Left out: the demo account, in memory, with the repository's own SuiteApp. */
  readonly account?: Account;
  /** An SDF project to install first. */
  readonly projectFolder?: string;
  /** The server's clock and patience, where a test needs its own. */
  readonly server?: Omit<ServerOptions, 'reportError'>;
}

const repositoryProject = join(__dirname, '..', '..', 'src');

/** A demo account of its own at each call, in memory, with the repository's SuiteApp installed. */
export const demoAccountWithSuiteApp = accountImage(() => {
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(repositoryProject, 'FileCabinet') };
  createSchema(account.database);
  installDemoAccount(account);
  installSuiteApp(account, repositoryProject);
  return account;
});

/** Local NetSuite on a free port. */
export async function startLocalNetSuite(options: LocalNetSuiteOptions = {}): Promise<LocalNetSuite> {
  const account = options.account ?? demoAccountWithSuiteApp();
  if (options.projectFolder !== undefined) installSuiteApp(account, options.projectFolder);
  const errors: unknown[] = [];
  const server = createServer(account, { ...options.server, reportError: (error) => errors.push(error) });
  const url = `http://localhost:${await listen(server, 0, 'localhost')}`;
  return {
    url,
    account,
    errors,
    client: clientOf(url),
    signIn: async (email, role) => clientOf(url, await sessionCookie(url, email, String(role))),
    sessionCookie: (email, role) => sessionCookie(url, email, String(role)),
    stop: async () => {
      await stop(server);
      account.database.close();
    },
  };
}

/** A form as browsers send it; values may repeat. */
export function form(fields: Readonly<Record<string, string | readonly string[]>>): RequestInit {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of typeof values === 'string' ? [values] : values) body.append(name, value);
  }
  return { method: 'POST', body };
}

/** A browser's cookie, by which the forms of its pages are known. */
const anonymousCookie = `${formCookieName}=of-a-test`;

function clientOf(url: string, cookie: string = anonymousCookie): Client {
  return (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Cookie', cookie);
    return fetch(url + path, { redirect: 'manual', ...init, headers, ...withFormToken(init, cookie) });
  };
}

/** A form carries the token that the page it stands on would have given it; a test may give another. */
function withFormToken({ body }: RequestInit, cookie: string): RequestInit {
  if (!(body instanceof URLSearchParams) || body.has(formTokenField)) return {};
  const complete = new URLSearchParams(body);
  complete.set(formTokenField, formTokenFor(cookie.slice(cookie.indexOf('=') + 1)));
  return { body: complete };
}

async function sessionCookie(url: string, email: string, role: string): Promise<string> {
  const response = await clientOf(url)('/local/session', form({ email, role }));
  const cookie = response.headers.get('Set-Cookie')?.split(';')[0];
  if (response.status !== 303 || cookie === undefined) throw new Error(await response.text());
  return cookie;
}
