import { enableFeaturePath, featureNames, type FeatureId } from '../requirements/features';
import { NONE } from '../requirements/levels';
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
}

/** Something other than a lacking permission that keeps a role from signing in. */
export interface Obstacle {
  readonly code: 'role-inactive' | 'web-services-only' | 'single-sign-on-only' | 'saml-without-single-sign-on' | 'feature-off';
  /** Unknown: it may be there; what decides it could not be read. */
  readonly certainty: 'certain' | 'unknown';
  readonly message: string;
  /** The click path that removes it. */
  readonly fix: string;
}

/** Something worth knowing that changes no verdict. */
export interface Note {
  readonly code: 'saml-present' | 'maybe-crm-specialised' | 'role-of-this-suiteapp' | 'global-permissions-possible' | 'by-role-only';
  readonly message: string;
}

/** Where an employee's Global Permissions stand. */
export const globalPermissionsPath = 'Lists > Employees > Employees > the employee > Access > Global Permissions';

const rolePage = (role: RoleFacts) => `Setup > Users/Roles > Manage Roles > ${role.name}`;

function flag(value: boolean | 'unknown', obstacle: Omit<Obstacle, 'certainty'>, doubt: string): Obstacle[] {
  if (value === false) return [];
  return [value === true ? { ...obstacle, certainty: 'certain' } : { ...obstacle, certainty: 'unknown', message: doubt }];
}

function inactive(role: RoleFacts): Obstacle[] {
  const message = 'The role is inactive: nobody can pick it when signing in.';
  const fix = `${rolePage(role)} > clear Inactive`;
  return flag(role.isInactive, { code: 'role-inactive', message, fix }, 'It could not be read whether the role is inactive.');
}

function webServicesOnly(role: RoleFacts): Obstacle[] {
  const message = 'It is a Web Services Only role: it does not appear in the role chooser of the sign-in page.';
  const fix = `${rolePage(role)} > clear Web Services Only Role, or give the user another role`;
  const doubt = 'It could not be read whether it is a Web Services Only role.';
  return flag(role.isWebServicesOnly, { code: 'web-services-only', message, fix }, doubt);
}

/** Where a way of single sign-on is open to the role, the flag is the company's own choice and no obstacle. */
function singleSignOnOnly(role: RoleFacts, grants: Grants, account: AccountFacts): Obstacle[] {
  const ways = singleSignOnWays.filter(({ feature, key }) => account.features[feature] !== 'off' && grants.levelOf(key) !== NONE);
  const isOpen = ways.some(({ feature, key }) => account.features[feature] === 'on' && grants.levelOf(key) !== 'unknown');
  if (isOpen) return [];
  const message =
    'It is a Single Sign-on Only role, and no way of single sign-on is open to it: those of this account are off, or it lacks their permission. Nobody can log in with it.';
  const fix = `${rolePage(role)} > clear Single Sign-on Only, or give the user another role`;
  const doubt = 'It could not be read whether it is a Single Sign-on Only role to which no way of single sign-on is open.';
  const isSure = ways.length === 0 || role.isSingleSignOnOnly === false;
  return flag(isSure ? role.isSingleSignOnOnly : 'unknown', { code: 'single-sign-on-only', message, fix }, doubt);
}

function samlWithoutSingleSignOn(role: RoleFacts, grants: Grants, account: AccountFacts): Obstacle[] {
  const feature = account.features.SAMLSSO;
  const level = grants.levelOf('ADMI_SAMLSSO');
  const harmless = level === NONE || feature === 'on' || grants.evidenceOf('ADMI_SAMLSSO') === ('implicit' satisfies Evidence);
  if (harmless) return [];
  const isCertain = level !== 'unknown' && feature === 'off';
  return [
    {
      code: 'saml-without-single-sign-on',
      certainty: isCertain ? 'certain' : 'unknown',
      message: isCertain
        ? 'It has the permission SAML Single Sign-on although single sign-on is off in this account: NetSuite then refuses the log-in.'
        : 'It could not be read whether the role has SAML Single Sign-on without single sign-on being used, which would block it.',
      fix: `${rolePage(role)} > Permissions > Setup > remove SAML Single Sign-on`,
    },
  ];
}

