import { text } from '../../texts/text';
import { roleVerdicts, type Counts } from '../../verdict/account';
import type { RoleVerdict } from '../../verdict/role';
import { roleFilters, type RoleFilter } from '../roleFilter';
import { t } from '../speech';
import { roleVerdictWords } from '../words';
import { Choices } from './account/Choices';

interface Props {
  readonly current: RoleFilter;
  readonly counts: Counts<RoleVerdict>;
  /** How many roles no permission mends; without it the list cannot be filtered by that. */
  readonly beyondPermissions?: number;
  readonly address: (filter: RoleFilter) => string;
}

function label(filter: RoleFilter, counts: Counts<RoleVerdict>, beyondPermissions: number): string {
  const all = roleVerdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  if (filter === 'all') return t('filter_all', all);
  if (filter === 'problems') return t('filter_problems', all - counts.ready);
  if (filter === 'beyond-permissions') return t('filter_beyond_permissions', beyondPermissions);
  return t('filter_verdict', text(roleVerdictWords[filter].label), counts[filter]);
}

/** Which roles the list shows, each with its number. */
export function RoleFilters({ current, counts, beyondPermissions, address }: Props) {
  const offered = roleFilters.filter((filter) => filter !== 'beyond-permissions' || beyondPermissions !== undefined);
  return (
    <Choices
      label={t('roles_shown')}
      choices={offered.map((filter) => ({
        label: label(filter, counts, beyondPermissions ?? 0),
        address: address(filter),
        isCurrent: filter === current,
      }))}
    />
  );
}
