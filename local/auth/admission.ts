import { isFeatureOn } from '../account/features';
import { effectiveLevel } from '../account/permissions';
import { administratorRoleId, rolesOfUser } from '../account/roles';
import type { Account, Role, User } from '../account/types';

/** How somebody proves to NetSuite who he is: with a password, or through an identity provider. */
export type LoginMethod = 'password' | 'saml' | 'oidc' | 'openid';

/** The feature and the role's permission that each way of single sign-on takes. */
const singleSignOn = {
  saml: { feature: 'SAMLSSO', permission: 'ADMI_SAMLSSO' },
  oidc: { feature: 'OIDC', permission: 'ADMI_OIDC' },
  openid: { feature: 'OPENIDSSO', permission: 'ADMI_OPENIDSSO' },
} as const satisfies Record<string, { feature: string; permission: string }>;

const methods: readonly LoginMethod[] = ['password', 'saml', 'oidc', 'openid'];

/** The ways of single sign-on that the account offers. */
export function singleSignOnMethods(account: Account): Exclude<LoginMethod, 'password'>[] {
  return (Object.keys(singleSignOn) as (keyof typeof singleSignOn)[]).filter((method) => isFeatureOn(account, singleSignOn[method].feature));
}

/**
 * Why NetSuite does not let this user work with this role in the user interface after a log-in of this kind; undefined
 * where it does. Without a method: why none of them would do.
 */
export function reasonToRefuse(account: Account, user: User, role: Role, method?: LoginMethod): string | undefined {
  const reason = reasonOfAccess(account, user, role) ?? reasonOfPages(role);
  if (reason !== undefined) return reason;
  if (method !== undefined) return reasonOfMethod(account, user, role, method);
  const reasons = methods.map((each) => reasonOfMethod(account, user, role, each));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

/** The roles a user may work with after a log-in of this kind, by internal id. */
export function admittedRoles(account: Account, user: User, method?: LoginMethod): Role[] {
  return rolesOfUser(account, user.id).filter((role) => reasonToRefuse(account, user, role, method) === undefined);
}

/** The kind of log-in that lets a user work with a role, a password first. */
export function methodFor(account: Account, user: User, role: Role): LoginMethod | undefined {
  return methods.find((method) => reasonToRefuse(account, user, role, method) === undefined);
}

/** What keeps user and role out of NetSuite altogether, tokens and web services included; undefined where nothing does. */
export function reasonOfAccess(account: Account, user: User, role: Role): string | undefined {
  if (user.isInactive) return `${user.name} is inactive.`;
  if (!user.hasAccess) return `${user.name} has no access to this account.`;
  if (!rolesOfUser(account, user.id).some(({ id }) => id === role.id)) return `${user.name} does not have the role ${role.name}.`;
  return role.isInactive ? `The role ${role.name} is inactive.` : undefined;
}

/** A Web Services Only role uses neither NetSuite's pages nor RESTlets (support article 9509615). */
export function reasonOfPages(role: Role): string | undefined {
  return role.isWebServicesOnly ? `The role ${role.name} is for web services only: it cannot use NetSuite's pages.` : undefined;
}

/**
 * The SAML permission makes a role log in through the identity provider, and keeps it out where the feature is off
 * (support article 3509654); the Administrator, who has every permission implicitly, still has his password.
 */
function reasonOfMethod(account: Account, user: User, role: Role, method: LoginMethod): string | undefined {
  if (method === 'password') {
    if (role.isSingleSignOnOnly) return `The role ${role.name} is for single sign-on only.`;
    return isForcedToSaml(account, user, role) ? `The role ${role.name} logs in through the identity provider only: it has SAML Single Sign-on.` : undefined;
  }
  const { feature, permission } = singleSignOn[method];
  if (!isFeatureOn(account, feature)) return 'This way of single sign-on is not enabled in the account.';
  if (method !== 'saml' && isForcedToSaml(account, user, role)) return `The role ${role.name} logs in by SAML only.`;
  const isAllowed = effectiveLevel(account, { userId: user.id, roleId: role.id }, permission) > 0;
  return isAllowed ? undefined : `The role ${role.name} lacks the permission for this way of single sign-on.`;
}

function isForcedToSaml(account: Account, user: User, role: Role): boolean {
  return role.id !== administratorRoleId && effectiveLevel(account, { userId: user.id, roleId: role.id }, singleSignOn.saml.permission) > 0;
}
