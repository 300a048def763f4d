import { keepFinding } from './findings';
import { roleOfKey, type ProblemFound, type RoleProblem, type UsersOfProblem } from './results';

/**
 * Puts together what is known of a role that is not ready. Where only its users are known there is nothing to say: its own
 * chunk failed, which the audit says, or it was made while the audit ran.
 */
function joined(roleId: number, values: readonly (RoleProblem | UsersOfProblem)[]): { readonly run: number; readonly found: ProblemFound } | undefined {
  const problem = values.find((value): value is RoleProblem => value.kind === 'role');
  if (problem === undefined) return undefined;
  const users = new Map(values.flatMap((value) => (value.kind === 'users-of-role' ? [[value.chunk, value] as const] : [])));
  const sumOf = (name: 'offered' | 'affected') => [...users.values()].reduce((sum, value) => sum + value[name], 0);
  const { run, name, verdict, lacks, obstacles } = problem;
  return { run, found: { roleId, name, verdict, lacks, obstacles, offered: sumOf('offered'), affected: sumOf('affected') } };
}

/**
 * Works on one key: of a role that is not ready a finding is kept, 16 units at most; what a chunk says of itself is handed
 * on. Gives the value to write, undefined where there is none.
 * @throws what NetSuite threw: then the finding is not kept, and the audit says so
 */
export function reduceKey(key: string, values: readonly string[]): string | undefined {
  const roleId = roleOfKey(key);
  if (roleId === undefined) return values[0];
  const role = joined(roleId, values.map((value) => JSON.parse(value) as RoleProblem | UsersOfProblem));
  if (role === undefined) return undefined;
  keepFinding(role.run, role.found);
  return JSON.stringify(role.found);
}
