import { isChecked, toCheckbox } from './checkbox';
import type { Account, Row } from './types';

export const integrationStates = ['ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL'] as const;
/** State on the integration record; only an enabled one may be used. */
export type IntegrationState = (typeof integrationStates)[number];

export const oauth2Scopes = ['restlets', 'rest_webservices', 'suite_analytics'] as const;
export type OAuth2Scope = (typeof oauth2Scopes)[number];

/** Setup > Integration > Manage Integrations: an application that may ask to sign in. */
export interface Integration {
  readonly id: number;
  readonly name: string;
  readonly state: IntegrationState;
  /** Consumer key of OAuth 1.0a, client id of OAuth 2.0. */
  readonly consumerKey: string;
  readonly consumerSecret: string;
  /** Token-Based Authentication. */
  readonly usesTokens: boolean;
  /** TBA: Authorization Flow, the three steps. */
  readonly usesAuthorizationFlow: boolean;
  /** Where the three steps may lead back to; `http://localhost:*` for any port of this machine. */
  readonly callbackUrl: string;
  /** OAuth 2.0: Authorization Code Grant. */
  readonly usesCodeGrant: boolean;
  readonly redirectUri: string;
  readonly scopes: readonly OAuth2Scope[];
  /** OAuth 2.0: Public Client, which has no secret to prove itself with. */
  readonly isPublicClient: boolean;
}

function toIntegration(row: Row): Integration {
  return {
    id: Number(row.id),
    name: String(row.name),
    state: row.state as IntegrationState,
    consumerKey: String(row.consumerkey),
    consumerSecret: String(row.consumersecret),
    usesTokens: isChecked(row.usestokens),
    usesAuthorizationFlow: isChecked(row.usesauthorizationflow),
    callbackUrl: String(row.callbackurl ?? ''),
    usesCodeGrant: isChecked(row.usescodegrant),
    redirectUri: String(row.redirecturi ?? ''),
    scopes: String(row.scopes ?? '').split(' ').filter((scope) => scope !== '') as OAuth2Scope[],
    isPublicClient: isChecked(row.ispublicclient),
  };
}

export function findIntegration(account: Account, consumerKey: string): Integration | undefined {
  const row = account.database.get('SELECT * FROM local_integration WHERE consumerkey = ?', [consumerKey]);
  return row && toIntegration(row);
}

export function findIntegrationById(account: Account, id: number): Integration | undefined {
  const row = account.database.get('SELECT * FROM local_integration WHERE id = ?', [id]);
  return row && toIntegration(row);
}

/** All integration records, by internal id. */
export function listIntegrations(account: Account): Integration[] {
  return account.database.all('SELECT * FROM local_integration ORDER BY id').map(toIntegration);
}

/** Adds an integration record, or replaces the one with this consumer key; its internal id stays. */
export function saveIntegration(account: Account, integration: Omit<Integration, 'id'>): Integration {
  const id = findIntegration(account, integration.consumerKey)?.id ?? null;
  const { lastInsertRowid } = account.database.run(
    `INSERT OR REPLACE INTO local_integration (id, name, state, consumerkey, consumersecret, usestokens,
       usesauthorizationflow, callbackurl, usescodegrant, redirecturi, scopes, ispublicclient)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      integration.name,
      integration.state,
      integration.consumerKey,
      integration.consumerSecret,
      toCheckbox(integration.usesTokens),
      toCheckbox(integration.usesAuthorizationFlow),
      integration.callbackUrl,
      toCheckbox(integration.usesCodeGrant),
      integration.redirectUri,
      integration.scopes.join(' '),
      toCheckbox(integration.isPublicClient),
    ],
  );
  return { id: lastInsertRowid, ...integration };
}

const anyLocalPort = /^http:\/\/localhost:\*(?:\/|$)/i;

/**
 * Whether an address to come back to is the record's: the same text, or any port and path of localhost where the record
 * says `http://localhost:*` (Oracle help section_157652390285).
 */
export function isOwnAddress(registered: string, address: string): boolean {
  if (!isReachable(address)) return false;
  if (!anyLocalPort.test(registered)) return address === registered;
  return /^http:\/\/localhost(:\d{1,5})?([/?][^\s#\\]*)?$/i.test(address);
}

/** Fit for a Location header, and without a fragment, behind which the answer would not be seen (RFC 6749 §3.1.2). */
function isReachable(address: string): boolean {
  return /^[\x21-\x7e]+$/.test(address) && !address.includes('#') && URL.canParse(address);
}
