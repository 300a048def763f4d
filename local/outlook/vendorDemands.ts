import { effectiveLevel } from '../account/permissions';
import type { Account, Caller } from '../account/types';

/** Each at Full on every role that a user may pick (support article 11158431). */
const demanded = {
  ADMI_WEBSERVICES: 'SOAP Web Services',
  ADMI_MANAGE_OWN_OAUTH_TOKENS: 'User Access Tokens',
  ADMI_LOGIN_OAUTH: 'Log in using Access Tokens',
} as const;

/**
 * The permissions that ExtendSync demands and the role lacks, by name. NetSuite itself is laxer: User Access Tokens
 * includes logging in with a token, so that Log in using Access Tokens alone may be missing and every call still works.
 * The vendor says that sign-in fails without it ("You are not authorized to perform this.", article 9953795); so here
 * the stand-in demands what NetSuite does not.
 */
export function lackingForExtendSync(account: Account, caller: Caller): string[] {
  return Object.entries(demanded)
    .filter(([key]) => effectiveLevel(account, caller, key) < 4)
    .map(([, name]) => name);
}

/**
 * Whether ExtendSync searches records for this role: it asks for Perform Search (support article 9509615), of which no
 * source says that NetSuite asks it of programs. The level is inferred.
 */
export function maySearchForRecords(account: Account, caller: Caller): boolean {
  return effectiveLevel(account, caller, 'LIST_FIND') >= 1;
}
