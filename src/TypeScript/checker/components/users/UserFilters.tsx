import { text } from '../../../texts/text';
import { userVerdicts, type Counts } from '../../../verdict/account';
import type { UserVerdict } from '../../../verdict/user';
import { t } from '../../speech';
import { userFilters, type UserFilter } from '../../userFilter';
import { userVerdictWords } from '../../words';
import { Choices } from '../account/Choices';

interface Props {
  readonly current: UserFilter;
  readonly counts: Counts<UserVerdict>;
  readonly address: (filter: UserFilter) => string;
}

function label(filter: UserFilter, counts: Counts<UserVerdict>): string {
  const all = userVerdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  if (filter === 'all') return t('filter_all', all);
  if (filter === 'problems') return t('filter_problems', all - counts.ready);
  return t('filter_verdict', text(userVerdictWords[filter].label), counts[filter]);
}

/** Which users the list shows, each with their number. */
export function UserFilters({ current, counts, address }: Props) {
  return (
    <Choices
      label={t('users_shown')}
      choices={userFilters.map((filter) => ({ label: label(filter, counts), address: address(filter), isCurrent: filter === current }))}
    />
  );
}
