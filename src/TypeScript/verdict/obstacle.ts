import { text, type Sayable, type Text } from '../texts/text';
import { enableFeaturePath, featureNames, type FeatureId } from '../requirements/features';
import { NONE } from '../requirements/levels';
import { manageRoles, permissionNames } from '../requirements/permissions';
import { profiles } from '../requirements/profiles';
import { singleSignOnWays } from '../requirements/singleSignOn';
import type { AccountFacts } from './finding';
import type { Evidence, Grants } from './grants';

/** What NetSuite says of a role besides its permissions. */
export interface RoleFacts {
  readonly id: number;
  readonly name: string;
  /** Like customrole1007; undefined for standard roles that show none. */
  readonly scriptId: string | undefined;
  readonly isInactive: boolean | 'unknown';
  readonly isWebServicesOnly: boolean | 'unknown';
  readonly isSingleSignOnOnly: boolean | 'unknown';
  /** False where NetSuite shows not one permission of the role: then nothing is known of them. */
  readonly showsPermissions?: false;
}

/** Something other than a lacking permission that keeps a role from signing in. */
export interface Obstacle {
  readonly code: 'role-inactive' | 'web-services-only' | 'single-sign-on-only' | 'saml-without-single-sign-on' | 'feature-off';
  /** Unknown: it may be there; what decides it could not be read. */
  readonly certainty: 'certain' | 'unknown';
  readonly message: Text;
  /** The click path that removes it; to what only may be there, the one that shows it. */
  readonly fix: Sayable;
}

/** Something worth knowing that changes no verdict. */
export interface Note {
  readonly code: 'saml-present' | 'maybe-crm-specialised' | 'role-of-this-suiteapp' | 'global-permissions-possible' | 'by-role-only' | 'permissions-not-shown';
  readonly message: Text;
}

/** Where an employee's Global Permissions stand. */
export const globalPermissionsPath = text('global_permissions_path');

/** Where NetSuite keeps a role, in its own words. */
export const rolePath = (role: Pick<RoleFacts, 'name'>) => `${manageRoles} > ${role.name}`;

/** What nearly every role has of each kind. */
const none: readonly Obstacle[] = [];

/** What only may be there is not to be removed unseen. */
type Doubt = Pick<Obstacle, 'message' | 'fix'>;

function flag(value: true | 'unknown', obstacle: Omit<Obstacle, 'certainty'>, doubt: Doubt): readonly Obstacle[] {
  return [value === true ? { ...obstacle, certainty: 'certain' } : { ...obstacle, ...doubt, certainty: 'unknown' }];
}

/** The click path to a checkbox of a role, to be looked at. */
const lookAt = (role: RoleFacts, checkbox: string) => text('fix_look', rolePath(role), checkbox);

function inactive(role: RoleFacts): readonly Obstacle[] {
  if (role.isInactive === false) return none;
  const message = text('obstacle_inactive');
  const fix = text('fix_clear', rolePath(role), 'Inactive');
  return flag(role.isInactive, { code: 'role-inactive', message, fix }, { message: text('doubt_inactive'), fix: lookAt(role, 'Inactive') });
}

function webServicesOnly(role: RoleFacts): readonly Obstacle[] {
  if (role.isWebServicesOnly === false) return none;
  const message = text('obstacle_web_services_only');
  const fix = text('or_other_role', text('fix_clear', rolePath(role), 'Web Services Only Role'));
  const doubt = { message: text('doubt_web_services_only'), fix: lookAt(role, 'Web Services Only Role') };
  return flag(role.isWebServicesOnly, { code: 'web-services-only', message, fix }, doubt);
}

/** Where a way of single sign-on is open to the role, the flag is the company's own choice and no obstacle. */
function singleSignOnOnly(role: RoleFacts, grants: Grants, account: AccountFacts): readonly Obstacle[] {
  if (role.isSingleSignOnOnly === false) return none;
  const ways = singleSignOnWays.filter(({ feature, key }) => account.features[feature] !== 'off' && grants.levelOf(key) !== NONE);
  const isOpen = ways.some(({ feature, key }) => account.features[feature] === 'on' && grants.levelOf(key) !== 'unknown');
  if (isOpen) return none;
  const message = text('obstacle_single_sign_on_only');
  const fix = text('or_other_role', text('fix_clear', rolePath(role), 'Single Sign-on Only'));
  const doubt = { message: text('doubt_single_sign_on_only'), fix: lookAt(role, 'Single Sign-on Only') };
  return flag(ways.length === 0 ? role.isSingleSignOnOnly : 'unknown', { code: 'single-sign-on-only', message, fix }, doubt);
}

