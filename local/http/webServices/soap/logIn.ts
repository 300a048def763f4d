import { isFeatureOn } from '../../../account/features';
import type { Account } from '../../../account/types';
import { permissionViolation } from '../../../account/recordAccess';
import { isAccountId } from '../../../auth/accountId';
import type { TokenCaller } from '../../../auth/authenticate';
import { AuthError, type AttemptedBy, type AuditDetail } from '../../../auth/authError';
import { callerOf } from '../../../auth/sessions';
import { authenticatePassport, type TokenPassport } from '../../../auth/tokenPassport';
import { mayUseSoap } from '../../../auth/tokenRights';
import type { Exchange } from '../../exchange';
import { audited } from '../../programs/audit';
import { SoapFault } from './fault';

/** Why somebody who proved who he is may not use SOAP all the same. */
class SoapForbidden extends AuthError {
  constructor(
    detail: AuditDetail,
    readonly fault: SoapFault,
    who: AttemptedBy,
  ) {
    super(detail, fault.message, who);
  }
}

/**
 * Who calls SOAP web services; the attempt stands in the Login Audit Trail. Passwords in the header count no more than
 * none, and ROLE_REQUIRED does not occur: it is for log-ins without a role, and a token always has one.
 * @throws SoapFault WS_LOG_IN_REQD, USER_ERROR (every refused passport: why stands in the audit trail), INVALID_ACCT,
 * WS_FEATURE_REQD, INSUFFICIENT_PERMISSION
 */
export function logInToSoap(exchange: Exchange, passport: TokenPassport | undefined): TokenCaller {
  const { account, now } = exchange;
  try {
    return audited(exchange, () => {
      if (passport === undefined) throw new AuthError('MissingRequiredParameter', 'The SOAP header has no TokenPassport, or more than one log-in.');
      const caller = authenticatePassport(account, passport, now);
      checkSoapIsAllowed(account, caller);
      return caller;
    });
  } catch (error) {
    throw error instanceof AuthError ? faultOfRefusal(account, passport, error) : error;
  }
}

/**
 * NetSuite says of roles without SOAP Web Services that they cannot log in to SOAP (Oracle help section_N3424476).
 * No public source shows the fault of an account without the feature: this is the nearest of Oracle's table.
 */
function checkSoapIsAllowed(account: Account, signedIn: TokenCaller): void {
  if (!isFeatureOn(account, 'WEBSERVICESEXTERNAL')) {
    const fault = new SoapFault('insufficientPermissionFault', 'WS_FEATURE_REQD', 'The feature SOAP Web Services is not enabled in your account.');
    throw new SoapForbidden('FeatureDisabled', fault, signedIn.who);
  }
  const caller = callerOf(signedIn);
  if (!mayUseSoap(account, caller)) {
    const message = permissionViolation(account, caller, 'ADMI_WEBSERVICES');
    throw new SoapForbidden('permission_denied', new SoapFault('insufficientPermissionFault', 'INSUFFICIENT_PERMISSION', message), signedIn.who);
  }
}

function faultOfRefusal(account: Account, passport: TokenPassport | undefined, error: AuthError): SoapFault {
  if (error instanceof SoapForbidden) return error.fault;
  if (passport === undefined) return new SoapFault('invalidCredentialsFault', 'WS_LOG_IN_REQD', 'You must log in with one TokenPassport in the SOAP header.');
  if (passport.account !== '' && !isAccountId(account, passport.account)) {
    return new SoapFault('invalidAccountFault', 'INVALID_ACCT', 'The account of the TokenPassport is not this account.');
  }
  return new SoapFault('invalidCredentialsFault', 'USER_ERROR', 'Invalid login attempt.');
}
