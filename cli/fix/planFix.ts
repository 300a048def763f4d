import { levelNames } from '../../src/TypeScript/requirements/levels';
import { findingsOf } from '../../src/TypeScript/verdict/role';
import { permissionsToWrite } from '../../src/TypeScript/verdict/sdfFix';
import type { PermissionRow } from '../roles/permissionRow';
import type { RoleXml } from '../roles/readRole';
import type { JudgedRole } from '../roles/roleXmlJudge';
import { addPermissions } from './addPermissions';
import type { Edit } from './edit';
import { faultsOfPermissions, faultsOfRole } from './faults';
import { permissionName } from './permissionLabel';
import { raiseLevel } from './raiseLevel';
import type { Remark } from './remark';
import { removeRow } from './removeRow';
import type { NewPermission } from './rowLayout';

/** The permission that makes a role's users sign in through an identity provider. */
export const SAML_KEY = 'ADMI_SAMLSSO';

/** One permission of a role that is written, raised or taken out. Levels as NetSuite's pages name them. */
export interface Change {
  readonly key: string;
  readonly permission: string;
  /** Left out for a permission that was not there. */
  readonly from?: string;
  /** Left out for a permission that is taken out. */
  readonly to?: string;
}

/** What is to be done to a role's XML. */
export type FixPlan =
  | {
      readonly kind: 'edits';
      /** Empty where the role has all it needs. */
      readonly edits: readonly Edit[];
      readonly changes: readonly Change[];
    }
  /** Something that has to be changed cannot be: then nothing is. */
  | { readonly kind: 'refused'; readonly faults: readonly Remark[] };

/**
 * Plans what gives a role the permissions of the profiles it was judged for. Levels are only ever raised; what is enough
 * stays as it is.
 * @param removesSaml whether SAML Single Sign-on is taken out
 */
export function planFix({ role, report, asked }: JudgedRole, removesSaml: boolean): FixPlan {
  const findings = asked.filter(({ state }) => state !== 'not-applicable').flatMap(({ profile }) => findingsOf(report, profile));
  const wanted = permissionsToWrite(findings);
  const unread = findings.filter(({ state }) => state === 'unknown').flatMap(({ keys }) => keys);
  const removed = removesSaml ? role.rows.filter(({ key }) => key === SAML_KEY) : [];
  if (wanted.length + unread.length + removed.length === 0) return { kind: 'edits', edits: [], changes: [] };
  const doubtful = removed.some(({ isClear }) => !isClear) ? [SAML_KEY] : [];
  const keys = new Set([...wanted.map(({ key }) => key), ...unread, ...doubtful]);
  const [fault] = faultsOfRole(role);
  const faults = fault ? [fault] : faultsOfPermissions(role, [...keys]);
  return faults.length > 0 ? { kind: 'refused', faults } : planned(role, wanted, removed);
}

function planned(role: RoleXml, wanted: readonly NewPermission[], removed: readonly PermissionRow[]): FixPlan {
  const { text } = role.source;
  const rowOf = ({ key }: NewPermission) => role.rows.find((row) => row.key === key);
  const added = wanted.filter((permission) => !rowOf(permission));
  const raised = wanted.filter(rowOf);
  return {
    kind: 'edits',
    edits: [
      ...addPermissions(role, added, removed),
      ...raised.map((permission) => raiseLevel(text, rowOf(permission)!, permission.level)!),
      ...removed.map(({ element }) => removeRow(text, element)),
    ],
    changes: [
      ...wanted.map((permission) => ({ ...changeOf(permission.key, rowOf(permission)), to: levelNames[permission.level] })),
      ...removed.map((row) => changeOf(SAML_KEY, row)),
    ],
  };
}

function changeOf(key: string, row: PermissionRow | undefined): Change {
  const from = levelNames.find((name) => name.toUpperCase() === row?.level);
  return { key, permission: permissionName(key), ...(from && { from }) };
}
