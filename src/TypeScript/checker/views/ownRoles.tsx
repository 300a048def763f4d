import { judgeOwnRoles, type JudgedRoles } from '../../account/judged';
import { stepsAfterAChange } from '../../requirements/steps';
import { worstFirst } from '../../verdict/account';
import { serializeRole } from '../../verdict/serialize';
import type { Answer } from '../answer';
import { ExportLinks } from '../components/ExportLinks';
import { RolesTable } from '../components/RolesTable';
import { SignInFeatures } from '../components/SignInFeatures';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { findingsTable } from '../table';
import { counted } from '../words';

function OwnRolesPage({ judged }: { readonly judged: JudgedRoles }) {
  return (
    <>
      <UnreadSources unread={judged.unread} />
      <SignInFeatures features={judged.account.features} />
      {judged.roles && (
        <>
          <p>
            ExtendSync offers every active role you have. Pick one that is ready; for the others, ask your NetSuite administrator
            for what is missing. Once a role was changed: {stepsAfterAChange.join(' ')}
          </p>
          <RolesTable reports={worstFirst(judged.roles)} caption={counted(judged.roles.length, 'role')} />
        </>
      )}
      <ExportLinks json={checkerLink('ownRoles')} csv={checkerLink('ownRoles', { format: 'csv' })}>
        <a href={checkerLink('access')}>Back to your access</a>
      </ExportLinks>
    </>
  );
}

/** Which role NetSuite names in a script that runs as another role is not published: the report does not say it. */
function withoutRole(report: ReturnType<typeof envelope>): object {
  const { userId, user } = report.askedBy;
  return { ...report, askedBy: { userId, user } };
}

/** The roles that the caller may pick, and nothing about anybody else. 20 units where the first table tells, and 10 where Global Permissions are on. */
export function ownRolesView(): Answer {
  const judged = judgeOwnRoles();
  const roles = worstFirst(judged.roles ?? []);
  return {
    title: 'Your roles in ExtendSync',
    page: () => <OwnRolesPage judged={judged} />,
    report: () => ({ ...withoutRole(envelope('own-roles', judged)), roles: roles.map(serializeRole) }),
    table: () => findingsTable(roles, judged.unread),
  };
}
