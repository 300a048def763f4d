import { removeCustomRecordType } from '../customRecords';
import { removeRole } from '../roles';
import { removeScript } from '../scripts';
import type { SuiteApp } from '../suiteApps';
import { removeTranslationCollection } from '../translations';
import type { Account } from '../types';

const removals: ReadonlyMap<string, (account: Account, scriptId: string) => void> = new Map([
  ['customrecordtype', removeCustomRecordType],
  ['role', removeRole],
  ['translationcollection', removeTranslationCollection],
]);

/** Removes all that a SuiteApp brought: scripts with their deployments, roles, record types with their records, translations. */
export function removeObjects(account: Account, { objects }: SuiteApp): void {
  account.database.transaction(() => {
    for (const { type, scriptId } of objects) (removals.get(type) ?? removeScript)(account, scriptId);
  });
}
