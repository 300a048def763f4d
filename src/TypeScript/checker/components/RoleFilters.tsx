import { roleVerdicts, type Counts } from '../../verdict/account';
import type { RoleVerdict } from '../../verdict/role';
import { roleFilters, type RoleFilter } from '../request';
import { roleVerdictWords } from '../words';

interface Props {
  readonly current: RoleFilter;
  readonly counts: Counts<RoleVerdict>;
  readonly address: (filter: RoleFilter) => string;
}

function label(filter: RoleFilter, counts: Counts<RoleVerdict>): string {
  const all = roleVerdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  if (filter === 'all') return `All (${all})`;
  if (filter === 'problems') return `Problems (${all - counts.ready})`;
  return `${roleVerdictWords[filter].label} (${counts[filter]})`;
}

/** Which roles the list shows, each with its number. */
export function RoleFilters({ current, counts, address }: Props) {
  return (
    <nav aria-label="Roles shown">
      <ul class="filters">
        {roleFilters.map((filter) => (
          <li>
            {filter === current ? (
              <span aria-current="page">{label(filter, counts)}</span>
            ) : (
              <a href={address(filter)}>{label(filter, counts)}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
