import { childrenOf } from '../../sdf/xml';
import { featureNames, type FeatureId, type FeatureStates } from '../../src/TypeScript/requirements/features';
import { profileIds, type ProfileId } from '../../src/TypeScript/requirements/profiles';
import type { AccountFacts, Finding } from '../../src/TypeScript/verdict/finding';
import { isOwnRole, type RoleFacts } from '../../src/TypeScript/verdict/obstacle';
import { judgeRole, type ProfileState, type RoleReport } from '../../src/TypeScript/verdict/role';
import { COULD_NOT_CHECK, NOT_READY, READY, worstOf, type ExitCode } from '../exitCode';
import type { flagFields } from './fieldProblems';
import { isText } from './permissionRow';
import type { RoleXml } from './readRole';
import { roleGrants } from './roleGrants';

/** What a role's XML is judged for. */
export interface JudgeOptions {
  /** What the role is meant for: these decide the exit code, at least one. */
  readonly profiles: readonly ProfileId[];
  /** Features that the account has off; of all others XML says nothing, and they are taken as on. */
  readonly featuresOff: readonly FeatureId[];
  /** Script id of the Send from Outlook record type; undefined where it is not installed. */
  readonly sendFromOutlookRecord: string | undefined;
}

/** A role's XML, judged. */
export interface JudgedRole {
  readonly role: RoleXml;
  readonly report: RoleReport;
  /** The profiles asked for with what the role is for each. */
  readonly asked: readonly { readonly profile: ProfileId; readonly state: ProfileState }[];
  /** Of this role alone. READY for the checker's own two roles, with which nobody is meant to sign in. */
  readonly exitCode: ExitCode;
}

/** SDF knows custom roles only, by their script ids; NetSuite numbers them from 1000. No report of a role's XML shows it. */
const SOME_CUSTOM_ROLE = 1000;

/** Gives what judges roles. One for all of them: what does not hang on the role is judged once. */
export function roleXmlJudge(options: JudgeOptions): (role: RoleXml) => JudgedRole {
  const account = circumstances(options);
  return (role) => {
    const report = judgeRole(factsOf(role), roleGrants(role.rows), account);
    const asked = options.profiles.map((profile) => ({ profile, state: report.profiles.find(({ id }) => id === profile)!.state }));
    const exitCode = isOwnRole(role) ? READY : worstOf(asked.map(({ state }) => exitCodeOf(state)));
    return { role, report, asked, exitCode };
  };
}

/** The line that a finding is about: of the permission, else where permissions stand, else of the role. */
export function lineOf(finding: Finding, { rows, element }: RoleXml): number {
  const row = rows.find(({ key }) => key !== undefined && finding.keys.includes(key));
  return (row?.element ?? element.children.find(({ name }) => name === 'permissions') ?? element).line;
}

function exitCodeOf(state: ProfileState): ExitCode {
  if (state === 'unknown') return COULD_NOT_CHECK;
  return state === 'not-ready' ? NOT_READY : READY;
}

function circumstances({ profiles, featuresOff, sendFromOutlookRecord }: JudgeOptions): AccountFacts {
  const states = Object.keys(featureNames).map((id) => [id, featuresOff.includes(id as FeatureId) ? 'off' : 'on']);
  const usesSingleSignOn = profiles.includes('single-sign-on');
  return { features: Object.fromEntries(states) as FeatureStates, sendFromOutlookRecord, usesSingleSignOn };
}

function factsOf({ scriptId, name, element }: RoleXml): RoleFacts {
  const flag = (name: (typeof flagFields)[number]): boolean | 'unknown' => {
    const fields = childrenOf(element, name);
    if (!isText(fields)) return 'unknown';
    const value = fields[0]?.text ?? '';
    return value === '' || value === 'F' ? false : value === 'T' || 'unknown';
  };
  return {
    id: SOME_CUSTOM_ROLE,
    name,
    scriptId: scriptId || undefined,
    isInactive: flag('isinactive'),
    isWebServicesOnly: flag('iswebserviceonlyrole'),
    isSingleSignOnOnly: flag('issinglesignononly'),
  };
}

/** The profiles by name, in the order of the catalogue; undefined where one does not exist. */
export function profilesNamed(names: readonly string[]): ProfileId[] | undefined {
  const known = profileIds.filter((id) => names.includes(id));
  return names.length > 0 && names.every((name) => (profileIds as readonly string[]).includes(name)) ? known : undefined;
}
