import type { ServerRequest } from 'N/http';
import { canSignIn } from '../../verdict/role';
import type { Answer } from '../answer';
import { askAdministrators, isAsked, type Asked } from '../asking/ask';
import { gatherAccess } from '../asking/gatherAccess';
import type { Asking } from '../asking/letter';
import { supportText } from '../asking/supportText';
import { AskOutcome } from '../components/access/AskOutcome';
import { CopyForSupport } from '../components/access/CopyForSupport';
import { NextSteps } from '../components/access/NextSteps';
import { AccountFeatures } from '../components/AccountFeatures';
import { Continue } from '../components/Continue';
import { Gaps } from '../components/Gaps';
import { OtherRoles } from '../components/OtherRoles';
import { PrintButton } from '../components/PrintButton';
import { Profiles } from '../components/Profiles';
import { RoleInUse } from '../components/RoleInUse';
import { SignInPermissions } from '../components/SignInPermissions';
import { UnreadSources } from '../components/UnreadSources';
import { accept } from '../parsed';
import { readReturn } from '../readReturn';
import { withResult, type ReturnAddress } from '../returnAddress';
import { t } from '../speech';
import type { View } from '../view';
import { accessAnswer } from './access';

interface Props {
  readonly asking: Asking;
  readonly asked: Asked | undefined;
  /** Where to bring the user back to; undefined for a page without a way back. */
  readonly returnTo: ReturnAddress | undefined;
}

/** Going on is the thing to do where the role signs in; elsewhere it comes after what to do about the role. */
function DialogPage({ asking, asked, returnTo }: Props) {
  const { judged, ownRoles, now } = asking;
  const { report, unread, account } = judged;
  const wayOn = returnTo && <Continue report={report} returnTo={returnTo} />;
  const nextSteps = <NextSteps asking={asking} isAsked={asked !== undefined && isAsked(asked)} />;
  return (
    <>
      {asked && <AskOutcome {...asked} />}
      <UnreadSources unread={unread} />
      <RoleInUse report={report} />
      {canSignIn(report.verdict) ? [wayOn, <Gaps report={report} />, nextSteps] : [nextSteps, wayOn]}
      <OtherRoles ownRoles={ownRoles} roleInUse={report.role.id} isDialog />
      <details>
        <summary>{t('everything_checked')}</summary>
        <SignInPermissions report={report} />
        <Profiles report={report} />
        <AccountFeatures features={account.features} />
      </details>
      <CopyForSupport text={supportText(judged, now)} />
      <p class="links">
        <PrintButton />
      </p>
    </>
  );
}

function dialogAnswer(request: ServerRequest, returnTo: ReturnAddress | undefined): Answer {
  const asking = gatherAccess();
  const { report } = asking.judged;
  const asked = request.method === 'POST' ? askAdministrators(request, asking) : undefined;
  const access = accessAnswer(asking);
  return {
    ...access,
    page: () => <DialogPage asking={asking} asked={asked} returnTo={returnTo} />,
    report: () => ({ ...access.report(), ...asked, ...(returnTo && { continueTo: withResult(returnTo, report.verdict, report.role.id) }) }),
  };
}

/**
 * Your access as a client shows it before sign-in, and the way back to the client. 20 units; where its form asks the
 * administrators, at most 24 more.
 */
export const dialogView: View = {
  name: 'dialog',
  answer: (request) => {
    const returnTo = readReturn(request);
    return returnTo.ok ? accept(dialogAnswer(request, returnTo.value)) : returnTo;
  },
};
