import { judgeRoleInUse, type JudgedRoleInUse } from '../../account/judged';
import { isLack } from '../../verdict/finding';
import { findingsOf } from '../../verdict/role';
import { serializeRole } from '../../verdict/serialize';
import type { Answer } from '../answer';
import { AccountFeatures } from '../components/AccountFeatures';
import { ExportLinks } from '../components/ExportLinks';
import { Notes } from '../components/Notes';
import { Obstacles } from '../components/Obstacles';
import { Page } from '../components/Page';
import { Profiles } from '../components/Profiles';
import { SignInPermissions } from '../components/SignInPermissions';
import { Steps } from '../components/Steps';
import { UnreadSources } from '../components/UnreadSources';
import { VerdictCallout } from '../components/VerdictCallout';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { findingsTable } from '../table';
import { counted } from '../words';

function AccessPage({ judged }: { readonly judged: JudgedRoleInUse }) {
  const { report } = judged;
  const lacks = findingsOf(report, 'sign-in').filter(isLack);
  return (
    <Page>
      <UnreadSources unread={judged.unread} />
      <VerdictCallout report={report} subject="Your current role">
        <p class="soft">
          Role: <bdi>{report.role.name}</bdi>
        </p>
        {lacks.length > 0 && (
          <p>
            The role lacks {counted(lacks.length, 'permission')}: {lacks.map((finding) => finding.permission).join(', ')}. Without
            {lacks.length === 1 ? ' it' : ' them'}, ExtendSync shows “Missing Authentication Token”.
          </p>
        )}
        <Obstacles report={report} />
        <Steps report={report} reader="user" />
        <Notes report={report} />
      </VerdictCallout>
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
    </Page>
  );
}

/** Your access: whether the role in use signs in, by its effective permissions. 10 units. */
export function accessView(): Answer {
  const judged = judgeRoleInUse();
  const { role, verdict, findings, profiles, obstacles, notes } = serializeRoleInUse(judged);
  return {
    title: 'Your ExtendSync access',
    page: () => <AccessPage judged={judged} />,
    report: () => ({ ...envelope('access', judged), role, verdict, findings, profiles, obstacles, notes }),
    table: () => findingsTable([judged.report], judged.unread),
  };
}

function serializeRoleInUse({ report }: JudgedRoleInUse) {
  const { id, scriptId, name, ...judgement } = serializeRole(report);
  return { role: { id, scriptId, name }, ...judgement };
}
