import { effectiveLevel } from '../../account/permissions';
import { callerOf } from '../../auth/sessions';
import { isAdministrator, noPrivileges } from '../administrator';
import { redirectAnswer, type Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { formOf } from '../localRequest';
import { RequestError } from '../requestError';
import { paths, readFrom, url } from '../urls';
import { PostForm } from './PostForm';
import { pageAnswer } from './page';
import { countTokens, findToken, listTokens, revokeTokenRecord, type TokenRecord, type TokenScope } from '../../auth/tokenRecords';

const tokensPerPage = 100;

/**
 * The tokens that a session may see and revoke; undefined for none. Access Token Management is for everybody's, User
 * Access Tokens for those of the user in his current role (Oracle help bridgehead_4254081947, bridgehead_4254083671).
 */
function scopeOf({ account, session }: SignedInExchange): TokenScope | undefined {
  const caller = callerOf(session);
  const has = (key: string): boolean => effectiveLevel(account, caller, key) === 4;
  if (has('ADMI_MANAGE_OAUTH_TOKENS')) return 'all';
  return has('ADMI_MANAGE_OWN_OAUTH_TOKENS') ? caller : undefined;
}

/** Whether the page has anything for the session. */
export function mayViewAccessTokens(exchange: SignedInExchange): boolean {
  return scopeOf(exchange) !== undefined;
}

/**
 * Setup > Users/Roles > Access Tokens, or My Access Tokens for who manages his own only. Parameter: from.
 * @throws RequestError 403 INSUFFICIENT_PERMISSION
 */
export function accessTokensPage(exchange: SignedInExchange): Answer {
  const scope = scopeOf(exchange);
  if (scope === undefined) throw noPrivileges();
  const { account, request } = exchange;
  const from = readFrom(request.query);
  const count = countTokens(account, scope);
  const shown = listTokens(account, scope, from, tokensPerPage);
  return pageAnswer(exchange, {
    title: scope === 'all' ? 'Access Tokens' : 'My Access Tokens',
    content: (
      <>
        {request.query.get('notice') === 'revoked' && (
          <p class="local-notice" role="status">
            The token was revoked. Its application has to sign in again.
          </p>
        )}
        {scope !== 'all' && <p class="local-lead">The tokens with which applications work as you in your current role.</p>}
        <p class="local-quiet">
          {count} {count === 1 ? 'token' : 'tokens'}. Times are UTC.
        </p>
        {shown.length > 0 && (
          <div class="local-scroll" role="region" aria-label="Access tokens" tabIndex={0}>
            <TokenTable exchange={exchange} tokens={shown} />
          </div>
        )}
        <p>
          {from > 0 && <a href={url(paths.accessTokens, { from: Math.max(0, from - tokensPerPage) })}>Previous tokens</a>}{' '}
          {from + shown.length < count && <a href={url(paths.accessTokens, { from: from + tokensPerPage })}>More tokens</a>}
        </p>
      </>
    ),
  });
}

/**
 * The forms of the page: field `id`, the internal id of the token to revoke.
 * @throws RequestError 403 INSUFFICIENT_PERMISSION, 404 RCRD_DSNT_EXIST also for a token of somebody else
 */
export function revokeToken(exchange: SignedInExchange): Answer {
  const scope = scopeOf(exchange);
  if (scope === undefined) throw noPrivileges();
  const token = findToken(exchange.account, scope, Number(formOf(exchange.request).get('id') ?? ''));
  if (token === undefined) throw new RequestError(404, 'RCRD_DSNT_EXIST', 'That record does not exist.');
  if (!mayRevoke(exchange, token)) throw noPrivileges();
  revokeTokenRecord(exchange.account, token, exchange.now);
  return redirectAnswer(303, url(paths.accessTokens, { notice: 'revoked' }));
}

/** Tokens of the Administrator role are no other role's business (Oracle help bridgehead_4254081947). */
function mayRevoke({ session }: SignedInExchange, token: TokenRecord): boolean {
  return !token.isOfAdministrator || isAdministrator(session);
}

function TokenTable({ exchange, tokens }: { readonly exchange: SignedInExchange; readonly tokens: readonly TokenRecord[] }) {
  return (
    <table class="local-table local-wide">
      <thead>
        <tr>
          <th scope="col">Token Name</th>
          <th scope="col">Application Name</th>
          <th scope="col">User</th>
          <th scope="col">Role</th>
          <th scope="col">Created</th>
          <th scope="col">State</th>
          <th scope="col">Revoke</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <td>{token.name}</td>
            <td>{token.applicationName}</td>
            <td>{token.userName}</td>
            <td>{token.roleName}</td>
            <td>
              <time dateTime={`${token.created.replace(' ', 'T')}Z`}>{token.created}</time>
            </td>
            <td>{stateOf(token)}</td>
            <td>{token.revoked === undefined && mayRevoke(exchange, token) && <RevokeForm exchange={exchange} token={token} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateOf({ revoked, isActive }: TokenRecord): string {
  if (revoked !== undefined) return `Revoked ${revoked}`.trim();
  return isActive ? 'Active' : 'Inactive';
}

function RevokeForm({ exchange, token }: { readonly exchange: SignedInExchange; readonly token: TokenRecord }) {
  return (
    <PostForm exchange={exchange} action={paths.accessTokens}>
      <button class="local-button" type="submit" name="id" value={token.id} aria-label={`Revoke ${token.name}, created ${token.created}`}>
        Revoke
      </button>
    </PostForm>
  );
}
