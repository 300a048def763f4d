import { judgeRoleInUse } from '../../account/judged';
import { canSignIn } from '../../verdict/role';
import type { Answer } from '../answer';
import { AccountFeatures } from '../components/AccountFeatures';
import { Continue } from '../components/Continue';
import { Gaps } from '../components/Gaps';
import { OtherRoles } from '../components/OtherRoles';
import { Profiles } from '../components/Profiles';
import { RoleInUse } from '../components/RoleInUse';
import { SignInPermissions } from '../components/SignInPermissions';
import { UnreadSources } from '../components/UnreadSources';
import { withResult, type ReturnAddress } from '../returnAddress';
import { accessAnswer } from './access';

/**
 * Your access as a client shows it before sign-in, and the way back to the client. 10 units.
 * @param returnTo where to bring the user back to; undefined for a page without a way back
 */
export function dialogView(returnTo: ReturnAddress | undefined): Answer {
  const judged = judgeRoleInUse();
  const { report, unread, account } = judged;
  const access = accessAnswer(judged);
  const signsIn = canSignIn(report.verdict);
  return {
    ...access,
    page: () => (
      <>
        <UnreadSources unread={unread} />
        <RoleInUse report={report} />
        {!signsIn && <OtherRoles />}
        {returnTo && <Continue report={report} returnTo={returnTo} />}
        <Gaps report={report} />
        {signsIn && <OtherRoles />}
        <details>
          <summary>Everything that was checked</summary>
          <SignInPermissions report={report} />
          <Profiles report={report} />
          <AccountFeatures features={account.features} />
        </details>
      </>
    ),
    report: () => ({ ...access.report(), ...(returnTo && { continueTo: withResult(returnTo, report.verdict, report.role.id) }) }),
  };
}
