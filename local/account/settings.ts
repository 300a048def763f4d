import type { Account } from './types';

/** One value of local_setting, undefined where it was never written. */
export function readSetting(account: Account, name: string): string | undefined {
  const row = account.database.get('SELECT value FROM local_setting WHERE name = ?', [name]);
  return row === undefined ? undefined : String(row.value);
}

/** All values of local_setting whose names begin so, by name. */
export function readSettings(account: Account, prefix: string): ReadonlyMap<string, string> {
  const rows = account.database.all('SELECT name, value FROM local_setting WHERE name >= ? AND name < ?', [prefix, `${prefix}\u{ffff}`]);
  return new Map(rows.map(({ name, value }) => [String(name), String(value)]));
}

export function writeSetting(account: Account, name: string, value: string): void {
  account.database.run(
    'INSERT INTO local_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  );
}