function samlWithoutSingleSignOn(role: RoleFacts, grants: Grants, account: AccountFacts): readonly Obstacle[] {
  const feature = account.features.SAMLSSO;
  const level = grants.levelOf('ADMI_SAMLSSO');
  const harmless = level === NONE || feature === 'on' || grants.evidenceOf('ADMI_SAMLSSO') === ('implicit' satisfies Evidence);
  if (harmless) return none;
  const isCertain = level !== 'unknown' && feature === 'off';
  return [
    {
      code: 'saml-without-single-sign-on',
      certainty: isCertain ? 'certain' : 'unknown',
      message: text(isCertain ? 'obstacle_saml' : 'doubt_saml'),
      fix: text(isCertain ? 'fix_remove' : 'fix_look', `${rolePath(role)} > Permissions > Setup`, permissionNames.ADMI_SAMLSSO),
    },
  ];
}

function featuresOff(account: AccountFacts): readonly Obstacle[] {
  const obstacle = (feature: FeatureId): Omit<Obstacle, 'certainty'> => ({
    code: 'feature-off',
    message: text('obstacle_feature_off', featureNames[feature]),
    fix: enableFeaturePath(feature),
  });
  return profiles['sign-in'].features.flatMap((feature) => {
    const state = account.features[feature];
    if (state === 'on') return none;
    const doubt = { message: text('feature_not_told', featureNames[feature]), fix: enableFeaturePath(feature) };
    return flag(state === 'off' ? true : 'unknown', obstacle(feature), doubt);
  });
}

/** The features of each account that are off: the same for all of its roles. */
const offByAccount = new WeakMap<AccountFacts, readonly Obstacle[]>();

function featureOff(account: AccountFacts): readonly Obstacle[] {
  const off = offByAccount.get(account) ?? featuresOff(account);
  offByAccount.set(account, off);
  return off;
}

/** Gives what keeps a role from signing in besides its permissions, certain or possible. */
export function obstaclesOf(role: RoleFacts, grants: Grants, account: AccountFacts): readonly Obstacle[] {
  return featureOff(account).concat(
    inactive(role),
    webServicesOnly(role),
    singleSignOnOnly(role, grants, account),
    samlWithoutSingleSignOn(role, grants, account),
  );
}

/** Roles that only the checker itself uses; their users need not sign in to ExtendSync with them. */
const ownRoles = ['customrole_extsync_admin', 'customrole_extsync_reader'];

export function isOwnRole(role: Pick<RoleFacts, 'scriptId'>): boolean {
  return ownRoles.includes((role.scriptId ?? '').toLowerCase());
}

/** The label of a user's role whose Global Permissions could not be read: they may raise or lower any level of it. */
export const byRoleOnly: Note = {
  code: 'by-role-only',
  message: text('note_by_role_only'),
};

/** What is known of a role's findings when its notes are made. */
interface Outlook {
  readonly signsIn: boolean;
  /** Asked last: it takes the judgement of every requirement. */
  readonly lacksSomething: () => boolean;
}

/** What nearly every role has of each kind. */
const noNotes: readonly Note[] = [];

function globalPermissionsPossible(grants: Grants, account: AccountFacts, { lacksSomething }: Outlook): readonly Note[] {
  const isEffective = grants.evidenceOf('ADMI_WEBSERVICES') === 'effective';
  if (!isEffective || account.features.EMPPERMS === 'off' || !lacksSomething()) return noNotes;
  return [{ code: 'global-permissions-possible', message: text('note_global_permissions', globalPermissionsPath) }];
}

function samlPresent(grants: Grants, account: AccountFacts): readonly Note[] {
  const level = grants.levelOf('ADMI_SAMLSSO');
  const isGranted = level !== 'unknown' && level > NONE && grants.evidenceOf('ADMI_SAMLSSO') !== 'implicit';
  if (!isGranted || account.features.SAMLSSO !== 'on') return noNotes;
  return [{ code: 'saml-present', message: text('note_saml') }];
}

/** No column of NetSuite's tells a CRM-specialised role: its name is all there is, and it is worded as a hint. */
function maybeCrmSpecialised(role: RoleFacts, { signsIn }: Outlook): readonly Note[] {
  if (signsIn || !/\bCRM\b/i.test(role.name)) return noNotes;
  return [{ code: 'maybe-crm-specialised', message: text('note_crm') }];
}

function roleOfThisSuiteApp(role: RoleFacts, { signsIn }: Outlook): readonly Note[] {
  if (signsIn || !isOwnRole(role)) return noNotes;
  return [{ code: 'role-of-this-suiteapp', message: text('note_own_role') }];
}

function permissionsNotShown(role: RoleFacts): readonly Note[] {
  return role.showsPermissions === false ? [{ code: 'permissions-not-shown', message: text('note_permissions_not_shown') }] : noNotes;
}

/** Gives what is worth knowing of a role besides its verdict. */
export function notesOf(role: RoleFacts, grants: Grants, account: AccountFacts, outlook: Outlook): readonly Note[] {
  return permissionsNotShown(role).concat(
    globalPermissionsPossible(grants, account, outlook),
    samlPresent(grants, account),
    maybeCrmSpecialised(role, outlook),
    roleOfThisSuiteApp(role, outlook),
  );
}
