import { judgeRolesById, type JudgedRoles } from '../../account/judged';
import type { Unread } from '../../account/reading';
import { serializeRole } from '../../verdict/serialize';
import type { RoleReport } from '../../verdict/role';
import type { Answer } from '../answer';
import { ExportLinks } from '../components/ExportLinks';
import { Notes } from '../components/Notes';
import { Obstacles } from '../components/Obstacles';
import { Profiles } from '../components/Profiles';
import { SignInPermissions } from '../components/SignInPermissions';
import { Steps } from '../components/Steps';
import { UnreadSources } from '../components/UnreadSources';
import { VerdictCallout } from '../components/VerdictCallout';
import { envelope } from '../envelope';
import { checkerLink, rolePageLink } from '../links';
import type { Parsed } from '../parsed';
import { findingsTable } from '../table';

function RolePage({ judged, report }: { readonly judged: JudgedRoles; readonly report: RoleReport }) {
  const { id } = report.role;
  return (
    <>
      <UnreadSources unread={judged.unread} />
      <VerdictCallout report={report} subject={<>The role <bdi>{report.role.name}</bdi></>}>
        <Obstacles report={report} />
        <Steps report={report} reader="administrator" />
        <Notes report={report} />
        <p>
          <a href={rolePageLink(id)}>Open this role in NetSuite</a>
        </p>
      </VerdictCallout>
      <SignInPermissions report={report} withEvidence />
      <Profiles report={report} withEvidence />
      <ExportLinks json={checkerLink('account', { role: id, format: 'json' })} csv={checkerLink('account', { role: id, format: 'csv' })}>
        <a href={checkerLink('account')}>All roles of this account</a>
      </ExportLinks>
    </>
  );
}

function inOneSentence({ consequence, allowedBy, reason }: Unread): string {
  const needed = allowedBy.length > 0 ? ` Your role would need ${allowedBy.join(' and ')}.` : '';
  return `${consequence}${needed} NetSuite said: ${reason}`;
}

/** One role of the account with its evidence. 10 units. */
export function roleView(roleId: number): Parsed<Answer> {
  const judged = judgeRolesById([roleId]);
  if (!judged.roles) {
    return { ok: false, refusal: { code: 'COULD_NOT_READ', message: judged.unread.map(inOneSentence).join(' ') } };
  }
  const [report] = judged.roles;
  if (!report) return { ok: false, refusal: { code: 'ROLE_NOT_FOUND', message: `This account has no role with the id ${roleId}.` } };
  const { id, scriptId, name, ...judgement } = serializeRole(report);
  return {
    ok: true,
    value: {
      title: 'ExtendSync access of a role',
      page: () => <RolePage judged={judged} report={report} />,
      report: () => ({ ...envelope('role', judged), role: { id, scriptId, name }, ...judgement }),
      table: () => findingsTable([report], judged.unread),
    },
  };
}
