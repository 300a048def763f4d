import { judgeAllRoles, type JudgedRoles } from '../../account/judged';
import { requirements, type RequirementId } from '../../requirements/catalog';
import { tabOf } from '../../requirements/permissions';
import { profiles, profilesOf } from '../../requirements/profiles';
import { forSignIn, worstFirst } from '../../verdict/account';
import { levelInWords } from '../../verdict/finding';
import { fixOf } from '../../verdict/fix';
import { askableKeys, keyInAddress, levelInAddress, requirementsOn, rolesLacking, type RoleFinding } from '../../verdict/lacking';
import { containing } from '../../verdict/search';
import { isMendable } from '../../verdict/template';
import type { Answer, Table } from '../answer';
import { ExportLinks } from '../components/ExportLinks';
import { FactList } from '../components/FactList';
import { RolesLackingList, type LackRequest } from '../components/permissions/RolesLackingList';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { lackFilters, passesAsLack, type LackFilter } from '../lackFilter';
import { checkerLink } from '../links';
import { exportedPage, EXPORT_PAGE_SIZE, listingParameters, pageOf, parseListing, withContinuation, type Listing } from '../listing';
import { oneOf } from '../parameters';
import { accept, type Parameters, type Parsed } from '../parsed';
import { say, t } from '../speech';
import type { Format } from '../view';

interface Gathered {
  readonly judged: JudgedRoles;
  readonly request: LackRequest;
  /** The roles that the search finds, in whatever state. */
  readonly found: readonly RoleFinding[];
}

/** The list has one order. */
const sorts = ['worst'] as const;

function addressOf({ requirement, listing }: LackRequest, changes: Partial<Listing<LackFilter>> & { readonly format?: Format }): string {
  const { format, ...others } = changes;
  return checkerLink('account', {
    view: 'permissions',
    permission: keyInAddress(requirement),
    level: levelInAddress(requirement),
    ...listingParameters('state', sorts[0], { ...listing, page: 1, ...others }),
    ...(format !== undefined && { format }),
  });
}

/** What the permission is and who asks for it, whatever the roles. */
function facts(requirement: RequirementId, permission: string): readonly (readonly [string, string])[] {
  const { level, why } = requirements[requirement];
  return [
    [t('column_permission'), permission],
    [t('column_key'), keyInAddress(requirement)],
    [t('column_tab'), tabOf(keyInAddress(requirement))],
    [t('column_needs'), levelInWords(level, say)],
    [t('column_feature'), profilesOf(requirement).map((id) => say(profiles[id].name)).join(', ')],
    [t('column_why'), say(why)],
  ];
}

function nameOf({ judged, request }: Gathered): string {
  const finding = judged.roles?.[0]?.findings.find(({ requirement }) => requirement === request.requirement);
  return finding?.permission ?? keyInAddress(request.requirement);
}

function PermissionPage(gathered: Gathered) {
  const { judged, request, found } = gathered;
  const permission = nameOf(gathered);
  const links = (
    <ExportLinks json={addressOf(request, { format: 'json' })} csv={addressOf(request, { format: 'csv' })}>
      <a href={checkerLink('account', { view: 'permissions' })}>{t('all_permissions')}</a>
    </ExportLinks>
  );
  return (
    <>
      <UnreadSources unread={judged.unread} />
      <section aria-labelledby="extsync-permission">
        <h2 id="extsync-permission">{t('roles_lacking', permission)}</h2>
        <FactList facts={facts(request.requirement, permission)} />
        {judged.roles ? (
          <RolesLackingList
            request={request}
            found={found}
            address={(changes, requirement = request.requirement) => addressOf({ ...request, requirement }, changes)}
          >
            {links}
          </RolesLackingList>
        ) : (
          links
        )}
      </section>
    </>
  );
}

function fixFor({ report, finding }: RoleFinding): string {
  const fix = isMendable(report) ? fixOf(report.role, finding) : undefined;
  return fix === undefined ? '' : say(fix);
}

function roleInJson(role: RoleFinding) {
  const { report, finding } = role;
  const { id, scriptId, name } = report.role;
  const fix = fixFor(role);
  return {
    id,
    ...(scriptId !== undefined && { scriptId }),
    name,
    verdict: report.verdict,
    state: finding.state,
    has: levelInWords(finding.has, say),
    ...(fix !== '' && { fix }),
  };
}

function matchingOf({ request, found }: Gathered): readonly RoleFinding[] {
  return found.filter((role) => passesAsLack(request.listing.filter, role));
}

function report(gathered: Gathered): object {
  const { judged, request } = gathered;
  const { filter, search, page } = request.listing;
  const matching = matchingOf(gathered);
  return {
    ...envelope('permissions', judged),
    permission: nameOf(gathered),
    key: keyInAddress(request.requirement),
    needs: levelInWords(requirements[request.requirement].level, say),
    filter,
    search,
    page: exportedPage(page, matching.length),
    roles: pageOf(matching, page, EXPORT_PAGE_SIZE).map(roleInJson),
  };
}

function table(gathered: Gathered): Table {
  const { judged, request } = gathered;
  const { page } = request.listing;
  const matching = matchingOf(gathered);
  const columns = ['column_role_id', 'column_role', 'column_verdict', 'column_permission', 'column_key', 'column_state', 'column_has', 'column_needs', 'column_fix'] as const;
  const rows: Table = [
    columns.map((column) => t(column)),
    ...judged.unread.map(({ source, consequence }) => ['', say(source), 'unknown', say(consequence), '', '', '', '', '']),
    ...pageOf(matching, page, EXPORT_PAGE_SIZE).map((role) => {
      const { report: of, finding } = role;
      const about = [finding.permission, keyInAddress(request.requirement), finding.state, levelInWords(finding.has, say), levelInWords(finding.needs, say)];
      return [of.role.id, of.role.name, of.verdict, ...about, fixFor(role)];
    }),
  ];
  return withContinuation(rows, page, matching.length, (...soFar) => t('rows_so_far', ...soFar));
}

function gather(request: LackRequest): Gathered {
  const judged = judgeAllRoles();
  const isFound = containing(request.listing.search);
  const roles = worstFirst(forSignIn(judged.roles ?? [])).filter(({ role }) => isFound(role.name));
  return { judged, request, found: rolesLacking(roles, request.requirement) };
}

function parseRequest(parameters: Parameters): Parsed<LackRequest> {
  const key = oneOf(parameters, 'permission', askableKeys, askableKeys[0]!);
  if (!key.ok) return key;
  const alternatives = requirementsOn(key.value);
  const level = oneOf(parameters, 'level', alternatives.map(levelInAddress), levelInAddress(alternatives[0]!));
  if (!level.ok) return level;
  const listing = parseListing(parameters, { name: 'state', filters: lackFilters, usual: 'lacking', sorts });
  if (!listing.ok) return listing;
  const requirement = alternatives.find((id) => levelInAddress(id) === level.value)!;
  return accept({ requirement, alternatives, listing: listing.value });
}

/** Answers which roles lack one permission at one level. 10 units per 5,000 roles begun. Exports give 500 roles a page. */
export function permissionAnswer(parameters: Parameters): Parsed<Answer> {
  const request = parseRequest(parameters);
  if (!request.ok) return request;
  const gathered = gather(request.value);
  return accept({
    title: t('access_by_permission'),
    page: () => <PermissionPage {...gathered} />,
    report: () => report(gathered),
    table: () => table(gathered),
  });
}
