import { rolesOfUser } from '../../account/roles';
import { refusalToAdmit } from '../admission';
import type { Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { paths } from '../urls';
import { pageAnswer } from './page';

/** NetSuite's role chooser: the roles of the signed-in user that it admits. */
export function changeRolePage(exchange: SignedInExchange): Answer {
  const { account, session } = exchange;
  const roles = rolesOfUser(account, session.user.id).filter((role) => refusalToAdmit(account, session.user, role) === undefined);
  return pageAnswer(exchange, {
    title: 'Choose Role',
    content: (
      <>
        <p class="local-lead">
          {session.user.name} is signed in as <strong>{session.role.name}</strong>.
        </p>
        <form method="post" action={paths.sessionRole} class="local-form">
          {roles.map((role) => (
            <button key={role.id} class="local-button" type="submit" name="role" value={role.scriptId} aria-current={role.id === session.role.id ? 'true' : undefined}>
              {role.name}
            </button>
          ))}
        </form>
        <form method="post" action={paths.signOut}>
          <button class="local-button" type="submit">
            Sign out, choose another user
          </button>
        </form>
      </>
    ),
  });
}
