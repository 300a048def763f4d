import type { OwnRoles } from '../../account/ownRolesReport';
import { serializeRole } from '../../verdict/serialize';
import type { Answer, Table } from '../answer';
import { gatherAccess } from '../asking/gatherAccess';
import type { Asking } from '../asking/letter';
import { supportText } from '../asking/supportText';
import { CopyForSupport } from '../components/access/CopyForSupport';
import { NextSteps } from '../components/access/NextSteps';
import { AccountFeatures } from '../components/AccountFeatures';
import { ExportLinks } from '../components/ExportLinks';
import { OtherRoles } from '../components/OtherRoles';
import { PrintButton } from '../components/PrintButton';
import { Profiles } from '../components/Profiles';
import { RoleInUse } from '../components/RoleInUse';
import { SignInPermissions } from '../components/SignInPermissions';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { accept } from '../parsed';
import { say, t } from '../speech';
import { findingsTable } from '../table';
import type { View } from '../view';

function AccessPage({ asking }: { readonly asking: Asking }) {
  const { judged, ownRoles, now } = asking;
  const { report, unread, account } = judged;
  return (
    <>
      <UnreadSources unread={unread} />
      <RoleInUse report={report} />
      <NextSteps asking={asking} action={checkerLink('access', { view: 'ask' })} />
      <OtherRoles ownRoles={ownRoles} roleInUse={report.role.id} />
      <SignInPermissions report={report} />
      <Profiles report={report} />
      <AccountFeatures features={account.features} />
      <CopyForSupport text={supportText(judged, now)} />
      <ExportLinks json={checkerLink('access', { format: 'json' })} csv={checkerLink('access', { format: 'csv' })}>
        <PrintButton />
      </ExportLinks>
    </>
  );
}

function serializeOthers(ownRoles: OwnRoles, roleInUse: number): object {
  if (!ownRoles.ok) return { state: 'unknown', reason: say(ownRoles.reason) };
  const others = ownRoles.roles.filter(({ id }) => id !== roleInUse);
  return { state: 'read', roles: others.map(({ id, name, verdict, lacks, obstacles, notes }) => ({ id, name, verdict, lacks, obstacles, notes })) };
}

const blank = (cells: number) => Array.from({ length: cells }, () => '');

/** The other roles beneath the findings of the role in use, in the same columns. */
function rowsOfOthers(ownRoles: OwnRoles, roleInUse: number): Table {
  if (!ownRoles.ok) return [['', t('your_other_roles'), 'unknown', '', say(ownRoles.reason), '', '', t('could_not_be_read'), ...blank(6)]];
  return ownRoles.roles
    .filter(({ id }) => id !== roleInUse)
    .flatMap(({ id, name, verdict, lacks, obstacles }) => [
      [id, name, verdict, ...blank(11)],
      ...obstacles.map((obstacle) => [id, name, verdict, 'sign-in', obstacle, ...blank(9)]),
      ...lacks.map(({ permission, key, tab, state, has, needs, fix }) => [id, name, verdict, 'sign-in', permission, key, tab, state, has, needs, fix, ...blank(3)]),
    ]);
}

/** What is to say of the role in use and of the others, however it is shown. */
export function accessAnswer(asking: Asking): Answer {
  const { judged, ownRoles } = asking;
  const { id, scriptId, name, ...judgement } = serializeRole(judged.report, say);
  return {
    title: t('your_access'),
    page: () => <AccessPage asking={asking} />,
    report: () => ({ ...envelope('access', judged), role: { id, scriptId, name }, ...judgement, otherRoles: serializeOthers(ownRoles, judged.report.role.id) }),
    table: () => [...findingsTable([judged.report], judged.unread), ...rowsOfOthers(ownRoles, judged.report.role.id)],
  };
}

/** Your access: whether the role in use signs in, by its effective permissions, and whether another one does. 20 units. */
export const accessView: View = {
  name: 'access',
  tab: 'tab_your_access',
  answer: () => accept(accessAnswer(gatherAccess())),
};
