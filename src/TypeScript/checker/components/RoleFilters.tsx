import { text } from '../../texts/text';
import { countRoles, forSignIn, isBeyondPermissions, type Counts } from '../../verdict/account';
import type { RoleReport, RoleVerdict } from '../../verdict/role';
import { roleFilters, type RoleFilter } from '../roleFilter';
import { t } from '../speech';
import { roleVerdictWords } from '../words';
import { Choices } from './account/Choices';

interface Props {
  readonly current: RoleFilter;
  /** The roles that are filtered. */
  readonly roles: readonly RoleReport[];
  /** Whether the list can be filtered by what no permission mends. */
  readonly withBeyondPermissions?: boolean;
  readonly address: (filter: RoleFilter) => string;
}

interface Numbers {
  readonly all: number;
  /** Of those that users sign in with, as many as have each verdict. */
  readonly counts: Counts<RoleVerdict>;
  readonly signingIn: readonly RoleReport[];
}

function label(filter: RoleFilter, { all, counts, signingIn }: Numbers): string {
  if (filter === 'all') return t('filter_all', all);
  if (filter === 'problems') return t('filter_problems', signingIn.length - counts.ready);
  if (filter === 'beyond-permissions') return t('filter_beyond_permissions', signingIn.filter(isBeyondPermissions).length);
  return t('filter_verdict', text(roleVerdictWords[filter].label), counts[filter]);
}

/** Which roles the list shows, each with its number. */
export function RoleFilters({ current, roles, withBeyondPermissions = false, address }: Props) {
  const offered = roleFilters.filter((filter) => filter !== 'beyond-permissions' || withBeyondPermissions);
  const signingIn = forSignIn(roles);
  const numbers: Numbers = { all: roles.length, counts: countRoles(signingIn), signingIn };
  return (
    <Choices
      label={t('roles_shown')}
      choices={offered.map((filter) => ({
        label: label(filter, numbers),
        address: address(filter),
        isCurrent: filter === current,
      }))}
    />
  );
}
