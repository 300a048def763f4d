import { admittedRoles } from '../../auth/admission';
import type { Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { ownPath, paths } from '../urls';
import { PostForm } from './PostForm';
import { pageAnswer } from './page';

/** NetSuite's role chooser: the roles of the signed-in user that it admits. Parameter: redirect, the page to come back to. */
export function changeRolePage(exchange: SignedInExchange): Answer {
  const { account, session } = exchange;
  const roles = admittedRoles(account, session.user, session.method);
  const redirect = ownPath(exchange.request.query.get('redirect'));
  return pageAnswer(exchange, {
    title: 'Choose Role',
    content: (
      <>
        <p class="local-lead">
          {session.user.name} is signed in as <strong>{session.role.name}</strong>.
        </p>
        <PostForm exchange={exchange} action={paths.sessionRole} class="local-form">
          {redirect !== undefined && <input type="hidden" name="redirect" value={redirect} />}
          {roles.map((role) => (
            <button key={role.id} class="local-button" type="submit" name="role" value={role.scriptId} aria-current={role.id === session.role.id ? 'true' : undefined}>
              {role.name}
            </button>
          ))}
        </PostForm>
        <PostForm exchange={exchange} action={paths.signOut}>
          <button class="local-button" type="submit">
            Sign out, choose another user
          </button>
        </PostForm>
      </>
    ),
  });
}
