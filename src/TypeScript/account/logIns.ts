import { text } from '../texts/text';
import { FULL } from '../requirements/levels';
import type { FailedLogIn } from '../verdict/logIn';
import { readFirst, type Reading, type Source } from './reading';
import { apiScript } from './restlet';
import { asText, rowsOf, type Row } from './suiteql';

/** How far back the Login Audit Trail is looked through. */
export const DAYS_LOOKED_BACK = 30;

/** As many log-ins as are shown, the newest. */
export const MOST_LOG_INS = 200;

/** Refused log-ins, the newest first. */
export interface FailedLogIns {
  readonly logIns: readonly FailedLogIn[];
  /** Whether there are more than those. */
  readonly isCut: boolean;
}

const logInsSource: Source = {
  name: text('source_log_ins'),
  consequence: text('without_log_ins'),
  needs: [{ key: 'ADMI_AUDITLOGIN', level: FULL }],
};

/**
 * What ExtendSync's application is called: by its product's name or by its family's. The name of the vendor's
 * integration record is not published; these words stand in all articles of support.cloudextend.io. Celigo, the
 * maker, has other applications and is not among them.
 */
const applicationWords = ['extendsync', 'cloudextend'] as const;

/**
 * Where an application signs in by three-step authorization (Oracle help, section_156538021865 and its steps). For a
 * consumer key that it does not know NetSuite names no application, and cannot: such an attempt may be ExtendSync's.
 */
const signInPaths = ['/rest/requesttoken', '/rest/accesstoken', '/login/secure/authorizetoken.nl'] as const;

/** Calls of this SuiteApp's RESTlet, by whatever application: clients name it by its script id. */
const restletWord = apiScript.scriptId;

const like = (word: string) => `%${word}%`;

const audited = (column: string) => `loginaudit.${column}`;

/** A reserved word or a column called like a table is read by its table's name, as everywhere here. */
const sql = `SELECT TO_CHAR(${audited('date')}, 'YYYY-MM-DD"T"HH24:MI:SS') AS moment, ${audited('oauthappname')} AS application,
${audited('user')} AS userid, BUILTIN.DF(${audited('user')}) AS username, ${audited('emailaddress')} AS email,
${audited('role')} AS roleid, BUILTIN.DF(${audited('role')}) AS rolename, ${audited('requesturi')} AS requesturi, ${audited('detail')} AS detail
FROM loginaudit
WHERE ${audited('status')} = 'Failure' AND ${audited('date')} >= TO_DATE(?, 'YYYY-MM-DD') AND (
${applicationWords.map(() => `LOWER(${audited('oauthappname')}) LIKE ?`).join(' OR ')}
OR LOWER(${audited('requesturi')}) LIKE ?
OR (${audited('oauthappname')} IS NULL AND (${signInPaths.map(() => `LOWER(${audited('requesturi')}) LIKE ?`).join(' OR ')})))
ORDER BY ${audited('date')} DESC FETCH FIRST ${MOST_LOG_INS + 1} ROWS ONLY`;

function idOf(value: unknown): number | undefined {
  const id = asText(value);
  return /^-?\d+$/.test(id) ? Number(id) : undefined;
}

function failedLogIn(row: Row): FailedLogIn {
  const words = (column: string) => asText(row[column]);
  return {
    date: words('moment'),
    application: words('application'),
    userId: idOf(row['userid']),
    user: words('username'),
    email: words('email'),
    roleId: idOf(row['roleid']),
    role: words('rolename'),
    requestUri: words('requesturi'),
    detail: words('detail').trim(),
  };
}

/** The day that so many days ago was, in UTC: a few hours more or less are no matter here. */
function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Gives the refused log-ins of the last 30 days that are ExtendSync's by the application's name or the RESTlet called, or
 * that may be, because NetSuite names no application: at most 200, the newest first. 10 units.
 */
export function readFailedLogIns(now: Date): Reading<FailedLogIns> {
  return readFirst(logInsSource, [
    {
      from: 'loginaudit',
      read: () => {
        const rows = rowsOf(sql, [dayBefore(now, DAYS_LOOKED_BACK), ...applicationWords.map(like), like(restletWord), ...signInPaths.map(like)]);
        return { logIns: rows.slice(0, MOST_LOG_INS).map(failedLogIn), isCut: rows.length > MOST_LOG_INS };
      },
    },
  ]);
}
