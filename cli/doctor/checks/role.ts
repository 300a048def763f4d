import { english } from '../../../src/TypeScript/texts/english';
import { text } from '../../../src/TypeScript/texts/text';
import type { Exchange } from '../asking/exchange';
import type { Facts } from '../asking/gather';
import { TIMEOUT } from '../asking/networkFault';
import { field, textField } from '../asking/read';
import { readReport, type Lack, type RoleReport } from '../asking/report';
import { right, unknown, warning, wrong, type Check, type Fault, type Outcome } from './check';

const again = ['Try again; if it stays so, look at Customization > Scripting > Scripts > ExtendSync Access API > Execution Log.'];

/** Why a question after the first one was not answered. */
function silence(resource: string, exchange: Exchange | undefined): Fault {
  if (exchange?.kind === 'no-answer') {
    const why = exchange.fault.code === TIMEOUT ? 'within the time limit' : `(${exchange.fault.code})`;
    return { why: `GET ${resource} was not answered ${why}.`, remedies: again };
  }
  const failure = exchange?.failure;
  return { why: failure ? `GET ${resource} failed: ${failure.code}, ${failure.message}` : `The answer to GET ${resource} could not be read.`, remedies: again };
}

const dataOf = (exchange: Exchange | undefined): unknown => (exchange?.kind === 'answered' ? exchange.data : undefined);

function judgeSession({ session }: Facts): Outcome {
  const data = dataOf(session);
  const user = textField(field(data, 'user'), 'name');
  const role = textField(field(data, 'role'), 'name');
  return user !== undefined && role !== undefined ? right(`${user}, ${role}`) : unknown(silence('session', session));
}

function inWords({ permission, state, has, needs }: Lack): string {
  const needed = needs === undefined ? '' : `, needs ${needs}`;
  if (state === 'insufficient') return `${permission}: has ${has ?? english(text('level_unknown'))}${needed}`;
  return `${permission}: ${english(text(state === 'missing' ? 'state_missing' : 'state_unknown')).toLowerCase()}${needed}`;
}

const forSignIn = ({ profiles }: Lack): boolean => profiles.includes('sign-in');

function judgeSignIn({ permissions }: Facts): Outcome {
  const report = readReport(dataOf(permissions));
  if (!report) return unknown(silence('permissions', permissions));
  if (report.verdict === 'ready') return right(english(text('verdict_ready')));
  if (report.verdict === 'ready-with-gaps') return right(english(text('verdict_ready_with_gaps')));
  const fault = lackingForSignIn(report);
  return report.verdict === 'not-ready' ? wrong(fault) : unknown(fault);
}

function lackingForSignIn({ verdict, lacks, obstacles }: RoleReport): Fault {
  const own = lacks.filter(forSignIn);
  const said = english(text(verdict === 'not-ready' ? 'verdict_not_ready' : 'verdict_unknown'));
  const reasons = [...own.map(inWords), ...obstacles.map(({ message }) => message)];
  return { why: reasons.length === 0 ? `${said}.` : `${said}. ${sentences(reasons)}`, remedies: fixesOf([...own, ...obstacles]) };
}

function judgeFeatures({ permissions }: Facts): Outcome {
  const report = readReport(dataOf(permissions));
  if (!report) return unknown(silence('permissions', permissions));
  const gaps = report.profiles.filter(({ standing, state }) => standing === 'optional' && (state === 'not-ready' || state === 'unknown'));
  if (gaps.length === 0) return right(report.profiles.filter(({ standing }) => standing === 'optional').map(({ name }) => name).join(', '));
  const ids = new Set(gaps.map(({ id }) => id));
  const lacks = report.lacks.filter(({ profiles }) => profiles.some((id) => ids.has(id)));
  const why = `${gaps.map(({ name, state }) => `${name}: ${english(text(state === 'unknown' ? 'state_unknown' : 'profile_lacks')).toLowerCase()}`).join('. ')}. ${sentences(lacks.map(inWords))}`;
  return warning({ why: why.trim(), remedies: fixesOf(lacks) });
}

function sentences(parts: readonly string[]): string {
  return parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}

function fixesOf(mended: readonly { readonly fix: string | undefined }[]): string[] {
  return [...new Set(mended.flatMap(({ fix }) => fix ?? []))];
}

/** Whom the token stands for, and what that role can do. */
export const roleChecks: readonly Check[] = [
  { id: 'role-session', category: 'role', says: 'The token stands for a user in a role', needs: ['suiteapp-answer'], judge: judgeSession },
  { id: 'role-sign-in', category: 'role', says: 'The role can sign in to ExtendSync', needs: ['suiteapp-answer'], judge: judgeSignIn },
  { id: 'role-features', category: 'role', says: 'The role has what common features need', needs: ['suiteapp-answer'], judge: judgeFeatures },
];
