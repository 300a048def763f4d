import { judgeRolesById, type JudgedRoles } from '../../account/judged';
import { reasonsIn } from '../../account/reasons';
import { text } from '../../texts/text';
import { serializeRole } from '../../verdict/serialize';
import type { RoleReport } from '../../verdict/role';
import { isMendable } from '../../verdict/template';
import type { Answer } from '../answer';
import { RoleActions } from '../components/account/RoleActions';
import { ExportLinks } from '../components/ExportLinks';
import { Notes } from '../components/Notes';
import { Obstacles } from '../components/Obstacles';
import { Profiles } from '../components/Profiles';
import { SignInPermissions } from '../components/SignInPermissions';
import { Steps } from '../components/Steps';
import { UnreadSources } from '../components/UnreadSources';
import { VerdictCallout } from '../components/VerdictCallout';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { wholeNumber } from '../parameters';
import { accept, refuse, type Parsed } from '../parsed';
import { findingsTable } from '../table';
import { say, t } from '../speech';
import type { View } from '../view';
import { roleVerdictWords } from '../words';
import { Sentence } from '../components/Sentence';

function RolePage({ judged, report }: { readonly judged: JudgedRoles; readonly report: RoleReport }) {
  const { id, name } = report.role;
  return (
    <>
      <UnreadSources unread={judged.unread} />
      <VerdictCallout report={report} sentence={<Sentence of={roleVerdictWords[report.verdict].named} values={[<bdi>{name}</bdi>]} />}>
        <Obstacles report={report} />
        {isMendable(report) && <Steps report={report} reader="administrator" />}
        <Notes report={report} />
        <RoleActions report={report} />
      </VerdictCallout>
      <SignInPermissions report={report} withEvidence />
      <Profiles report={report} withEvidence />
      <ExportLinks json={checkerLink('account', { role: id, format: 'json' })} csv={checkerLink('account', { role: id, format: 'csv' })}>
        <a href={checkerLink('account')}>{t('all_roles')}</a>
      </ExportLinks>
    </>
  );
}

function roleAnswer(roleId: number): Parsed<Answer> {
  const judged = judgeRolesById([roleId]);
  if (!judged.roles) return refuse('COULD_NOT_READ', reasonsIn(judged.unread));
  const [report] = judged.roles;
  if (!report) return refuse('ROLE_NOT_FOUND', text('refused_role_not_found', String(roleId)));
  const { id, scriptId, name, ...judgement } = serializeRole(report, say);
  return accept({
    title: t('access_of_role'),
    page: () => <RolePage judged={judged} report={report} />,
    report: () => ({ ...envelope('role', judged), role: { id, scriptId, name }, ...judgement }),
    table: () => findingsTable([report], judged.unread),
  });
}

/** One role of the account with its evidence. 10 units, and 10 where a Send from Outlook record type is named that the role does not have. */
export const roleView: View = {
  name: 'role',
  answer: ({ parameters }) => {
    if (!parameters['role']) return refuse('INVALID_INPUT', text('refused_role_missing'));
    const roleId = wholeNumber(parameters, 'role', 0);
    return roleId.ok ? roleAnswer(roleId.value) : roleId;
  },
};
