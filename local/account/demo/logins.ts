import { storedDate } from '../../suiteql/functions/date';
import { Random } from '../random';
import type { Row } from '../types';
import { knownPeople, type KnownPerson } from './people';

const millisecondsOfAnHour = 3_600_000;
const application = 'ExtendSync for Outlook';

interface Attempt {
  readonly person: KnownPerson;
  /** Script id. */
  readonly role: string;
  /** The Detail column of a failure; undefined for a success. */
  readonly detail: string | undefined;
}

/** What stands in the audit trail beside the usual successes (Oracle help subsect_156934879823 names the details). */
const failures: readonly Attempt[] = [
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

const successes: readonly Attempt[] = [
  { person: knownPeople.rita, role: 'customrole_bw_sales_outlook', detail: undefined },
  { person: knownPeople.tess, role: 'customrole_bw_sales_outlook', detail: undefined },
  { person: knownPeople.luca, role: 'customrole_bw_sales_outlook', detail: undefined },
  { person: knownPeople.max, role: 'customrole_bw_autopilot', detail: undefined },
  { person: knownPeople.siobhan, role: 'customrole_bw_support_tier1', detail: undefined },
];

function isTokenAttempt(detail: string | undefined): boolean {
  return detail !== undefined && detail !== 'EntityOrRoleDisabled';
}

/** The login audit trail of the days before `today`; `roleIds` are internal ids by script id. */
export function loginAudit(today: Date, roleIds: ReadonlyMap<string, number>): Row[] {
  const random = new Random(20_260_303);
  const usual = Array.from({ length: 40 }, () => random.pick(successes));
  return [...usual, ...failures].map(({ person, role, detail }, index) => ({
    date: storedDate(new Date(today.getTime() - (1 + random.below(24 * 20)) * millisecondsOfAnHour)),
    status: detail === undefined ? 'Success' : 'Failure',
    oauthappname: application,
    oauthaccesstokenname: isTokenAttempt(detail) ? `${application} - ${person.firstName} ${person.lastName}` : null,
    user: person.id,
    role: roleIds.get(role) ?? null,
    emailaddress: person.email,
    ipaddress: `203.0.113.${1 + (index % 250)}`,
    requesturi: detail === 'EntityOrRoleDisabled' ? '/rest/accesstoken' : '/app/site/hosting/restlet.nl',
    detail: detail ?? null,
    secchallenge: null,
    useragent: 'ExtendSync/3.0 (Outlook)',
  }));
}

interface TokenHolder {
  readonly person: KnownPerson;
  readonly roleName: string;
  readonly active: number;
  readonly revoked: number;
}

/** The vendor says that NetSuite lets a user have 25 active tokens (support article 3888536). */
const holders: readonly TokenHolder[] = [
  { person: knownPeople.tess, roleName: 'Sales with Outlook', active: 24, revoked: 3 },
  { person: knownPeople.rita, roleName: 'Sales with Outlook', active: 2, revoked: 1 },
  { person: knownPeople.max, roleName: 'Global Autopilot', active: 1, revoked: 0 },
];

function tokenOf({ person, roleName }: TokenHolder, today: Date, age: number, isRevoked: boolean): Row {
  const name = `${person.firstName} ${person.lastName}`;
  const created = storedDate(new Date(today.getTime() - age * 24 * millisecondsOfAnHour));
  return {
    tba_token_name: `${application} - ${name}, ${roleName}`,
    tba_app_name: application,
    entity_name: name,
    role_name: roleName,
    dcreated: created,
    binactive: 'F',
    brevoked: isRevoked ? 'T' : 'F',
    drevoked: isRevoked ? created : null,
  };
}

/** Access tokens made before `today`, one a week of each holder. */
export function accessTokens(today: Date): Row[] {
  const rows = holders.flatMap((holder) =>
    Array.from({ length: holder.active + holder.revoked }, (_, index) => {
      return tokenOf(holder, today, 7 * (index + 1), index >= holder.active);
    }),
  );
  return rows.map((row, index) => ({ id: index + 1, ...row }));
}
