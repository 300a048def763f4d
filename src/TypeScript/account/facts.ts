import type { AccountFacts } from '../verdict/finding';
import { readFeatures } from './features';
import { scriptParameter } from './parameters';

/** Gives what must be known of this account to judge its roles. No units. */
export function readAccountFacts(): AccountFacts {
  return { features: readFeatures(), sendFromOutlookRecord: scriptParameter('sendFromOutlookRecord')?.toLowerCase() };
}
