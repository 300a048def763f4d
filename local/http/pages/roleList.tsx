import { listRoles } from '../../account/roles';
import type { Role } from '../../account/types';
import { noPrivileges } from '../administrator';
import type { Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { editabilityOf, mayManageRoles } from '../manageRoles';
import { paths, readFrom, url } from '../urls';
import { pageAnswer } from './page';

const rolesPerPage = 100;

/** Setup > Users/Roles > Manage Roles. Parameters: q (part of a name), from. @throws RequestError 403 */
export function roleListPage(exchange: SignedInExchange): Answer {
  if (!mayManageRoles(exchange)) throw noPrivileges();
  const { query } = exchange.request;
  const search = query.get('q')?.trim() ?? '';
  const from = readFrom(query);
  const found = listRoles(exchange.account).filter(({ name, scriptId }) => `${name} ${scriptId}`.toLowerCase().includes(search.toLowerCase()));
  const shown = found.slice(from, from + rolesPerPage);
  return pageAnswer(exchange, {
    title: 'Manage Roles',
    content: (
      <>
        <form class="local-form" method="get" action={paths.roleList} role="search">
          <label>
            Name or script id
            <input type="search" name="q" value={search} />
          </label>
          <button class="local-button" type="submit">
            Find
          </button>
        </form>
        <p class="local-quiet">
          {found.length} {found.length === 1 ? 'role' : 'roles'}
        </p>
        <div class="local-scroll">
          <RoleTable roles={shown} />
        </div>
        <p>
          {from > 0 && <a href={url(paths.roleList, { q: search, from: Math.max(0, from - rolesPerPage) })}>Previous roles</a>}{' '}
          {from + shown.length < found.length && <a href={url(paths.roleList, { q: search, from: from + rolesPerPage })}>More roles</a>}
        </p>
      </>
    ),
  });
}

function RoleTable({ roles }: { roles: readonly Role[] }) {
  return (
    <table class="local-table">
      <thead>
        <tr>
          <th scope="col">Edit</th>
          <th scope="col">Name</th>
          <th scope="col">Internal ID</th>
          <th scope="col">Script ID</th>
          <th scope="col">Center</th>
          <th scope="col">Flags</th>
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <tr key={role.id}>
            <td>
              <a href={url(paths.role, { id: role.id })} aria-label={`${actionOn(role)} ${role.name}`}>
                {actionOn(role)}
              </a>
            </td>
            <td>{role.name}</td>
            <td>{role.id}</td>
            <td>
              <code>{role.scriptId}</code>
            </td>
            <td>{role.centerType}</td>
            <td>{flagsOf(role).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function actionOn(role: Role): string {
  const editability = editabilityOf(role);
  if (editability === 'edit') return 'Edit';
  return editability === 'none' ? 'View' : 'Customize';
}

function flagsOf(role: Role): string[] {
  return [
    role.isInactive && 'Inactive',
    role.isWebServicesOnly && 'Web Services Only',
    role.isSingleSignOnOnly && 'Single Sign-on Only',
    role.isLocked && 'Locked',
  ].filter((flag) => flag !== false);
}
