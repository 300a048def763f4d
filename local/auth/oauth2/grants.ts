import { isChecked } from '../../account/checkbox';
import type { Integration, OAuth2Scope } from '../../account/integrations';
import type { Account, Caller, Row } from '../../account/types';
import type { AttemptedBy } from '../authError';
import { activeCaller } from '../authenticate';
import { OAuth2Error } from './oauth2Error';
import { mayLogInWithOAuth2 } from './rights';

/** What a user allowed an application: to work as him in a role, within these scopes. */
export interface Consent {
  readonly caller: Caller;
  readonly scopes: readonly OAuth2Scope[];
  /** The code that was given for it. */
  readonly codeFingerprint: string;
}

/** A consent that gave tokens. */
export interface Grant extends Omit<Consent, 'codeFingerprint'> {
  readonly id: number;
  readonly integrationId: number;
  readonly isRevoked: boolean;
}

/** A row that has the columns of a grant. */
export function toGrant(row: Row, id: number): Grant {
  return {
    id,
    integrationId: Number(row.integration),
    caller: { userId: Number(row.userid), roleId: Number(row.roleid) },
    scopes: String(row.scopes).split(' ') as OAuth2Scope[],
    isRevoked: isChecked(row.isrevoked),
  };
}

/** Remembers a consent for as long as it has tokens. */
export function createGrant(account: Account, integration: Integration, { codeFingerprint, caller, scopes }: Consent): Grant {
  const { lastInsertRowid } = account.database.run(
    "INSERT INTO local_oauth2_grant (integration, userid, roleid, scopes, code, isrevoked) VALUES (?, ?, ?, ?, ?, 'F')",
    [integration.id, caller.userId, caller.roleId, scopes.join(' '), codeFingerprint],
  );
  return { id: lastInsertRowid, integrationId: integration.id, caller, scopes, isRevoked: false };
}

/** Ends a grant with all of its tokens. */
export function revokeGrant(account: Account, grant: Grant): void {
  account.database.run("UPDATE local_oauth2_grant SET isrevoked = 'T' WHERE id = ?", [grant.id]);
}

/** Ends what a code gave to this application; a code that gave nothing changes nothing. */
export function revokeGrantOfCode(account: Account, integration: Integration, codeFingerprint: string): void {
  account.database.run("UPDATE local_oauth2_grant SET isrevoked = 'T' WHERE code = ? AND integration = ?", [codeFingerprint, integration.id]);
}

/**
 * Whether a consent still gives tokens: what was allowed then must be allowed today.
 * @throws OAuth2Error invalid_scope, invalid_grant
 * @throws AuthError EntityOrRoleDisabled
 */
export function acceptConsent(account: Account, integration: Integration, { caller, scopes }: Omit<Consent, 'codeFingerprint'>, who: AttemptedBy): void {
  if (!scopes.every((scope) => integration.scopes.includes(scope))) {
    throw new OAuth2Error('invalid_scope', 'ScopeMismatched', 'The integration record no longer has the scope.', who);
  }
  activeCaller(account, caller, who);
  if (!mayLogInWithOAuth2(account, caller)) {
    throw new OAuth2Error('invalid_grant', 'EntityOrRoleDisabled', 'The role may not log in by OAuth 2.0.', who);
  }
}
