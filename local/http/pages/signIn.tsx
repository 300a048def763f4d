import { rolesOfUser } from '../../account/roles';
import type { Role, User } from '../../account/types';
import { listUsers } from '../../account/users';
import { reasonToRefuse } from '../../auth/admission';
import type { Answer } from '../answer';
import type { Exchange } from '../exchange';
import { ownPath, paths, readFrom, url } from '../urls';
import { outlookPaths } from '../../outlook/paths';
import { PostForm } from './PostForm';
import { pageAnswer } from './page';

const usersPerPage = 40;

/** `/`: the users of the account, each with his roles to sign in with. Parameters: q (part of a name or address), from, redirect. */
export function signInPage(exchange: Exchange): Answer {
  const { query } = exchange.request;
  const search = query.get('q')?.trim() ?? '';
  const from = readFrom(query);
  const redirect = ownPath(query.get('redirect'));
  const found = listUsers(exchange.account).filter((user) => matches(user, search));
  const shown = found.slice(from, from + usersPerPage);
  return pageAnswer(exchange, {
    title: 'Sign in to Local NetSuite',
    content: (
      <>
        <p class="local-lead">Choose a user and a role. No password is asked for here: this account lives on your machine.</p>
        <p>
          Or see what a user of Outlook sees: <a href={outlookPaths.pane}>the Outlook stand-in</a>.
        </p>
        <SearchForm search={search} redirect={redirect} />
        <p class="local-quiet">{countOf(found.length, from, shown.length)}</p>
        <ul class="local-people">
          {shown.map((user) => (
            <li key={user.id}>
              <Person user={user} />
              <SignInForm exchange={exchange} user={user} redirect={redirect} />
            </li>
          ))}
        </ul>
        <p>
          {from > 0 && <a href={url(paths.signIn, { q: search, redirect, from: Math.max(0, from - usersPerPage) })}>Previous users</a>}{' '}
          {from + shown.length < found.length && <a href={url(paths.signIn, { q: search, redirect, from: from + usersPerPage })}>More users</a>}
        </p>
      </>
    ),
  });
}

function matches(user: User, search: string): boolean {
  return `${user.name} ${user.email}`.toLowerCase().includes(search.toLowerCase());
}

function countOf(found: number, from: number, shown: number): string {
  if (shown === 0) return 'No user matches.';
  return `Users ${from + 1} to ${from + shown} of ${found}`;
}

function SearchForm({ search, redirect }: { search: string; redirect: string | undefined }) {
  return (
    <form class="local-form" method="get" action={paths.signIn} role="search">
      <label>
        Name or email address
        <input type="search" name="q" value={search} />
      </label>
      {redirect !== undefined && <input type="hidden" name="redirect" value={redirect} />}
      <button class="local-button" type="submit">
        Find
      </button>
    </form>
  );
}

function Person({ user }: { user: User }) {
  return (
    <div>
      <strong>{user.name}</strong>
      <br />
      <span class="local-quiet">{user.email}</span>
    </div>
  );
}

function SignInForm({ exchange, user, redirect }: { exchange: Exchange; user: User; redirect: string | undefined }) {
  const { account } = exchange;
  const roles = rolesOfUser(account, user.id);
  return (
    <PostForm exchange={exchange} action={paths.session}>
      <input type="hidden" name="email" value={user.email} />
      {redirect !== undefined && <input type="hidden" name="redirect" value={redirect} />}
      {roles.length === 0 && <span class="local-quiet">No role</span>}
      {roles.map((role) => (
        <RoleChoice key={role.id} user={user} role={role} refusal={reasonToRefuse(account, user, role)} />
      ))}
    </PostForm>
  );
}

/** A role that NetSuite would not admit stays in sight, with the reason: why it is missing is what people ask. */
function RoleChoice({ user, role, refusal }: { user: User; role: Role; refusal: string | undefined }) {
  if (refusal !== undefined) {
    return (
      <span class="local-quiet">
        {role.name} ({refusal})
      </span>
    );
  }
  return (
    <button class="local-button" type="submit" name="role" value={role.scriptId} aria-label={`Sign in as ${user.name}, ${role.name}`}>
      {role.name}
    </button>
  );
}
