import { AuthError, type AttemptedBy, type AuditDetail } from '../../auth/authError';
import { recordLogin } from '../../auth/loginAudit';
import type { Exchange } from '../exchange';

/** Does what logs somebody in, and writes the attempt into the Login Audit Trail, refused or not. */
export function audited<Result extends { readonly who: AttemptedBy }>(exchange: Exchange, logIn: () => Result): Result {
  try {
    const result = logIn();
    record(exchange, result.who);
    return result;
  } catch (error) {
    if (error instanceof AuthError) record(exchange, { ...error.who, detail: error.detail });
    throw error;
  }
}

function record({ account, request, now }: Exchange, attempt: AttemptedBy & { readonly detail?: AuditDetail }): void {
  recordLogin(account, {
    ...attempt,
    now,
    ipAddress: request.clientIpAddress,
    path: request.path,
    userAgent: request.headers['user-agent'] ?? '',
  });
}