function featureOff(account: AccountFacts): Obstacle[] {
  const obstacle = (feature: FeatureId): Omit<Obstacle, 'certainty'> => ({
    code: 'feature-off',
    message: `The feature ${featureNames[feature]} is off in this account: nobody can sign in from Outlook.`,
    fix: enableFeaturePath(feature),
  });
  return profiles['sign-in'].features.flatMap((feature) => {
    const state = account.features[feature];
    const doubt = `NetSuite did not say whether the feature ${featureNames[feature]} is on.`;
    return flag(state === 'unknown' ? 'unknown' : state === 'off', obstacle(feature), doubt);
  });
}

/** Gives what keeps a role from signing in besides its permissions, certain or possible. */
export function obstaclesOf(role: RoleFacts, grants: Grants, account: AccountFacts): Obstacle[] {
  return [
    ...featureOff(account),
    ...inactive(role),
    ...webServicesOnly(role),
    ...singleSignOnOnly(role, grants, account),
    ...samlWithoutSingleSignOn(role, grants, account),
  ];
}

/** Roles that only the checker itself uses; their users need not sign in to ExtendSync with them. */
const ownRoles = ['customrole_extsync_admin', 'customrole_extsync_reader'];

/** The label of a user's role whose Global Permissions could not be read: they may raise or lower any level of it. */
export const byRoleOnly: Note = {
  code: 'by-role-only',
  message: 'Judged by role only: the user’s Global Permissions could not be read, and may raise or lower a level.',
};

/** What is known of a role's findings when its notes are made. */
interface Outlook {
  readonly signsIn: boolean;
  readonly lacksSomething: boolean;
}

function globalPermissionsPossible(grants: Grants, account: AccountFacts, { lacksSomething }: Outlook): Note[] {
  const isEffective = grants.evidenceOf('ADMI_WEBSERVICES') === 'effective';
  if (!lacksSomething || !isEffective || account.features.EMPPERMS === 'off') return [];
  const message = `Where the role has a permission already, the user’s Global Permissions may lower it: ${globalPermissionsPath}.`;
  return [{ code: 'global-permissions-possible', message }];
}

function samlPresent(grants: Grants, account: AccountFacts): Note[] {
  const level = grants.levelOf('ADMI_SAMLSSO');
  const isGranted = level !== 'unknown' && level > NONE && grants.evidenceOf('ADMI_SAMLSSO') !== 'implicit';
  if (!isGranted || account.features.SAMLSSO !== 'on') return [];
  const message =
    'It has SAML Single Sign-on: its users must log in through the identity provider. Where none is set up, remove the permission.';
  return [{ code: 'saml-present', message }];
}

/** No column of NetSuite's tells a CRM-specialised role: its name is all there is, and it is worded as a hint. */
function maybeCrmSpecialised(role: RoleFacts, { signsIn }: Outlook): Note[] {
  if (signsIn || !/\bCRM\b/i.test(role.name)) return [];
  const message =
    'By its name this may be a “Specialized User: CRM” role. NetSuite lets nobody add permissions to such a role: give the user another role, or a copy of a standard one.';
  return [{ code: 'maybe-crm-specialised', message }];
}

function roleOfThisSuiteApp(role: RoleFacts, { signsIn }: Outlook): Note[] {
  if (signsIn || !ownRoles.includes((role.scriptId ?? '').toLowerCase())) return [];
  const message = 'This role belongs to ExtendSync Access itself. It needs no sign-in permissions: leave it as it is.';
  return [{ code: 'role-of-this-suiteapp', message }];
}

/** Gives what is worth knowing of a role besides its verdict. */
export function notesOf(role: RoleFacts, grants: Grants, account: AccountFacts, outlook: Outlook): Note[] {
  return [
    ...globalPermissionsPossible(grants, account, outlook),
    ...samlPresent(grants, account),
    ...maybeCrmSpecialised(role, outlook),
    ...roleOfThisSuiteApp(role, outlook),
  ];
}
