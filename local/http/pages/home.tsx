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
        <AccountLinks exchange={exchange} />
        <PostForm exchange={exchange} action={paths.signOut}>
          <button class="local-button" type="submit">
            Sign out
          </button>
        </PostForm>
      </>
    ),
  });
}

function AccountLinks({ exchange }: { exchange: SignedInExchange }) {
  const mayAdminister = isAdministrator(exchange.session);
  const links: readonly (readonly [isShown: boolean, path: string, title: string])[] = [
    [mayManageRoles(exchange), paths.roleList, 'Manage Roles'],
    [mayViewIntegrations(exchange), paths.integrations, 'Manage Integrations'],
    [mayViewAccessTokens(exchange), paths.accessTokens, 'Access Tokens'],
    [mayViewLoginAudit(exchange), paths.loginAudit, 'View Login Audit Trail'],
    [mayAdminister, paths.suiteApps, 'Installed SuiteApps'],
    [mayAdminister, paths.schedules, 'Script Schedules'],
    [true, paths.log, 'Script Log'],
    [true, paths.outbox, 'Outbox'],
    [mayAdminister, paths.behaviours, 'Behaviours and Features'],
    [true, paths.preferences, 'Set Preferences'],
    [true, paths.changeRole, 'Change Role'],
  ];
  return (
    <ul>
      {links
        .filter(([isShown]) => isShown)
        .map(([, path, title]) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
    </ul>
  );
}
