import { accessTexts } from './collections/access';
import { accountTexts } from './collections/account';
import { auditTexts } from './collections/audit';
import { commonTexts } from './collections/common';
import { explainTexts } from './collections/explain';
import { requirementTexts } from './collections/requirements';
import { signInTexts } from './collections/signIns';
import { verdictTexts } from './collections/verdict';

/**
 * All that the SuiteApp says to people, in English: one translation collection of NetSuite's each, whose objects and
 * XLIFF files `npm run translations` writes. Together at most 1,000 strings, which is what NetSuite loads at once (Oracle help,
 * section_1541708603).
 */
export const collections = {
  common: { id: 'custcollection_extsync_common', name: 'ExtendSync Access: words of every page', texts: commonTexts },
  requirements: { id: 'custcollection_extsync_requirements', name: 'ExtendSync Access: what ExtendSync needs', texts: requirementTexts },
  verdict: { id: 'custcollection_extsync_verdict', name: 'ExtendSync Access: verdicts', texts: verdictTexts },
  access: { id: 'custcollection_extsync_access', name: 'ExtendSync Access: Your access', texts: accessTexts },
  account: { id: 'custcollection_extsync_account', name: 'ExtendSync Access: Account', texts: accountTexts },
  audit: { id: 'custcollection_extsync_audit', name: 'ExtendSync Access: audit', texts: auditTexts },
  signIns: { id: 'custcollection_extsync_signins', name: 'ExtendSync Access: sign-ins', texts: signInTexts },
  explain: { id: 'custcollection_extsync_explain', name: 'ExtendSync Access: Explain an error', texts: explainTexts },
} as const;

export type CollectionName = keyof typeof collections;

export const collectionNames = Object.keys(collections) as CollectionName[];

/** Gives the collection that a text stands in; undefined where no text has the key, as in what an older version wrote. */
export function collectionOf(key: string): CollectionName | undefined {
  return collectionNames.find((name) => Object.prototype.hasOwnProperty.call(collections[name].texts, key));
}

/** Gives the keys of a collection's texts. */
export function keysOf(name: CollectionName): readonly string[] {
  return Object.keys(collections[name].texts);
}
