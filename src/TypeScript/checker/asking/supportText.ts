import { formatMoment } from '../../language/format';
import { levelInWords, type Finding } from '../../verdict/finding';
import { findingsOf } from '../../verdict/role';
import type { JudgedRoleInUse } from '../../account/judged';
import { say, t } from '../speech';
import { roleVerdictWords } from '../words';

/** A level with why it does not count, or was not read, where that is so. */
function permissionLine({ permission, has, reason }: Finding): string {
  const level = levelInWords(has, say);
  return reason === undefined ? t('support_permission', permission, level) : t('support_permission_because', permission, level, reason);
}

/**
 * What the vendor's support asks for (support article 11158431), and nothing else: the role, its account, its verdict,
 * the levels of the permissions for signing in, and when they were read.
 */
export function supportText({ report, asker }: JudgedRoleInUse, now: Date): string {
  const { role, verdict } = report;
  return [
    t('support_role', role.name),
    t('support_account', asker.accountId),
    t('support_verdict', t(roleVerdictWords[verdict].label), verdict),
    ...findingsOf(report, 'sign-in').map(permissionLine),
    t('support_time', formatMoment(now), now.toISOString()),
  ].join('\n');
}
