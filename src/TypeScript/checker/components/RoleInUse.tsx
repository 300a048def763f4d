import { isLack } from '../../verdict/finding';
import { findingsOf, type RoleReport } from '../../verdict/role';
import { t } from '../speech';
import { roleVerdictWords } from '../words';
import { Notes } from './Notes';
import { Obstacles } from './Obstacles';
import { Sentence } from './Sentence';
import { VerdictCallout } from './VerdictCallout';

function Lacks({ permissions }: { readonly permissions: readonly string[] }) {
  const names = permissions.join(', ');
  return <p>{permissions.length === 1 ? t('role_lacks_one', names) : t('role_lacks_many', permissions.length, names)}</p>;
}

/** Whether the reader's own role signs in, and what keeps it out. */
export function RoleInUse({ report }: { readonly report: RoleReport }) {
  const lacks = findingsOf(report, 'sign-in').filter(isLack);
  return (
    <VerdictCallout report={report} sentence={t(roleVerdictWords[report.verdict].inUse)}>
      <p class="soft">
        <Sentence of="role_named" values={[<bdi>{report.role.name}</bdi>]} />
      </p>
      {lacks.length > 0 && <Lacks permissions={lacks.map((finding) => finding.permission)} />}
      <Obstacles report={report} />
      <Notes report={report} />
    </VerdictCallout>
  );
}
