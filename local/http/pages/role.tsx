import { findPermission, permissionCatalog, type CatalogEntry } from '../../account/permissionCatalog';
import { permissionsOfRole } from '../../account/permissions';
import { findRole } from '../../account/roles';
import { levelNames, type Account, type LevelName, type Role } from '../../account/types';
import { noPrivileges } from '../administrator';
import type { Answer } from '../answer';
import { redirectAnswer } from '../answer';
import type { Exchange, SignedInExchange } from '../exchange';
import { formOf } from '../localRequest';
import { editabilityOf, mayManageRoles, type Editability } from '../manageRoles';
import { RequestError } from '../requestError';
import { changePermissions, customizeRole, readPermissionChanges } from '../roleChanges';
import { paths, url } from '../urls';
import { PostForm } from './PostForm';
import { pageAnswer } from './page';

/** In NetSuite's order; tabs that a role has nothing on are not shown. */
const tabs = ['Transactions', 'Reports', 'Lists', 'Setup', 'Custom Record', 'Registers', 'Other'] as const;

const mostFound = 60;

const notices: Readonly<Record<string, string>> = {
  saved: 'The role was saved.',
  customized: 'This is a copy that you may edit. The role it was made from stays as it was.',
};

const explanations: Readonly<Record<Exclude<Editability, 'edit'>, string>> = {
  'customize-standard': 'This role comes with NetSuite and is not edited itself. Customize it, and edit the copy.',
  'customize-locked': 'This role belongs to a SuiteApp and is locked. Customize it, and edit the copy.',
  none: 'The Administrator has every permission, and cannot be changed.',
};

interface HeldPermission extends CatalogEntry {
  readonly level: LevelName;
}

/** One role of Manage Roles. Parameters: id (internal or script id), find (part of a permission's name or key). */
export function rolePage(exchange: SignedInExchange): Answer {
  const role = requestedRole(exchange);
  const { query } = exchange.request;
  const editability = editabilityOf(role);
  const held = heldPermissions(exchange.account, role);
  const notice = notices[query.get('notice') ?? ''];
  return pageAnswer(exchange, {
    title: `Role: ${role.name}`,
    parent: { title: 'Manage Roles', path: paths.roleList },
    content: (
      <>
        {notice !== undefined && (
          <p class="local-notice" role="status">
            {notice}
          </p>
        )}
        <Flags role={role} />
        {editability !== 'edit' && <Customize exchange={exchange} role={role} editability={editability} />}
        {editability === 'edit' && <AddPermissions exchange={exchange} role={role} held={held} search={query.get('find')?.trim() ?? ''} />}
        <h2>Permissions</h2>
        {held.length === 0 && <p class="local-quiet">{editability === 'none' ? 'All, implicitly.' : 'None.'}</p>}
        {editability === 'edit' && held.length > 0 ? <EditPermissions exchange={exchange} role={role} held={held} /> : <PermissionTabs held={held} />}
      </>
    ),
  });
}

/** The forms of the role page: `action` set, remove (see readPermissionChanges) or customize. */
export function saveRolePage(exchange: SignedInExchange): Answer {
  const role = requestedRole(exchange);
  const form = formOf(exchange.request);
  if (form.get('action') === 'customize') {
    return redirectAnswer(303, url(paths.role, { id: customizeRole(exchange.account, role).id, notice: 'customized' }));
  }
  changePermissions(exchange.account, role, readPermissionChanges(exchange.account, form));
  return redirectAnswer(303, url(paths.role, { id: role.id, notice: 'saved' }));
}

/** @throws RequestError 403 INSUFFICIENT_PERMISSION, 404 RCRD_DSNT_EXIST */
function requestedRole(exchange: SignedInExchange): Role {
  if (!mayManageRoles(exchange)) throw noPrivileges();
  const role = findRole(exchange.account, exchange.request.query.get('id') ?? '');
  if (role === undefined) throw new RequestError(404, 'RCRD_DSNT_EXIST', 'That record does not exist.');
  return role;
}

