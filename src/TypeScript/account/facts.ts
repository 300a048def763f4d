import type { AccountFacts } from '../verdict/finding';
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
