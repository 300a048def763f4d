import { judgeRoleInUse, type JudgedRoleInUse } from '../../account/judged';
import { serializeRole } from '../../verdict/serialize';
import type { Answer } from '../answer';
import { AccountFeatures } from '../components/AccountFeatures';
import { ExportLinks } from '../components/ExportLinks';
import { Profiles } from '../components/Profiles';
import { RoleInUse } from '../components/RoleInUse';
import { SignInPermissions } from '../components/SignInPermissions';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { findingsTable } from '../table';

function AccessPage({ judged }: { readonly judged: JudgedRoleInUse }) {
  const { report } = judged;
  return (
    <>
      <UnreadSources unread={judged.unread} />
      <RoleInUse report={report} />
      <SignInPermissions report={report} />
      <section aria-labelledby="extsync-other-roles">
        <h2 id="extsync-other-roles">Your other roles</h2>
        <p>
          ExtendSync offers every role you have. <a href={checkerLink('ownRoles', { format: 'html' })}>Check all your roles</a>{' '}
          before you pick one.
        </p>
      </section>
      <Profiles report={report} />
      <AccountFeatures features={judged.account.features} />
      <ExportLinks json={checkerLink('access', { format: 'json' })} csv={checkerLink('access', { format: 'csv' })} />
    </>
  );
}

/** What is to say of the role in use, however it is shown. */
export function accessAnswer(judged: JudgedRoleInUse): Answer {
  const { id, scriptId, name, ...judgement } = serializeRole(judged.report);
  return {
    title: 'Your ExtendSync access',
    page: () => <AccessPage judged={judged} />,
    report: () => ({ ...envelope('access', judged), role: { id, scriptId, name }, ...judgement }),
    table: () => findingsTable([judged.report], judged.unread),
  };
}

/** Your access: whether the role in use signs in, by its effective permissions. 10 units. */
export function accessView(): Answer {
  return accessAnswer(judgeRoleInUse());
}
