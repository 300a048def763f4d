import type { ComponentChildren } from 'preact';
import { counted, text } from '../../../texts/text';
import { levelNames } from '../../../requirements/levels';
import { profiles, profilesOf } from '../../../requirements/profiles';
import { requirements, type RequirementId } from '../../../requirements/catalog';
import { type RoleFinding } from '../../../verdict/lacking';
import { lackFilters, passesAsLack, type LackFilter } from '../../lackFilter';
import { pageOf, PAGE_SIZE, type Listing } from '../../listing';
import { say, t } from '../../speech';
import { findingWords } from '../../words';
import { Choices } from '../account/Choices';
import { NothingFound } from '../account/NothingFound';
import { Paging } from '../Paging';
import { SearchForm } from '../SearchForm';
import { RolesLackingTable } from './RolesLackingTable';

/** What is asked for of a permission's roles. */
export interface LackRequest {
  readonly requirement: RequirementId;
  /** Every requirement on the same permission, each at another level. */
  readonly alternatives: readonly RequirementId[];
  readonly listing: Listing<LackFilter>;
}

interface Props {
  readonly request: LackRequest;
  /** The roles that the search found. */
  readonly found: readonly RoleFinding[];
  readonly address: (changes: Partial<Listing<LackFilter>>, requirement?: RequirementId) => string;
  /** What else hangs on the search, such as the ways to export what it found. */
  readonly children: ComponentChildren;
}

/** The level that a requirement asks for, and the features that ask for it. */
function levelLabel(requirement: RequirementId): string {
  const names = profilesOf(requirement).map((id) => say(profiles[id].name));
  return t('needed_for', levelNames[requirements[requirement].level], names.join(', '));
}

function stateLabel(filter: LackFilter, found: readonly RoleFinding[]): string {
  const count = found.filter((role) => passesAsLack(filter, role)).length;
  return filter === 'lacking' ? t('filter_all', count) : t('filter_verdict', text(findingWords[filter].label), count);
}

/** The roles that lack one permission, filtered, searched and paged. */
export function RolesLackingList({ request, found, address, children }: Props) {
  const { requirement, alternatives, listing } = request;
  const { filter, search, page } = listing;
  const shown = found.filter((role) => passesAsLack(filter, role));
  return (
    <>
      {alternatives.length > 1 && (
        <Choices
          label={t('levels')}
          choices={alternatives.map((id) => ({ label: levelLabel(id), address: address({}, id), isCurrent: id === requirement }))}
        />
      )}
      <SearchForm address={address({ search: '' })} label={t('search_roles')} search={search} />
      <div data-results>
        <Choices
          label={t('roles_shown')}
          choices={lackFilters.map((other) => ({
            label: stateLabel(other, found),
            address: address({ filter: other }),
            isCurrent: other === filter,
          }))}
        />
        {shown.length === 0 ? (
          <NothingFound search={search} otherwise="no_role_lacks_this" all={address({ search: '', filter: 'lacking' })} />
        ) : (
          <RolesLackingTable
            roles={pageOf(shown, page, PAGE_SIZE)}
            caption={say(counted(shown.length, 'roles_worst_first_one', 'roles_worst_first_many'))}
          />
        )}
        <Paging page={page} size={PAGE_SIZE} total={shown.length} address={(other) => address({ page: other })} />
        {children}
      </div>
    </>
  );
}
