import { membersOf } from '../modules/members';
import { AccountError } from './errors';
import type { Account, Database } from './types';

/** This machine's, so that a page shows the time that its reader has on his wrist. */
const ownTimezone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * What a user may choose in Home > Set Preferences. Languages: Oracle help, "Configuring Multiple Languages"; time zones:
 * N/format's Timezone; the number formats stand in local/formats/numberFormat.ts. The first choice is the default.
 */
export const preferenceChoices = {
  LANGUAGE: [
    ...['en_US', 'cs_CZ', 'da_DK', 'de_DE', 'en', 'en_GB', 'es_AR', 'es_ES', 'fi_FI', 'fr_CA', 'fr_FR', 'id_ID', 'it_IT', 'ja_JP'],
    ...['ko_KR', 'nl_NL', 'no_NO', 'pl_PL', 'pt_BR', 'ru_RU', 'sv_SE', 'th_TH', 'tr_TR', 'vi_VN', 'zh_CN', 'zh_TW'],
  ],
  DATEFORMAT: [
    ...['M/D/YYYY', 'D/M/YYYY', 'D-Mon-YYYY', 'D.M.YYYY', 'D-MONTH-YYYY', 'D MONTH, YYYY', 'YYYY/M/D', 'YYYY-M-D'],
    ...['DD/MM/YYYY', 'DD-Mon-YYYY', 'DD.MM.YYYY', 'DD-MONTH-YYYY', 'DD MONTH, YYYY', 'MM/DD/YYYY', 'YYYY/MM/DD', 'YYYY-MM-DD'],
  ],
  TIMEFORMAT: ['h:mm a', 'H:mm', 'h-mm a', 'H-mm'],
  NUMBERFORMAT: ['0', '1', '2', '3', '4'],
  TIMEZONE: [...new Set([ownTimezone, ...Object.values(membersOf('N/format')?.['Timezone'] ?? {}).map(String)])],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PreferenceName = keyof typeof preferenceChoices;
export type Preferences = Readonly<Record<PreferenceName, string>>;

export const preferenceNames = Object.keys(preferenceChoices) as PreferenceName[];

const defaults: Preferences = {
  LANGUAGE: preferenceChoices.LANGUAGE[0] ?? '',
  DATEFORMAT: preferenceChoices.DATEFORMAT[0] ?? '',
  TIMEFORMAT: preferenceChoices.TIMEFORMAT[0],
  NUMBERFORMAT: preferenceChoices.NUMBERFORMAT[0],
  TIMEZONE: ownTimezone,
};

/** The account's language, which texts fall back on. */
export const companyLanguage = defaults.LANGUAGE;

/** A language as HTML writes it, as short as can be: de for de_DE, en-GB for en_GB. */
export function languageTag(language: string): string {
  return new Intl.Locale(language.replace('_', '-')).minimize().toString();
}

/** Preferences as they were read last: a page formats hundreds of values by them. */
const known = new WeakMap<Database, Map<number, Preferences>>();

/** What a user chose, with the defaults for the rest. */
export function preferencesOf({ database }: Account, userId: number): Preferences {
  const ofUsers = known.get(database) ?? new Map<number, Preferences>();
  known.set(database, ofUsers);
  const preferences = ofUsers.get(userId) ?? readPreferences(database, userId);
  ofUsers.set(userId, preferences);
  return preferences;
}

function readPreferences(database: Database, userId: number): Preferences {
  const rows = database.all('SELECT name, value FROM local_user_preference WHERE userid = ?', [userId]);
  return { ...defaults, ...Object.fromEntries(rows.map(({ name, value }) => [String(name), String(value)])) };
}

/**
 * Keeps what a user chose; a preference that is not among the changes stays.
 * @throws {AccountError} UNKNOWN_PREFERENCE for a name or a value that NetSuite does not offer
 */
export function savePreferences({ database }: Account, userId: number, changes: Readonly<Record<string, string>>): void {
  const entries = Object.entries(changes);
  for (const [name, value] of entries) refuseUnknown(name, value);
  database.transaction(() => {
    for (const [name, value] of entries) {
      database.run('INSERT OR REPLACE INTO local_user_preference (userid, name, value) VALUES (?, ?, ?)', [userId, name, value]);
    }
  });
  known.get(database)?.delete(userId);
}

function refuseUnknown(name: string, value: string): void {
  const preference = preferenceNames.find((candidate) => candidate === name);
  if (preference === undefined) throw new AccountError('UNKNOWN_PREFERENCE', `There is no preference ${name}.`);
  const choices: readonly string[] = preferenceChoices[preference];
  if (!choices.includes(value)) throw new AccountError('UNKNOWN_PREFERENCE', `The preference ${name} cannot be ${value}.`);
}
