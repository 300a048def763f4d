import type { ApiErrorCode } from '../../src/TypeScript/api/errors';
import type { Need } from '../../src/TypeScript/api/endpoint';
import { requirements } from '../../src/TypeScript/requirements/catalog';
import { FULL, levelNames, type Level } from '../../src/TypeScript/requirements/levels';
import { permissionNames } from '../../src/TypeScript/requirements/permissions';
import type { Requirement } from '../../src/TypeScript/requirements/requirement';

/** What a code means, and what a client does about it. */
export const failureWords: Readonly<Record<ApiErrorCode, string>> = {
  INVALID_INPUT: 'A field is missing, wrong, too long or too many: the message names the field and what is allowed. Mend the request.',
  UNKNOWN_RESOURCE: 'There is no such resource: the message lists those there are.',
  METHOD_NOT_ALLOWED: 'The resource takes another method: the message says which.',
  MISSING_PERMISSION: 'The role lacks a permission: the message names it, its level and the clicks that grant it. Show it to the user.',
  RECORD_NOT_FOUND: 'There is no such record, or the role may not see it: the two are not told apart.',
  TOO_LARGE: 'A file, a mail or a body is larger than the API or NetSuite takes: the message says how large it may be.',
  FEATURE_OFF: 'The account has a feature switched off: the message names it and where it is switched on.',
  CONFLICT: 'What is there stands against it, such as an attachment of somebody else’s: the message says what.',
  UNEXPECTED: 'Something that was not foreseen. The message has a reference that an administrator finds in the script’s log, and nothing else.',
};

/** Failures that every endpoint has. */
export const commonFailures: readonly ApiErrorCode[] = ['INVALID_INPUT', 'UNKNOWN_RESOURCE', 'METHOD_NOT_ALLOWED', 'UNEXPECTED'];

/** A permission that an endpoint takes, as a sentence with a link to the check that explains it. */
export function needWords({ requirement, level, when }: Need): string {
  const { keys, level: own, anchor }: Requirement = requirements[requirement];
  const names = keys.map((key) => `${permissionNames[key as keyof typeof permissionNames]} (\`${key}\`)`).join(' or ');
  return `${names} at ${levelWords(level ?? own)}${when === undefined ? '' : `, ${when}`}: [${anchor}](checks.md#${anchor})`;
}

function levelWords(level: Level): string {
  return level === FULL ? levelNames[level] : `${levelNames[level]} or more`;
}
