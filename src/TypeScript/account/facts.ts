import type { AccountFacts } from '../verdict/finding';
import { judgedKeys } from '../requirements/catalog';
import { readFeatures } from './features';
import { scriptParameter } from './parameters';

/** The script id of a custom record type. What is none names no record type: then none is installed. */
const customRecordId = /^customrecord\w+$/;

function sendFromOutlookRecord(): string | undefined {
  const id = scriptParameter('sendFromOutlookRecord')?.toLowerCase();
  return id !== undefined && customRecordId.test(id) ? id : undefined;
}

/** Gives what must be known of this account to judge its roles. No units. */
export function readAccountFacts(): AccountFacts {
  return { features: readFeatures(), sendFromOutlookRecord: sendFromOutlookRecord() };
}

/** Gives the keys of all permissions that are judged in this account. */
export function judgedKeysIn({ sendFromOutlookRecord: record }: AccountFacts): readonly string[] {
  return record === undefined ? judgedKeys : [...judgedKeys, record];
}
