import { supportAddress, supportAsksFor } from '../../../requirements/support';
import type { Explanation } from '../../../verdict/explain/explainError';
import type { Reason } from '../../../verdict/explain/judgeCause';
import { serializeExplanation } from '../../../verdict/explain/serialize';
import type { Table } from '../../answer';
import { envelope } from '../../envelope';
import { say, t } from '../../speech';
import type { Explained } from './explained';

/** Gives the answer as it stands in JSON, without what was pasted. Of each error all roles: some hundred bytes each. */
export function explainedReport({ isCut, isPart, isUnknown, judged, explanations }: Explained): object {
  return {
    ...envelope('explain', judged),
    isCut,
    isPart,
    errors: explanations.map((explanation) => serializeExplanation(explanation, say, explanation.roles)),
    ...(isUnknown && { support: { address: supportAddress, send: supportAsksFor.map(say) } }),
  };
}

type Row = readonly (string | number)[];

const inOneCell = (because: readonly Reason[]) => because.map(({ message }) => say(message)).join(' ');

const fixes = (because: readonly Reason[]) => because.flatMap(({ fix }) => (fix === undefined ? [] : [say(fix)])).join(' / ');

/** One row for each role that was judged, or for the error itself where its cause lies in no role. */
function rowsOf({ error, state, because, roles }: Explanation): Row[] {
  const about = [error.anchor, say(error.cause), error.remedy.map(say).join(' ')];
  if (!roles) return [[...about, state, '', '', inOneCell(because), fixes(because)]];
  return roles.map((role) => {
    const { id, name } = role.report.role;
    return [...about, role.state, id, name, inOneCell(role.because), fixes(role.because)];
  });
}

function columns(): Row {
  return [
    t('column_error'),
    t('column_cause'),
    t('column_remedy'),
    t('column_state'),
    t('column_role_id'),
    t('column_role'),
    t('column_reason'),
    t('column_fix'),
  ];
}

/** Gives the answer as a table: what could not be read first, then a row for each role. */
export function explainedTable({ judged, explanations }: Explained): Table {
  const unread = judged.unread.map(({ source, consequence, allowedBy }): Row => {
    return ['', say(consequence), '', 'unknown', '', say(source), '', allowedBy.join(', ')];
  });
  return [columns(), ...unread, ...explanations.flatMap(rowsOf)];
}
