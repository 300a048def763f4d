import { judgeAllRoles, judgeRolesById, type JudgedRoles } from '../../account/judged';
import { levelNames } from '../../requirements/levels';
import { text } from '../../texts/text';
import { worstFirst } from '../../verdict/account';
import type { RoleReport } from '../../verdict/role';
import { permissionsXml, sdfCommands, sdfFixOf } from '../../verdict/sdfFix';
import { containing } from '../../verdict/search';
import type { Answer, Table } from '../answer';
import { NothingFound } from '../components/account/NothingFound';
import { ExportLinks } from '../components/ExportLinks';
import { Paging } from '../components/Paging';
import { RoleFilters } from '../components/RoleFilters';
import type { RoleLeftOut, RoleToImport } from '../components/sdf/importedFix';
import { LeftOutRoles, leftOutWords } from '../components/sdf/LeftOutRoles';
import { SdfSteps } from '../components/sdf/SdfSteps';
import { SearchForm } from '../components/SearchForm';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { exportedPage, EXPORT_PAGE_SIZE, listingParameters, pageOf, PAGE_SIZE, parseListing, withContinuation, type Listing } from '../listing';
import { accept, refuse, type Parsed } from '../parsed';
import { passes, roleFilters, type RoleFilter } from '../roleFilter';
import { parseRoleList } from '../roleList';
import { say, t } from '../speech';
import type { Format, View } from '../view';

interface Asked {
  readonly listing: Listing<RoleFilter>;
  /** These roles only; empty for those of the listing. */
  readonly roleIds: readonly number[];
}

interface Gathered extends Asked {
  readonly judged: JudgedRoles;
  /** The roles that the search finds, or those asked for by id, of whatever verdict. */
  readonly found: readonly RoleReport[];
  /** Asked for by id, and not there. */
  readonly notFound: readonly number[];
}

/** The list has one order. */
const sorts = ['worst'] as const;

function gather(asked: Asked): Gathered {
  const { listing, roleIds } = asked;
  const judged = roleIds.length > 0 ? judgeRolesById(roleIds) : judgeAllRoles();
  const isFound = containing(listing.search);
  const found = worstFirst(judged.roles ?? []).filter(({ role }) => isFound(role.name));
  const known = new Set((judged.roles ?? []).map(({ role }) => role.id));
  return { ...asked, judged, found, notFound: judged.roles ? roleIds.filter((id) => !known.has(id)) : [] };
}

/** The roles that the filter leaves; a list of ids is a choice already. */
function matchingOf({ found, roleIds, listing }: Gathered): readonly RoleReport[] {
  return roleIds.length > 0 ? found : found.filter((report) => passes(listing.filter, report));
}

function addressOf({ listing, roleIds }: Asked, changes: Partial<Listing<RoleFilter>> & { readonly format?: Format }): string {
  const { format, ...others } = changes;
  return checkerLink('account', {
    view: 'sdf',
    ...listingParameters('verdict', sorts[0], { ...listing, page: 1, ...others }),
    ...(roleIds.length > 0 && { role: roleIds.join(',') }),
    ...(format !== undefined && { format }),
  });
}

/** Tells the roles that SDF can change from those that it cannot. */
function divide(reports: readonly RoleReport[]): { readonly imported: readonly RoleToImport[]; readonly leftOut: readonly RoleLeftOut[] } {
  const imported: RoleToImport[] = [];
  const leftOut: RoleLeftOut[] = [];
  for (const report of reports) {
    const fix = sdfFixOf(report);
    if (fix.kind === 'import') imported.push({ report, fix });
    else leftOut.push({ report, reason: fix.reason });
  }
  return { imported, leftOut };
}

/** What the filter and the page leave, as steps, and the roles for which there are none. */
function Results({ gathered }: { readonly gathered: Gathered }) {
  const { judged, listing, roleIds, notFound, found } = gathered;
  const matching = matchingOf(gathered);
  const { imported, leftOut } = divide(pageOf(matching, listing.page, PAGE_SIZE));
  return (
    <div data-results>
      {judged.roles && roleIds.length === 0 && (
        <RoleFilters current={listing.filter} roles={found} withBeyondPermissions address={(filter) => addressOf(gathered, { filter })} />
      )}
      {notFound.length > 0 && <p data-not-found>{t('roles_not_found', notFound.join(', '))}</p>}
      {judged.roles && matching.length === 0 && (
        <NothingFound search={listing.search} otherwise="no_role_like_this" all={checkerLink('account', { view: 'sdf', verdict: 'all' })} />
      )}
      <SdfSteps roles={imported} />
      <LeftOutRoles roles={leftOut} />
      <Paging page={listing.page} size={PAGE_SIZE} total={matching.length} address={(page) => addressOf(gathered, { page })} />
      <ExportLinks json={addressOf(gathered, { format: 'json' })} csv={addressOf(gathered, { format: 'csv' })}>
        <a href={checkerLink('account')}>{t('all_roles')}</a>
      </ExportLinks>
    </div>
  );
}