function heldPermissions(account: Account, role: Role): HeldPermission[] {
  const held = permissionsOfRole(account, role.id).map(({ key, level }): HeldPermission => {
    const entry = findPermission(account, key) ?? { key, name: key, tab: 'Other', levels: levelNames };
    return { ...entry, level: levelNames[level] };
  });
  return held.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function Flags({ role }: { role: Role }) {
  return (
    <dl class="local-facts">
      <dt>Internal ID</dt>
      <dd>{role.id}</dd>
      <dt>Script ID</dt>
      <dd>
        <code>{role.scriptId}</code>
      </dd>
      <dt>Center Type</dt>
      <dd>{role.centerType}</dd>
      <dt>Inactive</dt>
      <dd>{yesOrNo(role.isInactive)}</dd>
      <dt>Web Services Only Role</dt>
      <dd>{yesOrNo(role.isWebServicesOnly)}</dd>
      <dt>Single Sign-on Only</dt>
      <dd>{yesOrNo(role.isSingleSignOnOnly)}</dd>
      <dt>Locked by a SuiteApp</dt>
      <dd>{yesOrNo(role.isLocked)}</dd>
    </dl>
  );
}

function yesOrNo(flag: boolean): string {
  return flag ? 'Yes' : 'No';
}

function Customize({ exchange, role, editability }: { exchange: Exchange; role: Role; editability: Exclude<Editability, 'edit'> }) {
  return (
    <>
      <p class="local-lead">{explanations[editability]}</p>
      {editability !== 'none' && (
        <PostForm exchange={exchange} action={url(paths.role, { id: role.id })}>
          <button class="local-button local-button-main" type="submit" name="action" value="customize">
            Customize
          </button>
        </PostForm>
      )}
    </>
  );
}

/** Finding first, since NetSuite has more than 700 permissions; then several may be added with one Save. */
function AddPermissions({ exchange, role, held, search }: { exchange: Exchange; role: Role; held: readonly HeldPermission[]; search: string }) {
  const heldKeys = new Set(held.map(({ key }) => key));
  const found = search === '' ? [] : permissionCatalog(exchange.account).filter((entry) => !heldKeys.has(entry.key) && matches(entry, search));
  return (
    <>
      <h2>Add Permissions</h2>
      <form class="local-form" method="get" action={paths.role} role="search">
        <input type="hidden" name="id" value={role.id} />
        <label>
          Name or key of a permission
          <input type="search" name="find" value={search} />
        </label>
        <button class="local-button" type="submit">
          Find
        </button>
      </form>
      {search !== '' && found.length === 0 && <p class="local-quiet">No permission matches that this role does not have.</p>}
      {found.length > mostFound && (
        <p class="local-quiet">
          {found.length} permissions match; the first {mostFound} are shown.
        </p>
      )}
      {found.length > 0 && (
        <PostForm exchange={exchange} action={url(paths.role, { id: role.id })}>
          <PermissionTable
            caption="Found permissions"
            entries={found.slice(0, mostFound)}
            level={(entry) => <LevelChoice entry={entry} current="" choices={entry.levels.filter((level) => level !== 'NONE')} none="Do not add" />}
          />
          <button class="local-button local-button-main" type="submit" name="action" value="set">
            Add
          </button>
        </PostForm>
      )}
    </>
  );
}

function matches({ name, key }: CatalogEntry, search: string): boolean {
  return `${name} ${key}`.toLowerCase().includes(search.toLowerCase());
}

function EditPermissions({ exchange, role, held }: { exchange: Exchange; role: Role; held: readonly HeldPermission[] }) {
  return (
    <PostForm exchange={exchange} action={url(paths.role, { id: role.id })}>
      <button class="local-button local-button-main" type="submit" name="action" value="set">
        Save
      </button>
      <PermissionTabs
        held={held}
        level={(entry) => <LevelChoice entry={entry} current={entry.level} choices={['NONE', ...entry.levels.filter((level) => level !== 'NONE')]} />}
      />
      <button class="local-button local-button-main" type="submit" name="action" value="set">
        Save
      </button>
    </PostForm>
  );
}

type LevelCell<Entry> = (entry: Entry) => preact.ComponentChild;

function PermissionTabs({ held, level = (entry) => wordOf(entry.level) }: { held: readonly HeldPermission[]; level?: LevelCell<HeldPermission> }) {
  return (
    <>
      {tabs.map((tab) => {
        const entries = held.filter((entry) => tabOf(entry) === tab);
        return entries.length > 0 && <PermissionTable key={tab} caption={tab} entries={entries} level={level} />;
      })}
    </>
  );
}

function tabOf({ tab }: CatalogEntry): string {
  return (tabs as readonly string[]).includes(tab) ? tab : 'Other';
}

function PermissionTable<Entry extends CatalogEntry>({ caption, entries, level }: { caption: string; entries: readonly Entry[]; level: LevelCell<Entry> }) {
  return (
    <section>
      <h3>{caption}</h3>
      <div class="local-scroll">
        <table class="local-table" aria-label={caption}>
          <thead>
            <tr>
              <th scope="col">Permission</th>
              <th scope="col">Key</th>
              <th scope="col">Level</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.key}>
                <td>{entry.name}</td>
                <td>
                  <code>{entry.key}</code>
                </td>
                <td>{level(entry)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A permission and its level travel as a pair; `none` words the choice that leaves the permission alone. */
function LevelChoice({ entry, current, choices, none }: { entry: CatalogEntry; current: string; choices: readonly LevelName[]; none?: string }) {
  return (
    <>
      <input type="hidden" name="permission" value={entry.key} />
      <select name="level" aria-label={`Level of ${entry.name}`}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((level) => (
          <option key={level} value={level} selected={level === current}>
            {level === 'NONE' ? 'None (remove)' : wordOf(level)}
          </option>
        ))}
      </select>
    </>
  );
}

/** FULL as NetSuite's pages write it: Full. */
function wordOf(level: LevelName): string {
  return level.charAt(0) + level.slice(1).toLowerCase();
}
