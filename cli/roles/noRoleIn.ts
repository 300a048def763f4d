import { resolve } from 'node:path';
import type { Problem } from '../../sdf/problem';
import { shownPath } from '../files/findFiles';

/** NO_ROLE_FOUND, for each path: nothing that was checked is never taken for all in order. */
export function noRoleIn(paths: readonly string[], cwd: string): Problem[] {
  return (paths.length > 0 ? paths : ['.']).map((path) => ({
    code: 'NO_ROLE_FOUND',
    file: shownPath(resolve(cwd, path), cwd),
    message: 'It holds no role. Roles are imported with: suitecloud object:import --type role.',
  }));
}
