import type { AuditDetail } from '../../auth/authError';

/** Whom NetSuite knows and does not let in, rather than somebody it does not know. */
const forbidden: ReadonlySet<AuditDetail> = new Set([
  'EntityOrRoleDisabled',
  'FeatureDisabled',
  'permission_denied',
  'ScopeMismatched',
  'temporary_locked',
  'TooManyTokens',
]);

/** HTTP status of a refusal of OAuth 1.0a: 400 for a request that cannot be read, 403 or 401. */
export function statusOfRefusal(detail: AuditDetail): 400 | 401 | 403 {
  if (detail === 'MissingRequiredParameter') return 400;
  return forbidden.has(detail) ? 403 : 401;
}
