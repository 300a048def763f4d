import { judgeOwnRoles, type JudgedRoles } from '../../account/judged';
import { stepsAfterAChange } from '../../requirements/steps';
import { counted } from '../../texts/text';
import { roleVerdicts, worstFirst } from '../../verdict/account';
import type { RoleReport } from '../../verdict/role';
import { serializeRole } from '../../verdict/serialize';
import type { Answer } from '../answer';
import { EmptyState } from '../components/EmptyState';
import { ExportLinks } from '../components/ExportLinks';
import { PrintButton } from '../components/PrintButton';
import { RoleFilters } from '../components/RoleFilters';
import { RolesTable } from '../components/RolesTable';
import { SignInFeatures } from '../components/SignInFeatures';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { oneOf } from '../parameters';
import { accept } from '../parsed';
import { passes, type RoleFilter } from '../roleFilter';
import { say, t } from '../speech';
import { findingsTable } from '../table';
import type { View } from '../view';

const filters = ['all', 'problems', ...roleVerdicts] as const satisfies readonly RoleFilter[];

const addressOf = (format: 'html' | 'csv' | 'json', filter: RoleFilter) =>
  checkerLink('ownRoles', { format, ...(filter !== 'all' && { verdict: filter }) });

interface ListProps {
  readonly roles: readonly RoleReport[];
  readonly shown: readonly RoleReport[];
  readonly filter: RoleFilter;
}

function RolesList({ roles, shown, filter }: ListProps) {
  return (
    <>
      <p>
        {t('pick_a_ready_role')} {stepsAfterAChange.map(say).join(' ')}
      </p>
      <RoleFilters current={filter} roles={roles} address={(other) => addressOf('html', other)} />
      {shown.length > 0 ? (
        <RolesTable reports={shown} caption={say(counted(shown.length, 'roles_one', 'roles_many'))} />
      ) : (
        <EmptyState>
          {t('no_role_of_this_kind')} <a href={addressOf('html', 'all')}>{t('show_all_roles')}</a>
        </EmptyState>
      )}
    </>
  );
}

function OwnRolesPage({ judged, shown, filter }: { readonly judged: JudgedRoles } & Omit<ListProps, 'roles'>) {
  return (
    <>
      <UnreadSources unread={judged.unread} reader="own-roles" />
      <SignInFeatures features={judged.account.features} />
      {judged.roles && judged.roles.length > 0 && <RolesList roles={judged.roles} shown={shown} filter={filter} />}
      <ExportLinks json={addressOf('json', filter)} csv={addressOf('csv', filter)}>
        <a href={checkerLink('access')}>{t('back_to_your_access')}</a>
        <PrintButton />
      </ExportLinks>
    </>
  );
}

/** Which role NetSuite names in a script that runs as another role is not published: the report does not say it. */
function withoutRole(report: ReturnType<typeof envelope>): object {
  const { userId, user } = report.askedBy;
  return { ...report, askedBy: { userId, user } };
}

function ownRolesAnswer(filter: RoleFilter): Answer {
  const judged = judgeOwnRoles();
  const shown = worstFirst(judged.roles ?? []).filter((role) => passes(filter, role));
  return {
    title: t('your_roles'),
    page: () => <OwnRolesPage judged={judged} shown={shown} filter={filter} />,
    report: () => ({ ...withoutRole(envelope('own-roles', judged)), roles: shown.map((role) => serializeRole(role, say)) }),
    table: () => findingsTable(shown, judged.unread),
  };
}

/**
 * The roles that the caller may pick, and nothing about anybody else. 20 units where the first table tells, and 10 where
 * Global Permissions are on, 10 more where a Send from Outlook record type is named that none of the roles has.
 */
export const ownRolesView: View = {
  name: 'own-roles',
  answer: ({ parameters }) => {
    const filter = oneOf(parameters, 'verdict', filters, 'all');
    return filter.ok ? accept(ownRolesAnswer(filter.value)) : filter;
  },
};
