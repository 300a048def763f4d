/** What a SuiteScriptError carries besides its stack. */
export interface ScriptErrorFields {
  /** The error's code, which scripts read as `name`. */
  readonly name: string;
  readonly message: string;
  /** error.SuiteScriptError unless NetSuite names another type. */
  readonly type?: string;
  /** Whether NetSuite's mail about the failure is suppressed. */
  readonly notifyOff?: boolean;
}

/**
 * An error that Local NetSuite means a script to see. It is thrown on Node's side; the realm turns it into a
 * SuiteScriptError of the script's own side at the border.
 */
export class ScriptError extends Error {
  readonly code: string;

  constructor(code: string, message: string, readonly type = 'error.SuiteScriptError') {
    super(message);
    this.name = 'ScriptError';
    this.code = code;
  }
}

/** Code of everything that NetSuite has and Local NetSuite has not. */
export const notAvailableCode = 'NOT_AVAILABLE_IN_LOCAL_NETSUITE';

/** The error for something that NetSuite has and Local NetSuite has not; `what` begins the sentence. */
export function notAvailable(what: string): ScriptError {
  return new ScriptError(notAvailableCode, `${what} is not available in Local NetSuite`);
}
