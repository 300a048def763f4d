import { isLack } from '../../verdict/finding';
import { findingsOf, type RoleReport } from '../../verdict/role';
import { counted } from '../words';
import { Notes } from './Notes';
import { Obstacles } from './Obstacles';
import { Steps } from './Steps';
import { VerdictCallout } from './VerdictCallout';

/** Whether the reader's own role signs in, what keeps it out, and what he asks for. */
export function RoleInUse({ report }: { readonly report: RoleReport }) {
  const lacks = findingsOf(report, 'sign-in').filter(isLack);
  return (
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
  );
}
