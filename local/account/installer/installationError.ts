import type { Problem } from '../../../sdf/problem';

/** Why a SuiteApp was not installed: every problem that was found. Nothing of it is in the account. */
export class InstallationError extends Error {
  override readonly name = 'InstallationError';
  readonly code = 'INSTALLATION_REFUSED';

  constructor(readonly problems: readonly Problem[]) {
    super(['The SuiteApp was not installed.', ...problems.map(describe)].join('\n'));
  }
}

function describe({ code, file, line, message }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${code} ${message}`;
}
