import reference from '../../sdf/reference/permissions.json';
import { listCustomRecordTypes } from './customRecordTypes';
import { levelNames, type Account, type LevelName } from './types';

export interface CatalogEntry {
  readonly key: string;
  /** As Manage Roles shows it. */
  readonly name: string;
  /** The subtab of a role's permissions: Setup, Lists, Transactions, Reports, Registers, Custom Record. */
  readonly tab: string;
  /** The levels that NetSuite offers; all of them where Oracle does not publish which. */
  readonly levels: readonly LevelName[];
}

const tabs: Readonly<Record<string, string>> = reference.meta.tabByPrefix;

function isLevelName(word: string): word is LevelName {
  return (levelNames as readonly string[]).includes(word);
}

function standardEntry(key: string, names: readonly string[], levels: readonly string[] | null): CatalogEntry {
  const prefix = key.slice(0, key.indexOf('_'));
  return {
    key,
    name: names[0] ?? key,
    tab: tabs[prefix] ?? 'Other',
    levels: levels === null ? levelNames : levels.filter(isLevelName),
  };
}

/** The permissions of every account, by key (Oracle's permission table and SDF reference). */
export const standardPermissions: ReadonlyMap<string, CatalogEntry> = new Map(
  Object.entries(reference.permissions).map(([key, { names, levels }]) => [key, standardEntry(key, names, levels)]),
);

/** Every permission that a role of this account can have: the standard ones and its custom record types. */
export function permissionCatalog(account: Account): CatalogEntry[] {
  const customRecords = listCustomRecordTypes(account).map((type): CatalogEntry => {
    return { key: type.scriptId, name: type.name, tab: 'Custom Record', levels: levelNames };
  });
  return [...standardPermissions.values(), ...customRecords];
}

/** One entry of the catalog; keys of custom record types in any case, as SDF writes them. */
export function findPermission(account: Account, key: string): CatalogEntry | undefined {
  const standard = standardPermissions.get(key);
  if (standard !== undefined) {
    return standard;
  }
  return permissionCatalog(account).find((entry) => entry.key.toLowerCase() === key.toLowerCase());
}
