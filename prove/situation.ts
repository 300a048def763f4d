import fc from 'fast-check';
import { standardPermissions } from '../local/account/permissionCatalog';
import { behaviourChoices, levelNames, type Behaviours, type Level } from '../local/account/types';
import { judgedKeys } from '../src/TypeScript/requirements/catalog';

/** The script id of the Send from Outlook record type of this proof: the vendor's own is not public. */
export const sendRecord = 'customrecord_prove_send';

/** Permissions that decide something in a sign-in or in a profile's action, the ways of single sign-on included. */
export const relevantKeys: readonly string[] = [...judgedKeys, sendRecord];

const signInKeys: readonly string[] = ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'];
const singleSignOnKeys: readonly string[] = ['ADMI_SAMLSSO', 'ADMI_OIDC', 'ADMI_OPENIDSSO'];

/** Features that decide something; those that are usually on, then those that are usually off. */
const usuallyOn = ['TBA', 'WEBSERVICESEXTERNAL', 'CUSTOMCODE', 'SERVERSIDESCRIPTING', 'RESTWEBSERVICES', 'USR', 'CUSTOMRECORDS', 'OAUTH2', 'EMPPERMS'] as const;
const usuallyOff = ['SAMLSSO', 'OIDC', 'OPENIDSSO'] as const;
export type ProvedFeature = (typeof usuallyOn)[number] | (typeof usuallyOff)[number];

/** What nobody could prove of NetSuite and what a sign-in or a verdict may hang on. */
const provedBehaviours = ['consentDemands', 'tokenEndpointErrors', 'permlevelType', 'getPermissionType', 'globalPermissions', 'employeeRoles'] as const satisfies readonly (keyof Behaviours)[];
type ProvedBehaviours = { readonly [Name in (typeof provedBehaviours)[number]]: Behaviours[Name] };

/** One user with at most one role, in one account: everything that decides what he can do. */
export interface Situation {
  /** Levels of the role, by key; 0 is absent. */
  readonly role: Readonly<Record<string, Level>>;
  /** Global Permissions of the user, by key, which may be 0. */
  readonly global: Readonly<Record<string, Level>>;
  readonly features: Readonly<Record<ProvedFeature, boolean>>;
  readonly roleFlags: { readonly isInactive: boolean; readonly isWebServicesOnly: boolean; readonly isSingleSignOnOnly: boolean };
  readonly userFlags: { readonly isInactive: boolean; readonly hasAccess: boolean; readonly isAssigned: boolean };
  /** Whether the Send from Outlook record type is named in the checker's parameter. */
  readonly isSendRecordNamed: boolean;
  readonly behaviours: ProvedBehaviours;
}

/** The levels NetSuite offers for a permission, absence included; a custom record type offers all. */
export function offeredLevels(key: string): Level[] {
  const names = standardPermissions.get(key)?.levels ?? levelNames;
  return [...new Set([0, ...names.map((name) => levelNames.indexOf(name))])].sort() as Level[];
}

/** True in `percent` of a hundred cases. */
function often(percent: number): fc.Arbitrary<boolean> {
  return fc.integer({ min: 0, max: 99 }).map((drawn) => drawn < percent);
}

/** A level of those offered: the highest in `percent` of a hundred cases, else any. */
function level(key: string, percent: number): fc.Arbitrary<Level> {
  const offered = offeredLevels(key);
  return fc.oneof({ weight: percent, arbitrary: fc.constant(offered.at(-1)!) }, { weight: 100 - percent, arbitrary: fc.constantFrom(...offered) });
}

/**
 * Roles from nearly complete to random: were all drawn alike, hardly one would ever sign in, and hardly one would have
 * all that a profile of 15 permissions takes.
 */
const roleLevels: fc.Arbitrary<Readonly<Record<string, Level>>> = fc.constantFrom(99, 95, 80, 0).chain((generosity) => {
  const percentFor = (key: string): number => (signInKeys.includes(key) ? Math.max(generosity, 94) : generosity);
  const levels = relevantKeys.map((key) => {
    return singleSignOnKeys.includes(key) ? often(generosity === 0 ? 15 : 6).map((has): Level => (has ? 4 : 0)) : level(key, percentFor(key));
  });
  return fc.tuple(...levels).map((drawn) => Object.fromEntries(relevantKeys.map((key, index) => [key, drawn[index]!])));
});

const globalLevels: fc.Arbitrary<Readonly<Record<string, Level>>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...relevantKeys.filter((key) => key !== sendRecord)).chain((key) => fc.tuple(fc.constant(key), level(key, 50))), { selector: ([key]) => key, maxLength: 4 })
      .map((pairs): Record<string, Level> => Object.fromEntries(pairs)),
  },
);

const features: fc.Arbitrary<Readonly<Record<ProvedFeature, boolean>>> = fc
  .tuple(...usuallyOn.map(() => often(98)), ...usuallyOff.map(() => often(25)))
  .map((drawn) => Object.fromEntries([...usuallyOn, ...usuallyOff].map((feature, index) => [feature, drawn[index]!])) as Record<ProvedFeature, boolean>);

/** Where NetSuite says nothing the checker predicts nothing, and there is nothing to compare. */
const unanswered: readonly string[] = ['unreadable', 'none'];

const behaviours = fc.record(
  Object.fromEntries(provedBehaviours.map((name) => [name, fc.constantFrom(...behaviourChoices[name].filter((choice) => !unanswered.includes(choice)))])),
) as unknown as fc.Arbitrary<ProvedBehaviours>;

export const situations: fc.Arbitrary<Situation> = fc.record({
  role: roleLevels,
  global: globalLevels,
  features,
  roleFlags: fc.record({ isInactive: often(3), isWebServicesOnly: often(3), isSingleSignOnOnly: often(10) }),
  userFlags: fc.record({ isInactive: often(2), hasAccess: often(98), isAssigned: often(98) }),
  isSendRecordNamed: often(50),
  behaviours,
});
