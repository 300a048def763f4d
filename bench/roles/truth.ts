import { administratorRoleId } from '../../local/account/roles';
import type { Account } from '../../local/account/types';

/** Whether a role has the three sign-in permissions at Full; unknown where an asker says that he could not tell. */
export type Answer = boolean | 'unknown';

const required = ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'];

/** Gives the right answer for every role, straight from the account's storage. */
export function rightAnswers(account: Account): Map<number, boolean> {
  const answers = new Map<number, boolean>();
  for (const { id } of account.database.all('SELECT id FROM role')) {
    const rows = account.database.all('SELECT permkey, permlevel FROM rolepermissions WHERE role = ?', [id ?? 0]);
    const full = rows.filter(({ permkey, permlevel }) => required.includes(String(permkey)) && Number(permlevel) === 4);
    answers.set(Number(id), Number(id) === administratorRoleId || full.length === required.length);
  }
  return answers;
}

/** How many roles an asker got wrong: answered otherwise than right, or not at all. To say that one cannot tell is no wrong answer. */
export function countWrong(right: ReadonlyMap<number, boolean>, given: ReadonlyMap<number, Answer>): number {
  let wrong = 0;
  for (const [id, answer] of right) if (given.get(id) !== answer && given.get(id) !== 'unknown') wrong += 1;
  return wrong;
}
