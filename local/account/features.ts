import reference from '../../sdf/reference/schema.json';
import { isChecked, toCheckbox } from './checkbox';
import { AccountError } from './errors';
import type { Account } from './types';

/** Every feature id of Oracle's SDF reference. */
export const featureIds: ReadonlySet<string> = new Set(reference.meta.featureIds);

/** An unknown id is off, as N/runtime's isFeatureInEffect answers. */
export function isFeatureOn(account: Account, featureId: string): boolean {
  return isChecked(account.database.get('SELECT ison FROM local_feature WHERE id = ?', [featureId])?.ison);
}

/** @throws {AccountError} UNKNOWN_FEATURE */
export function setFeature(account: Account, featureId: string, isOn: boolean): void {
  if (!featureIds.has(featureId)) {
    throw new AccountError('UNKNOWN_FEATURE', `NetSuite has no feature ${featureId}.`);
  }
  account.database.run(
    'INSERT INTO local_feature (id, ison) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET ison = excluded.ison',
    [featureId, toCheckbox(isOn)],
  );
}

/** All features in alphabetical order. */
export function listFeatures(account: Account): { readonly id: string; readonly on: boolean }[] {
  const rows = account.database.all("SELECT id FROM local_feature WHERE ison = 'T'");
  const on = new Set(rows.map((row) => row.id));
  return [...featureIds].sort().map((id) => ({ id, on: on.has(id) }));
}
