import { referencedScriptId } from '../../../sdf/scriptIdReference';
import { findRole } from '../roles';
import type { Account } from '../types';

/**
 * The internal id of the role that an SDF value names: ADMINISTRATOR, or [scriptid=customrole_x] of a role that is
 * installed. Undefined for a standard role that this account does not have.
 */
export function roleIdOf(account: Account, value: string): number | undefined {
  return findRole(account, referencedScriptId(value) ?? value)?.id;
}
