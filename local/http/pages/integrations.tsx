import {
  findIntegrationById,
  integrationStates,
  listIntegrations,
  saveIntegration,
  type Integration,
  type IntegrationState,
} from '../../account/integrations';
import { effectiveLevel } from '../../account/permissions';
import { callerOf } from '../../auth/sessions';
import { noPrivileges } from '../administrator';
import { redirectAnswer, type Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { formOf } from '../localRequest';
import { RequestError } from '../requestError';
import { paths, url } from '../urls';
import { PostForm } from './PostForm';
import { pageAnswer } from './page';

const wordsOfStates: Readonly<Record<IntegrationState, string>> = {
  ENABLED: 'Enabled',
  BLOCKED: 'Blocked',
  WAITING_FOR_APPROVAL: 'Waiting for Approval',
};

/** Whether the session may change integration records: Integration Application, a Setup permission (Oracle help section_4393879073). */
function mayChange({ account, session }: SignedInExchange): boolean {
  return effectiveLevel(account, callerOf(session), 'ADMI_INTEGRAPP') === 4;
}

/** Whether the session may see the list: Integration Applications, a Lists permission, is for looking (Oracle help section_4389727047). */
export function mayViewIntegrations(exchange: SignedInExchange): boolean {
  const { account, session } = exchange;
  return mayChange(exchange) || effectiveLevel(account, callerOf(session), 'LIST_INTEGRAPP') > 0;
}

/** Setup > Integration > Manage Integrations; no secret is on it. @throws RequestError 403 INSUFFICIENT_PERMISSION */
export function integrationsPage(exchange: SignedInExchange): Answer {
  if (!mayViewIntegrations(exchange)) throw noPrivileges();
  const integrations = listIntegrations(exchange.account);
  return pageAnswer(exchange, {
    title: 'Manage Integrations',
    content: (
      <>
        {exchange.request.query.get('notice') === 'saved' && (
          <p class="local-notice" role="status">
            The integration record was saved.
          </p>
        )}
        <p class="local-lead">
          The applications that may ask to sign in. One that is not enabled makes no new token, and the tokens it has do not work. Secrets are
          shown nowhere.
        </p>
        {integrations.length === 0 ? (
          <p class="local-quiet">There is no integration record.</p>
        ) : (
          <div class="local-scroll" role="region" aria-label="Integration records" tabIndex={0}>
            <IntegrationTable exchange={exchange} integrations={integrations} />
          </div>
        )}
      </>
    ),
  });
}

/**
 * The forms of the page: fields `id` (internal id) and `state` (ENABLED, BLOCKED, WAITING_FOR_APPROVAL).
 * @throws RequestError 400 INVALID_INPUT, 403 INSUFFICIENT_PERMISSION, 404 RCRD_DSNT_EXIST
 */
export function saveIntegrationState(exchange: SignedInExchange): Answer {
  if (!mayChange(exchange)) throw noPrivileges();
  const form = formOf(exchange.request);
  const state = integrationStates.find((each) => each === form.get('state'));
  if (state === undefined) throw new RequestError(400, 'INVALID_INPUT', `state must be one of ${integrationStates.join(', ')}.`);
  const integration = findIntegrationById(exchange.account, Number(form.get('id') ?? ''));
  if (integration === undefined) throw new RequestError(404, 'RCRD_DSNT_EXIST', 'That record does not exist.');
  saveIntegration(exchange.account, { ...integration, state });
  return redirectAnswer(303, url(paths.integrations, { notice: 'saved' }));
}

function IntegrationTable({ exchange, integrations }: { readonly exchange: SignedInExchange; readonly integrations: readonly Integration[] }) {
  const isEditable = mayChange(exchange);
  return (
    <table class="local-table local-wide">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">State</th>
          <th scope="col">Consumer Key / Client ID</th>
          <th scope="col">Authentication</th>
          <th scope="col">Callback URL</th>
          <th scope="col">Redirect URI</th>
          <th scope="col">Scope</th>
        </tr>
      </thead>
      <tbody>
        {integrations.map((integration) => (
          <tr key={integration.id}>
            <td>{integration.name}</td>
            <td>{isEditable ? <StateForm exchange={exchange} integration={integration} /> : wordsOfStates[integration.state]}</td>
            <td>
              <code>{integration.consumerKey}</code>
            </td>
            <td>{authenticationOf(integration).join(', ')}</td>
            <td>{integration.callbackUrl}</td>
            <td>{integration.redirectUri}</td>
            <td>{integration.scopes.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StateForm({ exchange, integration }: { readonly exchange: SignedInExchange; readonly integration: Integration }) {
  return (
    <PostForm exchange={exchange} action={paths.integrations}>
      <input type="hidden" name="id" value={integration.id} />
      <select name="state" aria-label={`State of ${integration.name}`}>
        {integrationStates.map((state) => (
          <option key={state} value={state} selected={state === integration.state}>
            {wordsOfStates[state]}
          </option>
        ))}
      </select>{' '}
      <button class="local-button" type="submit" aria-label={`Save the state of ${integration.name}`}>
        Save
      </button>
    </PostForm>
  );
}

/** By the names of the boxes on NetSuite's integration record. */
function authenticationOf({ usesTokens, usesAuthorizationFlow, usesCodeGrant, isPublicClient }: Integration): string[] {
  return [
    usesTokens && 'Token-Based Authentication',
    usesAuthorizationFlow && 'TBA: Authorization Flow',
    usesCodeGrant && 'OAuth 2.0: Authorization Code Grant',
    isPublicClient && 'Public Client',
  ].filter((name) => name !== false);
}
