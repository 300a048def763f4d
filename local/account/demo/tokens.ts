import { storedDate } from '../../suiteql/functions/date';
import type { Row } from '../types';
import { application } from './company';
import { crowd, type Colleague } from './crowd';
import { knownPeople } from './people';

const millisecondsOfADay = 86_400_000;

interface TokenHolder {
  readonly name: string;
  readonly roleName: string;
  readonly active: number;
  readonly revoked: number;
}

function nameOf({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }): string {
  return `${firstName} ${lastName}`;
}

/** Who can make no more tokens: somebody of the crowd who signs in to ExtendSync, and whom no tour shows. */
export function colleagueAtTokenLimit(): Colleague['user'] {
  const colleague = crowd().find(({ user, roles }) => roles.includes('customrole_bw_sales_outlook') && user.hasAccess === true);
  if (colleague === undefined) throw new Error('Nobody of the crowd signs in to ExtendSync.');
  return colleague.user;
}

/** The vendor says that NetSuite lets a user have 25 active tokens (support article 3888536): one is near it, one is there. */
function holders(): TokenHolder[] {
  return [
    { name: nameOf(knownPeople.tess), roleName: 'Sales with Outlook', active: 24, revoked: 3 },
    { name: nameOf(knownPeople.rita), roleName: 'Sales with Outlook', active: 2, revoked: 1 },
    { name: nameOf(knownPeople.max), roleName: 'Global Autopilot', active: 1, revoked: 0 },
    { name: nameOf(colleagueAtTokenLimit()), roleName: 'Sales with Outlook', active: 25, revoked: 0 },
  ];
}

function tokenOf({ name, roleName }: TokenHolder, today: Date, age: number, isRevoked: boolean): Row {
  const created = storedDate(new Date(today.getTime() - age * millisecondsOfADay));
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
  const rows = holders().flatMap((holder) =>
    Array.from({ length: holder.active + holder.revoked }, (_, index) => {
      return tokenOf(holder, today, 7 * (index + 1), index >= holder.active);
    }),
  );
  return rows.map((row, index) => ({ id: index + 1, ...row }));
}
