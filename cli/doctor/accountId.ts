/** What somebody gave as the id of a NetSuite account. */
export type AccountId =
  | { readonly state: 'right'; readonly id: string }
  /** There is one right spelling of what was given: `id` has it. */
  | { readonly state: 'misspelt'; readonly id: string }
  | { readonly state: 'none' };

/** NetSuite's own spelling: 1234567, TSTDRV1234567, 1234567_SB1, 1234567_RP. Source: Oracle help section_1498251763. */
const spelling = /^[A-Z]{0,8}\d{3,12}(?:_(?:SB\d{0,2}|RP\d{0,2}))?$/;

/** The first label of an address of NetSuite's is the account, with a hyphen where the id has an underscore. */
const address = /^(?:https?:\/\/)?([\w-]+)\.[\w.-]*netsuite\.com(?:[/?#:].*)?$/i;

const kindWithoutUnderscore = /^(\d+)((?:SB|RP)\d{0,2})$/;

/**
 * Reads an account id as people write it: small letters, the hyphen of host names, blanks around or within, no underscore
 * before SB1, or a whole address of NetSuite's. All of these mean one account; anything else means none.
 */
export function readAccountId(given: string): AccountId {
  const bare = given.trim();
  const [, label = bare] = address.exec(bare) ?? [];
  const id = label.toUpperCase().replace(/[\s-]+/g, '_').replace(kindWithoutUnderscore, '$1_$2');
  if (!spelling.test(id)) return { state: 'none' };
  return { state: id === given ? 'right' : 'misspelt', id };
}

/** The host of an account's RESTlets. Source: Oracle help section_1498251763. */
export function restletHost(id: string): string {
  return `${id.toLowerCase().replace('_', '-')}.restlets.api.netsuite.com`;
}
