import { insertRows } from './insert';
import { standardPermissions } from './permissionCatalog';
import { Random } from './random';
import { levelNames, type Account, type Row } from './types';

/** The permissions that decide whether a role can sign in, each Full or absent. */
const signInKeys = ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'] as const;

/** Roles have these in turn, so that their proportions are known: of 10 roles, 4 have all three. */
const situations: readonly (readonly string[])[] = [
  [],
  signInKeys,
  ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'],
  signInKeys,
  ['ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'],
  signInKeys,
  ['ADMI_WEBSERVICES', 'ADMI_LOGIN_OAUTH'],
  [],
  signInKeys,
  ['ADMI_LOGIN_OAUTH'],
];

/** What roles are filled up with: published permissions, without those of sign-in and the one that forces SSO. */
const others = [...standardPermissions.values()].filter(({ key, name, tab }) => {
  const isSignIn: boolean = (signInKeys as readonly string[]).includes(key);
  return !isSignIn && key !== 'ADMI_SAMLSSO' && name !== key && tab !== 'Other';
});

export interface GeneratedSize {
  readonly roles: number;
  readonly users: number;
  /** At most about 660; 120 unless said otherwise. */
  readonly permissionsPerRole?: number;
  readonly seed?: number;
}

function permissionRow(role: number, key: string, level: number): Row {
  return { role, permkey: key, name: standardPermissions.get(key)?.name ?? key, permlevel: level, restriction: -1 };
}

function offeredLevel(key: string, random: Random): number {
  const offered = standardPermissions.get(key)?.levels.filter((level) => level !== 'NONE') ?? [];
  return levelNames.indexOf(random.pick(offered));
}

/** The situation's permissions, then others from a random place of the list on, so that none comes twice. */
function permissionRows(role: number, signIn: readonly string[], count: number, random: Random): Row[] {
  const start = random.below(others.length);
  const filling = Array.from({ length: Math.max(0, Math.min(count - signIn.length, others.length)) }, (_, index) => {
    const { key } = others[(start + index) % others.length] ?? random.pick(others);
    return permissionRow(role, key, offeredLevel(key, random));
  });
  return [...signIn.map((key) => permissionRow(role, key, 4)), ...filling];
}

function generateRoles(account: Account, first: number, size: Required<GeneratedSize>, random: Random): void {
  for (let index = 0; index < size.roles; index += 1) {
    const id = first + index;
    insertRows(account, 'role', [
      {
        id,
        name: `Generated role ${index + 1}`,
        scriptid: `customrole_generated_${index + 1}`,
        isinactive: 'F',
        centertype: 'CLASSIC',
        iswebserviceonlyrole: 'F',
        issinglesignononly: 'F',
        coreadminpermission: 'F',
        issalesrole: 'F',
        issupportrole: 'F',
      },
    ]);
    const signIn = situations[index % situations.length] ?? [];
    insertRows(account, 'rolepermissions', permissionRows(id, signIn, size.permissionsPerRole, random));
  }
}

function generateUsers(
  account: Account,
  first: number,
  firstRole: number,
  size: Required<GeneratedSize>,
  random: Random,
): void {
  for (let index = 0; index < size.users; index += 1) {
    const id = first + index;
    insertRows(account, 'employee', [
      {
        id,
        entityid: `Generated Employee ${index + 1}`,
        firstname: 'Generated',
        lastname: `Employee ${index + 1}`,
        email: `employee${index + 1}@generated.example`,
        title: null,
        supervisor: null,
        isinactive: 'F',
        giveaccess: 'T',
      },
    ]);
    const count = size.roles === 0 ? 0 : 1 + random.below(4);
    const roles = new Set(Array.from({ length: count }, () => firstRole + random.below(size.roles)));
    insertRows(account, 'employeerolesforsearch', [...roles].map((role) => ({ entity: id, role })));
  }
}

function nextId(account: Account, table: string, least: number): number {
  return Math.max(least, Number(account.database.get(`SELECT MAX(id) AS last FROM ${table}`)?.last ?? 0) + 1);
}

/**
 * Adds roles, their permissions and employees to an account, in one transaction: the same ones for the same seed.
 * 5,000 roles of 120 permissions take some seconds.
 */
export function generateAccount(account: Account, size: GeneratedSize): void {
  const complete = { permissionsPerRole: 120, seed: 1, ...size };
  const random = new Random(complete.seed);
  account.database.transaction(() => {
    const firstRole = nextId(account, 'role', 2_000);
    generateRoles(account, firstRole, complete, random);
    generateUsers(account, nextId(account, 'employee', 100_000), firstRole, complete, random);
  });
}
