/** Why a SuiteApp was not uninstalled: all of it is still in the account. */
export class UninstallationError extends Error {
  override readonly name = 'UninstallationError';

  /** @param code of the script that failed */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
