import type { RunCounts } from '../../../account/auditRecords';
import type { AuditRun } from '../../../account/auditRuns';
import type { Unread } from '../../../account/reading';
import type { TextKey } from '../../../texts/text';
import { roleVerdicts } from '../../../verdict/account';
import type { Table } from '../../answer';
import { say, t } from '../../speech';
import { roleVerdictWords } from '../../words';
import { secondsOf } from './auditTimes';
import { beginningOf } from './auditWords';

function countsInJson({ roles, users, userBasis, isComplete, base, worse, better, blocked }: RunCounts) {
  return { roles, users, userBasis, isComplete, ...(base !== undefined && { comparedWith: base }), worse, better, blocked };
}

/** An audit as it stands in JSON; moments in UTC, as in every report. */
export function auditInJson(run: AuditRun) {
  const { id, status, started, ended, mail, counts } = run;
  const seconds = secondsOf(run);
  return {
    id,
    status,
    begun: beginningOf(run),
    ...(started && { started: started.toISOString() }),
    ...(ended && { ended: ended.toISOString() }),
    ...(seconds !== undefined && { seconds }),
    ...(mail && { mail }),
    ...(counts && { counts: countsInJson(counts) }),
  };
}

const columns = [
  'column_audit',
  'column_status',
  'column_started',
  'column_ended',
  'column_seconds',
  ...roleVerdicts.map((verdict) => roleVerdictWords[verdict].label),
  'column_users_blocked',
  'column_roles_worse',
  'column_roles_better',
  'column_newly_blocked',
  'column_mail',
] as const satisfies readonly TextKey[];

function numbersOf(counts: RunCounts): readonly (string | number)[] {
  const { roles, users, userBasis, base, worse, better, blocked } = counts;
  const changes = base === undefined ? ['', '', ''] : [worse, better, blocked];
  return [...roleVerdicts.map((verdict) => roles[verdict]), userBasis === 'roles-not-read' ? 'unknown' : users.blocked, ...changes];
}

/** An audit without results has no numbers. */
const noNumbers = [...roleVerdicts, 'blocked', 'worse', 'better', 'newly-blocked'].map(() => '');

/** Audits as rows of a table. */
export function auditsTable(runs: readonly AuditRun[], unread: readonly Unread[]): Table {
  const rows = runs.map((run) => {
    const { id, status, started, ended, mail, counts } = run;
    return [id, status, started?.toISOString() ?? '', ended?.toISOString() ?? '', secondsOf(run) ?? '', ...(counts ? numbersOf(counts) : noNumbers), mail ?? ''];
  });
  const missing = unread.map(({ source, consequence }) => columns.map((_, index) => ['', 'unknown', say(source), say(consequence)][index] ?? ''));
  return [columns.map((column) => t(column)), ...missing, ...rows];
}
