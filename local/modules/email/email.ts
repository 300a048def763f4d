import { keepMail } from '../../account/outbox';
import { effectiveLevel } from '../../account/permissions';
import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import { readOptions, type Options } from '../options';
import { readLetter, type Letter } from './readLetter';

/** Units of each way to send (Oracle's stub of N/email). */
const units = { send: 20, sendBulk: 10 } as const;

/** N/email: send, 20 units, and sendBulk, 10. A mail goes into the account's outbox and never leaves this machine. */
export function createEmail(execution: Execution): object {
  return {
    send: (...argumentList: unknown[]) => send(execution, 'send', readOptions(argumentList, ['author'])),
    sendBulk: (...argumentList: unknown[]) => send(execution, 'sendBulk', readOptions(argumentList, ['author'])),
  };
}

/**
 * @throws ScriptError INSUFFICIENT_PERMISSION for a mail in another's name without Vicarious Emails (Oracle help
 *   section_4358681681), and those of readLetter
 */
function send(execution: Execution, member: keyof typeof units, options: Options): void {
  const letter = readLetter(execution.account, `email.${member}`, options);
  execution.governance.charge(units[member], 'N/email', member);
  refuseOtherNames(execution, letter);
  const { scriptId, script } = execution.deployment;
  keepMail(execution.account, { ...letter.mail, date: new Date(), isBulk: member === 'sendBulk', scriptId: script.scriptId, deploymentId: scriptId });
}

function refuseOtherNames({ account, actor, caller }: Execution, { authorId }: Letter): void {
  if (authorId === caller.userId || effectiveLevel(account, actor, 'ADMI_VICARIOUS_EMAILS') > 0) return;
  throw new ScriptError('INSUFFICIENT_PERMISSION', 'Permission Violation: You need the permission Vicarious Emails to send email on another user’s behalf.');
}
