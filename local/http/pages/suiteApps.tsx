import { listSuiteApps, type SuiteApp } from '../../account/suiteApps';
import { callerOf } from '../../auth/sessions';
import { UninstallationError } from '../../lifecycle/uninstallationError';
import { uninstallSuiteApp } from '../../lifecycle/uninstallSuiteApp';
import { isAdministrator, noPrivileges } from '../administrator';
import { redirectAnswer, type Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { formOf } from '../localRequest';
import { RequestError } from '../requestError';
import { paths } from '../urls';
import { PostForm } from './PostForm';
import { pageAnswer } from './page';

/** Customization > SuiteCloud Development > Installed SuiteApp List. For the Administrator. */
export function suiteAppsPage(exchange: SignedInExchange): Answer {
  if (!isAdministrator(exchange.session)) throw noPrivileges();
  const suiteApps = listSuiteApps(exchange.account);
  return pageAnswer(exchange, {
    title: 'Installed SuiteApps',
    content: (
      <>
        <p class="local-lead">
          Uninstalling first runs the scripts that a SuiteApp has for it; the <a href={paths.log}>Script Log</a> tells what they did. Then its
          scripts, roles and translations go, and its record types with their records. Everything else stays. The next start of Local
          NetSuite installs it anew.
        </p>
        {suiteApps.length === 0 ? <p class="local-quiet">No SuiteApp is installed.</p> : <SuiteAppTable exchange={exchange} suiteApps={suiteApps} />}
      </>
    ),
  });
}

function SuiteAppTable({ exchange, suiteApps }: { exchange: SignedInExchange; suiteApps: readonly SuiteApp[] }) {
  return (
    <table class="local-table">
      <thead>
        <tr>
          {['Name', 'Application ID', 'Version', 'Action'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {suiteApps.map(({ id, name, version }) => (
          <tr key={id}>
            <td>{name}</td>
            <td>{id}</td>
            <td>{version}</td>
            <td>
              <PostForm exchange={exchange} action={paths.suiteApps}>
                <input type="hidden" name="suiteapp" value={id} />
                <button class="local-button" type="submit" name="action" value="uninstall" aria-label={`Uninstall ${name}`}>
                  Uninstall
                </button>
              </PostForm>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * The forms of the page: `action` uninstall, `suiteapp` an application id.
 * @throws RequestError 403 INSUFFICIENT_PERMISSION, 400 INVALID_INPUT; 409 with the code of a script that failed
 */
export function uninstall({ account, request, session, processors, beforeCall }: SignedInExchange): Answer {
  if (!isAdministrator(session)) throw noPrivileges();
  const form = formOf(request);
  if (form.get('action') !== 'uninstall') throw new RequestError(400, 'INVALID_INPUT', 'action must be uninstall.');
  const stopTask = (taskId: string): void => void processors.kill(taskId);
  try {
    const isDone = uninstallSuiteApp(account, form.get('suiteapp') ?? '', { caller: callerOf(session), baseUrl: request.baseUrl, beforeCall, stopTask });
    if (!isDone) throw new RequestError(400, 'INVALID_INPUT', 'This SuiteApp is not installed any more. Look at the page again.');
  } catch (error) {
    throw error instanceof UninstallationError ? new RequestError(409, error.code, error.message) : error;
  }
  return redirectAnswer(303, paths.suiteApps);
}