function SdfPage({ gathered }: { readonly gathered: Gathered }) {
  const { judged, listing, roleIds } = gathered;
  return (
    <>
      <UnreadSources unread={judged.unread} />
      {judged.roles && roleIds.length === 0 && (
        <SearchForm address={addressOf(gathered, { search: '' })} label={t('search_roles')} search={listing.search} />
      )}
      <Results gathered={gathered} />
    </>
  );
}

function roleInJson({ role: { id, scriptId, name }, verdict }: RoleReport) {
  return { id, ...(scriptId !== undefined && { scriptId }), name, verdict };
}

function report(gathered: Gathered): object {
  const { judged, listing, notFound } = gathered;
  const matching = matchingOf(gathered);
  const { imported, leftOut } = divide(pageOf(matching, listing.page, EXPORT_PAGE_SIZE));
  const scriptIds = imported.map(({ fix }) => fix.scriptId);
  return {
    ...envelope('sdf', judged),
    filter: listing.filter,
    search: listing.search,
    page: exportedPage(listing.page, matching.length),
    ...(imported.length > 0 && { commands: { import: sdfCommands.import(scriptIds), fix: sdfCommands.fix(scriptIds), deploy: sdfCommands.deploy } }),
    roles: imported.map(({ report: of, fix }) => ({
      ...roleInJson(of),
      permissions: fix.permissions.map(({ key, level, isThere }) => ({ key, level: levelNames[level], change: isThere ? 'set' : 'add' })),
      xml: permissionsXml(fix.permissions),
      couldNotBeRead: fix.unread,
    })),
    leftOut: leftOut.map(({ report: of, reason }) => ({ ...roleInJson(of), reason, message: t(leftOutWords[reason]) })),
    notFound,
  };
}

function table(gathered: Gathered): Table {
  const { judged, listing } = gathered;
  const matching = matchingOf(gathered);
  const { imported, leftOut } = divide(pageOf(matching, listing.page, EXPORT_PAGE_SIZE));
  const columns = ['column_role_id', 'column_role', 'column_script_id', 'column_key', 'column_needs', 'column_change', 'column_reason'] as const;
  const about = ({ role }: RoleReport) => [role.id, role.name, role.scriptId ?? ''];
  const rows: Table = [
    columns.map((column) => t(column)),
    ...judged.unread.map(({ source, consequence }) => ['', say(source), '', '', '', 'unknown', say(consequence)]),
    ...imported.flatMap(({ report: of, fix }) => [
      ...fix.permissions.map(({ key, level, isThere }) => [...about(of), key, levelNames[level], isThere ? 'set' : 'add', '']),
      ...fix.unread.map((permission) => [...about(of), permission, '', 'unknown', t('state_unknown')]),
    ]),
    ...leftOut.map(({ report: of, reason }) => [...about(of), '', '', reason, t(leftOutWords[reason])]),
  ];
  return withContinuation(rows, listing.page, matching.length, (...soFar) => t('rows_so_far', ...soFar));
}

function sdfAnswer(asked: Asked): Parsed<Answer> {
  const gathered = gather(asked);
  const { judged, roleIds, notFound } = gathered;
  const isNothingThere = judged.roles && roleIds.length > 0 && notFound.length === roleIds.length;
  if (isNothingThere) return refuse('ROLE_NOT_FOUND', text('refused_role_not_found', roleIds.join(', ')));
  return accept({
    title: t('fix_by_sdf'),
    page: () => <SdfPage gathered={gathered} />,
    report: () => report(gathered),
    table: () => table(gathered),
  });
}

/**
 * Fix by SDF: the commands and the XML that give roles what they lack, for the roles of a filter or for those named in
 * role, separated by commas. 10 units per 5,000 roles begun, or 10 for those named. Exports give 500 roles a page.
 */
export const sdfView: View = {
  name: 'sdf',
  tab: 'tab_sdf',
  answer: ({ parameters }) => {
    const listing = parseListing(parameters, { name: 'verdict', filters: roleFilters, usual: 'problems', sorts });
    if (!listing.ok) return listing;
    const roleIds = parseRoleList(parameters, 'role', PAGE_SIZE);
    return roleIds.ok ? sdfAnswer({ listing: listing.value, roleIds: roleIds.value }) : roleIds;
  },
};
