import { text } from '../texts/text';
import { FULL } from '../requirements/levels';
import type { AccountFacts } from '../verdict/finding';
import { MANY_TOKENS, type TokenHolder } from '../verdict/tokens';
import { readAsker, type Asker } from './currentUser';
import { readAccountFacts } from './facts';
import type { ReadSource } from './sources';
import { readFirst, type Attempt, type Reading, type Source, type Unread } from './reading';
import { asText, rowsOf, type Row } from './suiteql';

/** As many users as are shown, those with most tokens. */
export const MOST_HOLDERS = 200;

const tokensSource: Source = {
  name: text('source_tokens'),
  consequence: text('without_tokens'),
  needs: [{ key: 'ADMI_MANAGE_OAUTH_TOKENS', level: FULL }],
};

/** Users near the limit, those with most tokens first. */
export interface TokenHolders {
  readonly holders: readonly TokenHolder[];
  /** Whether there are more than those. */
  readonly isCut: boolean;
}

/** Neither revoked nor inactive: what counts against the limit. */
const active = `oauthtoken.binactive = 'F' AND oauthtoken.brevoked = 'F'`;

/** What a column is called: by NetSuite where it holds ids, by itself where it holds names. */
type NameOf = (column: string) => string;

function manyTokens(nameOf: NameOf): string {
  return `SELECT oauthtoken.entity_name AS holder, ${nameOf('oauthtoken.entity_name')} AS holdername, COUNT(*) AS tokens
FROM oauthtoken WHERE ${active} GROUP BY oauthtoken.entity_name, ${nameOf('oauthtoken.entity_name')}
HAVING COUNT(*) >= ? ORDER BY COUNT(*) DESC, oauthtoken.entity_name FETCH FIRST ${MOST_HOLDERS + 1} ROWS ONLY`;
}

function byApplication(nameOf: NameOf, holders: number): string {
  const marks = Array.from({ length: holders }, () => '?').join(', ');
  return `SELECT oauthtoken.entity_name AS holder, ${nameOf('oauthtoken.tba_app_name')} AS application, COUNT(*) AS tokens
FROM oauthtoken WHERE ${active} AND oauthtoken.entity_name IN (${marks})
GROUP BY oauthtoken.entity_name, ${nameOf('oauthtoken.tba_app_name')} ORDER BY COUNT(*) DESC`;
}

function applicationsByHolder(rows: readonly Row[]): ReadonlyMap<string, TokenHolder['applications']> {
  const applications = new Map<string, { name: string; count: number }[]>();
  for (const row of rows) {
    const holder = asText(row['holder']);
    const known = applications.get(holder) ?? [];
    known.push({ name: asText(row['application']), count: Number(row['tokens']) });
    applications.set(holder, known);
  }
  return applications;
}

function readBy(nameOf: NameOf): TokenHolders {
  const many = rowsOf(manyTokens(nameOf), [MANY_TOKENS]);
  const shown = many.slice(0, MOST_HOLDERS);
  const ids = shown.map((row) => row['holder']).filter((holder): holder is string | number => holder !== null && holder !== undefined);
  const applications = ids.length === 0 ? new Map<string, TokenHolder['applications']>() : applicationsByHolder(rowsOf(byApplication(nameOf, ids.length), ids));
  const holders = shown.map((row): TokenHolder => {
    const holder = asText(row['holder']);
    return { user: asText(row['holdername']) || holder, count: Number(row['tokens']), applications: applications.get(holder) ?? [] };
  });
  return { holders, isCut: many.length > MOST_HOLDERS };
}

/** What the columns hold is not published: public code that runs in accounts asks for the names behind them. */
const attempts: readonly Attempt<TokenHolders>[] = [
  { from: 'oauthtoken', read: () => readBy((column) => `BUILTIN.DF(${column})`) },
  { from: 'oauthtoken', read: () => readBy((column) => column) },
];

/** Gives the users who have 20 or more active access tokens, counted by NetSuite. 10 units, and 10 for the applications where there is such a user. */
export function readTokenHolders(): Reading<TokenHolders> {
  return readFirst(tokensSource, attempts);
}

export interface JudgedTokens {
  readonly asker: Asker;
  readonly account: AccountFacts;
  /** Undefined where tokens could not be read. */
  readonly tokens: TokenHolders | undefined;
  readonly sources: readonly ReadSource[];
  readonly unread: readonly Unread[];
}

/** Gives the users near the limit of access tokens, and what stands behind that. 10 units, and 10 where there is such a user. */
export function judgeTokens(): JudgedTokens {
  const read = readTokenHolders();
  return {
    asker: readAsker(),
    account: readAccountFacts(),
    tokens: read.ok ? read.value : undefined,
    sources: read.ok ? [{ source: text('source_tokens'), from: read.from, count: read.value.holders.length }] : [],
    unread: read.unread,
  };
}
