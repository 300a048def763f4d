import * as log from 'N/log';
import * as v from 'valibot';
import { reasonOf } from '../../account/reading';
import { requirements } from '../../requirements/catalog';
import { levelNames } from '../../requirements/levels';
import { permissionNames } from '../../requirements/permissions';
import type { Need } from '../endpoint';
import { lackOf } from '../permission';
import { recordTypeIds, recordTypes, type RecordTypeId } from './recordTypes';

/** A type that was not looked into: the permission it takes, and what to do. */
export const skippedSchema = v.object({
  type: v.picklist(recordTypeIds),
  permission: v.string(),
  key: v.string(),
  needs: v.string(),
  fix: v.pipe(v.string(), v.description('the clicks that grant it; or, where the role has it and NetSuite still shows no records, NetSuite’s words')),
});
export type SkippedType = v.InferOutput<typeof skippedSchema>;

/** Gives what an endpoint needs that looks into these types. */
export function needsOf(types: readonly RecordTypeId[], when: string): Need[] {
  return types.map((type) => ({ requirement: recordTypes[type].see, when }));
}

/** NetSuite shows a table to nobody whose role lacks the permission or whose account lacks the feature: its words do not say which. */
function unreadable(type: RecordTypeId, thrown: unknown): SkippedType {
  const { keys, level } = requirements[recordTypes[type].see];
  const reason = reasonOf(thrown);
  log.error({ title: 'Record type unreadable', details: { type, reason } });
  const fix = `NetSuite does not show these records, although the role seems to have the permission. It says: ${reason}. Check that the feature is on and the permission is granted.`;
  return { type, permission: permissionNames[keys[0]], key: keys[0], needs: levelNames[level], fix };
}

/**
 * Looks into types one by one; one that the role may not see, or that NetSuite does not show, is named and never keeps
 * the others from being found. No units beyond those of the reading.
 */
export function readEachType<Found>(types: readonly RecordTypeId[], read: (type: RecordTypeId) => readonly Found[]): { readonly found: Found[]; readonly skipped: SkippedType[] } {
  const found: Found[] = [];
  const skipped: SkippedType[] = [];
  for (const type of types) {
    const lack = lackOf({ requirement: recordTypes[type].see });
    try {
      if (lack) skipped.push({ type, ...lack });
      else found.push(...read(type));
    } catch (thrown) {
      skipped.push(unreadable(type, thrown));
    }
  }
  return { found, skipped };
}
