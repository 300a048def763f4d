import { mayRun } from '../../account/scriptAccess';
import { listDeployments } from '../../account/scripts';
import type { Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { deploymentUrl, paths } from '../urls';
import { mayManageRoles } from '../manageRoles';
import { isAdministrator } from '../administrator';
import { mayViewAccessTokens } from './accessTokens';
import { mayViewIntegrations } from './integrations';
import { mayViewLoginAudit } from './loginAudit';
import { PostForm } from './PostForm';
import { pageAnswer } from './page';

/** The session's home page: the Suitelets its role may open, and the pages for administrators. */
export function homePage(exchange: SignedInExchange): Answer {
  const { account, session } = exchange;
  const suitelets = listDeployments(account).filter(({ script }) => script.type === 'SUITELET');
  const open = suitelets.filter((deployment) => mayRun(deployment, session.role));
  return pageAnswer(exchange, {
    title: 'Home',
    content: (
      <>
        <p class="local-lead">
          {session.user.name} is signed in as <strong>{session.role.name}</strong>.
        </p>
        <h2>Suitelets</h2>
        {open.length === 0 && <p class="local-quiet">This role may open none.</p>}
        <ul>
          {open.map((deployment) => (
            <li key={deployment.id}>
              <a href={deploymentUrl(paths.scriptlet, deployment)}>{deployment.title}</a>{' '}
              <span class="local-quiet">{deployment.script.name}</span>
            </li>
          ))}
        </ul>
        <h2>Account</h2>
        <ul>
          {mayManageRoles(exchange) && (
            <li>
              <a href={paths.roleList}>Manage Roles</a>
            </li>
          )}
          {mayViewIntegrations(exchange) && (
            <li>
              <a href={paths.integrations}>Manage Integrations</a>
            </li>
          )}
          {mayViewAccessTokens(exchange) && (
            <li>
              <a href={paths.accessTokens}>Access Tokens</a>
            </li>
          )}
          {mayViewLoginAudit(exchange) && (
            <li>
              <a href={paths.loginAudit}>View Login Audit Trail</a>
            </li>
          )}
          <li>
            <a href={paths.log}>Script Log</a>
          </li>
          <li>
            <a href={paths.outbox}>Outbox</a>
          </li>
          {isAdministrator(session) && (
            <li>
              <a href={paths.behaviours}>Behaviours and Features</a>
            </li>
          )}
          <li>
            <a href={paths.preferences}>Set Preferences</a>
          </li>
          <li>
            <a href={paths.changeRole}>Change Role</a>
          </li>
        </ul>
        <PostForm exchange={exchange} action={paths.signOut}>
          <button class="local-button" type="submit">
            Sign out
          </button>
        </PostForm>
      </>
    ),
  });
}
