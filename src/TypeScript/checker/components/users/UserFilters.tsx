import { text } from '../../../texts/text';
import { countUsers, type Counts } from '../../../verdict/account';
import type { UserReport, UserVerdict } from '../../../verdict/user';
import { t } from '../../speech';
import { passesAsUser, userFilters, userFiltersOfRole, type UserFilter } from '../../userFilter';
import { userVerdictWords } from '../../words';
import { Choices } from '../account/Choices';

interface Props {
  readonly current: UserFilter;
  /** The users that are filtered. */
  readonly users: readonly UserReport[];
  /** The role whose users these are; undefined where they are all users. */
  readonly roleId: number | undefined;
  readonly address: (filter: UserFilter) => string;
}

function label(filter: UserFilter, counts: Counts<UserVerdict>, { users, roleId }: Props): string {
  if (filter === 'all') return t('filter_all', users.length);
  if (filter === 'problems') return t('filter_problems', users.length - counts.ready);
  if (filter === 'affected') return t('filter_affected', users.filter((user) => passesAsUser(filter, user, roleId)).length);
  return t('filter_verdict', text(userVerdictWords[filter].label), counts[filter]);
}

/** Which users the list shows, each with their number. */
export function UserFilters(props: Props) {
  const { current, roleId, address } = props;
  const counts = countUsers(props.users);
  const filters = roleId === undefined ? userFilters : userFiltersOfRole;
  return (
    <Choices
      label={t('users_shown')}
      choices={filters.map((filter) => ({ label: label(filter, counts, props), address: address(filter), isCurrent: filter === current }))}
    />
  );
}
