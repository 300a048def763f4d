import { auditDetails, type AuditDetail } from '../../auth/authError';
import { storedDate } from '../../suiteql/functions/date';
import { Random } from '../random';
import type { Row } from '../types';
import { application } from './company';
import { knownPeople } from './people';
import { colleagueAtTokenLimit } from './tokens';

const millisecondsOfAnHour = 3_600_000;

interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

interface Attempt {
  /** Undefined where NetSuite refused before it knew who asks. */
  readonly person: Person | undefined;
  /** Script id. */
  readonly role: string;
  /** The Detail column of a failure; undefined for a success. */
  readonly detail: AuditDetail | undefined;
}

/** What stands in the audit trail beside the usual successes (Oracle help subsect_156934879823 names the details). */
const usualFailures: readonly Attempt[] = [
  { person: knownPeople.sam, role: 'customrole_bw_sales_emea', detail: 'EntityOrRoleDisabled' },
  { person: knownPeople.sam, role: 'customrole_bw_sales_emea', detail: 'EntityOrRoleDisabled' },
  { person: knownPeople.pat, role: 'customrole_bw_sales_emea', detail: 'EntityOrRoleDisabled' },
  { person: knownPeople.ivan, role: 'customrole_bw_sales_outlook', detail: 'EntityOrRoleDisabled' },
  { person: knownPeople.noa, role: 'customrole_bw_sales_outlook', detail: 'EntityOrRoleDisabled' },
  { person: knownPeople.robert, role: 'customrole_bw_markup', detail: 'EntityOrRoleDisabled' },
  { person: knownPeople.rita, role: 'customrole_bw_sales_outlook', detail: 'InvalidTimestamp' },
  { person: knownPeople.tess, role: 'customrole_bw_sales_outlook', detail: 'TokenRejected' },
  { person: knownPeople.max, role: 'customrole_bw_autopilot', detail: 'InvalidSignature' },
  { person: knownPeople.max, role: 'customrole_bw_autopilot', detail: 'NonceUsed' },
];

/** Details that come before NetSuite knows the user: his application, or its request, is refused. */
const ofNobody: ReadonlySet<AuditDetail> = new Set<AuditDetail>([
  ...(['AuthorizationFlowRequired', 'FeatureDisabled', 'IntegrationBlocked', 'InvalidCallback', 'MissingRequiredParameter'] as const),
  ...(['NonceRejected', 'UnknownAlgorithm', 'UnknownIntegration', 'VersionRejected', 'consumer_key_refused', 'consumer_key_unknown'] as const),
  ...(['AuthorizationCodeGrantRequired', 'ClientAuthenticationFailed', 'InvalidIntegration', 'InvalidRedirectURI', 'InvalidScope'] as const),
  ...(['InvalidState', 'UnsupportedResponseType'] as const),
]);

/** One failure for each reason that the usual ones do not have, so that every reason can be seen and explained. */
const otherFailures: readonly Attempt[] = auditDetails
  .filter((detail) => !usualFailures.some((usual) => usual.detail === detail))
  .map((detail) => ({ person: ofNobody.has(detail) ? undefined : personFor(detail), role: roleFor(detail), detail }));

function personFor(detail: AuditDetail): Person {
  if (detail === 'permission_denied') return knownPeople.ada;
  return detail === 'TooManyTokens' ? colleagueAtTokenLimit() : knownPeople.pat;
}

/** Sales Operations lacks Log in using Access Tokens, which is what permission_denied says. */
function roleFor(detail: AuditDetail): string {
  return detail === 'permission_denied' ? 'customrole_bw_sales_operations' : 'customrole_bw_sales_outlook';
}

const successes: readonly Attempt[] = [
  { person: knownPeople.rita, role: 'customrole_bw_sales_outlook', detail: undefined },
  { person: knownPeople.tess, role: 'customrole_bw_sales_outlook', detail: undefined },
  { person: knownPeople.luca, role: 'customrole_bw_sales_outlook', detail: undefined },
  { person: knownPeople.max, role: 'customrole_bw_autopilot', detail: undefined },
  { person: knownPeople.siobhan, role: 'customrole_bw_support_tier1', detail: undefined },
];

/** Details of calls with a token that was made before; the others come while one is made. */
const ofCalls: ReadonlySet<AuditDetail> = new Set<AuditDetail>([
  ...(['InvalidTimestamp', 'TokenRejected', 'InvalidSignature', 'NonceUsed', 'permission_denied', 'temporary_locked', 'token_rejected'] as const),
]);

const ofOAuth2: ReadonlySet<AuditDetail> = new Set<AuditDetail>([
  ...(['AccessTokenExpired', 'AuthorizationCodeGrantRequired', 'AuthorizationExplicitlyDenied', 'ClientAuthenticationFailed'] as const),
  ...(['InvalidIntegration', 'InvalidRedirectURI', 'InvalidScope', 'InvalidState', 'RefreshTokenExpired', 'ScopeMismatched'] as const),
  ...(['UnsupportedResponseType', 'ConsentRequired'] as const),
]);

function pathOf(detail: AuditDetail | undefined): string {
  if (detail === undefined || ofCalls.has(detail)) return '/app/site/hosting/restlet.nl';
  if (detail === 'InvalidPassword') return '/app/login/secure/enterpriselogin.nl';
  return ofOAuth2.has(detail) ? '/services/rest/auth/oauth2/v1/token' : '/rest/accesstoken';
}

/** The login audit trail of the days before `today`; `roleIds` are internal ids by script id. */
export function loginAudit(today: Date, roleIds: ReadonlyMap<string, number>): Row[] {
  const random = new Random(20_260_303);
  const usual = Array.from({ length: 40 }, () => random.pick(successes));
  return [...usual, ...usualFailures, ...otherFailures].map(({ person, role, detail }, index) => ({
    date: storedDate(new Date(today.getTime() - (1 + random.below(24 * 20)) * millisecondsOfAnHour)),
    status: detail === undefined ? 'Success' : 'Failure',
    oauthappname: application,
    oauthaccesstokenname: person !== undefined && detail !== undefined && ofCalls.has(detail) ? `${application} - ${person.firstName} ${person.lastName}` : null,
    user: person?.id ?? null,
    role: person === undefined ? null : (roleIds.get(role) ?? null),
    emailaddress: person?.email ?? null,
    ipaddress: `203.0.113.${1 + (index % 250)}`,
    requesturi: pathOf(detail),
    detail: detail ?? null,
    secchallenge: null,
    useragent: 'ExtendSync/3.0 (Outlook)',
  }));
}
