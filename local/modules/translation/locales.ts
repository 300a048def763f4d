import { companyLanguage, preferencesOf } from '../../account/preferences';
import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import { membersOf } from '../members';

/** N/translation's Locale, and Russian, which NetSuite has and Oracle's stubs leave out. */
const locales: ReadonlySet<string> = new Set([...Object.values(membersOf('N/translation')?.['Locale'] ?? {}).map(String), 'ru_RU']);

/** The language of the session, which is the user's. */
export function sessionLocale({ account, caller }: Execution): string {
  return preferencesOf(account, caller.userId).LANGUAGE;
}

/**
 * A locale that a script names, CURRENT and COMPANY_DEFAULT as the languages that they stand for.
 * @throws ScriptError INVALID_LOCALE
 */
export function readLocale(execution: Execution, locale: unknown): string {
  if (locale === 'CURRENT') return sessionLocale(execution);
  if (locale === 'COMPANY_DEFAULT') return companyLanguage;
  if (typeof locale === 'string' && locales.has(locale)) return locale;
  throw new ScriptError('INVALID_LOCALE', `The locale ${String(locale)} is not valid.`);
}
