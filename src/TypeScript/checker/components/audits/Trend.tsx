import type { RunCounts } from '../../../account/auditRecords';
import type { AuditRun } from '../../../account/auditRuns';
import { t } from '../../speech';
import { momentOf } from './auditTimes';
import { usersBlocked } from './changeWords';
import { TrendChart, type Count } from './TrendChart';

/** As many nights as a chart tells apart. */
const MOST_SHOWN = 30;

/** A course has at least two points. */
const FEWEST_SHOWN = 2;

type CountOf = (counts: RunCounts) => number | undefined;

/** Only audits that read everything: a part of the account must not look like an improvement. */
function courseOf(runs: readonly AuditRun[], countOf: CountOf): readonly Count[] {
  const counts = runs.flatMap((run): Count[] => {
    const count = run.status === 'complete' && run.counts ? countOf(run.counts) : undefined;
    return count === undefined ? [] : [{ count, moment: momentOf(run) }];
  });
  return counts.slice(0, MOST_SHOWN).reverse();
}

/** How many roles and users cannot sign in, from audit to audit; nothing before there are two. @param runs all, the newest first */
export function Trend({ runs }: { readonly runs: readonly AuditRun[] }) {
  const roles = courseOf(runs, (counts) => counts.roles['not-ready']);
  const users = courseOf(runs, usersBlocked);
  if (roles.length < FEWEST_SHOWN) return null;
  return (
    <section aria-labelledby="extsync-trend">
      <h2 id="extsync-trend">{t('audit_trend')}</h2>
      <p class="soft">{t('audit_trend_of', MOST_SHOWN)}</p>
      <div class="charts">
        <TrendChart marks="roles" title={t('audit_trend_roles')} counts={roles} />
        {users.length >= FEWEST_SHOWN && <TrendChart marks="users" title={t('column_users_blocked')} counts={users} />}
      </div>
    </section>
  );
}
