import type { Changes, Listed, NamedRole, NamedUser, RoleChange } from '../../../account/auditRecords';
import type { AuditFinding } from '../../../account/auditRuns';
import { highestOfEach, permissionOf, type Lack } from '../../../account/lackList';
import { unreadInWords } from '../../../account/said';
import { clickPath } from '../../../verdict/fix';
import type { Table } from '../../answer';
import { say, t } from '../../speech';
import type { ShownAudit } from './AuditPage';
import { withMoments } from './auditTimes';
import { auditInJson } from './exports';
import { lacksInWords, levelThen, obstaclesInWords } from './FindingsList';
import { clickPathsOf, permissionsGot } from './RoleChanges';

function lackInJson(lack: Lack) {
  const { permission, tab } = permissionOf(lack);
  return { permission, key: lack.key.split('/').join(' / '), tab, has: levelThen(lack.has), needs: levelThen(lack.needs) };
}

function listInJson<Item, Json>({ count, first }: Listed<Item>, inJson: (item: Item) => Json) {
  return { count, first: first.map(inJson) };
}

function changeInJson(change: RoleChange, isWorse: boolean) {
  const { id, name, from, to, permissions, obstacles, affected } = change;
  return {
    id,
    name,
    before: from,
    verdict: to,
    permissions: highestOfEach(permissions).map((lack) => {
      const json = lackInJson(lack);
      return { ...json, ...(isWorse && { fix: clickPath(change, json.tab, json.permission, lack.needs) }) };
    }),
    obstacles: obstacles.map(({ code, message, fix }) => ({ code, message: say(message), fix: say(fix) })),
    ...(affected !== undefined && { affected }),
  };
}

const roleInJson = ({ id, name }: NamedRole) => ({ id, name });
const userInJson = ({ id, name, email }: NamedUser) => ({ id, name, email });

function changesInJson({ base, worse, better, unchecked, added, gone, users }: Changes) {
  return {
    comparedWith: base,
    worse: listInJson(worse, (change) => changeInJson(change, true)),
    better: listInJson(better, (change) => changeInJson(change, false)),
    unchecked: listInJson(unchecked, roleInJson),
    added: listInJson(added, roleInJson),
    gone: listInJson(gone, roleInJson),
    ...(users && { users: { blocked: listInJson(users.blocked, userInJson), unblocked: users.unblocked } }),
  };
}

function findingInJson({ roleId, name, verdict, lacks, obstacles, offered, affected }: AuditFinding) {
  return { id: roleId, name, verdict, lacks: lacks.map(lackInJson), obstacles, users: { offered, affected } };
}

/** An audit as it stands in JSON, without which part of its findings these are. */
export function shownAuditInJson({ run, findings }: ShownAudit) {
  const { changes, messages, unread, letter } = run;
  return {
    audit: {
      ...auditInJson(run),
      messages: messages.map((message) => say(withMoments(message))),
      unread: unread.map((source) => unreadInWords(source, say)),
      ...(letter !== '' && { letter }),
    },
    ...(changes && { changes: changesInJson(changes) }),
    findings: findings.map(findingInJson),
  };
}

const columns = ['column_kind', 'column_id', 'column_name', 'column_verdict', 'column_before', 'column_lacks', 'column_has_now', 'what_to_click', 'column_users_affected', 'column_may_pick'] as const;

type Row = readonly (string | number)[];

/** As wide as the others. */
const row = (...cells: Row): Row => [...cells, ...columns.slice(cells.length).map(() => '')];

const inOneCell = (parts: readonly string[]): string => parts.join('; ');

function worseRow(change: RoleChange): Row {
  const { id, name, from, to, obstacles, affected } = change;
  const kept = obstacles.map(({ message, fix }) => `${say(message)} ${say(fix)}`);
  return row('worse', id, name, to, from, inOneCell(permissionsGot(change)), '', inOneCell([...kept, ...clickPathsOf(change)]), affected ?? '');
}

function rowsOfChanges({ worse, better, unchecked, added, gone, users }: Changes): Row[] {
  const named = (kind: string, { first }: Listed<NamedRole>) => first.map(({ id, name }) => row(kind, id, name));
  return [
    ...worse.first.map(worseRow),
    ...(users?.blocked.first ?? []).map(({ id, name, email }) => row('newly-blocked', id, email === '' ? name : `${name}, ${email}`)),
    ...better.first.map((change) => row('better', change.id, change.name, change.to, change.from, '', inOneCell(permissionsGot(change)))),
    ...named('unchecked', unchecked),
    ...named('new', added),
    ...named('gone', gone),
  ];
}

function findingRow(finding: AuditFinding): Row {
  const { roleId, name, verdict, lacks, offered, affected } = finding;
  return row('finding', roleId, name, verdict, '', inOneCell([...obstaclesInWords(finding), ...lacksInWords(lacks)]), '', '', affected, offered);
}

/** An audit as rows of a table: what could not be read, what it says of itself, what changed, and its findings. */
export function shownAuditTable({ run, findings }: ShownAudit): Table {
  return [
    columns.map((column) => t(column)),
    ...run.unread.map(({ source, consequence }) => row('unread', '', say(source), 'unknown', '', say(consequence))),
    ...run.messages.map((message) => row('message', '', say(withMoments(message)))),
    ...(run.changes ? rowsOfChanges(run.changes) : []),
    ...findings.map(findingRow),
  ];
}
