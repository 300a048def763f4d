/** NetSuite's answer to a query that it refuses: one code, and a message that says why. */
export class SuiteqlError extends Error {
  override readonly name = 'SuiteqlError';
  readonly code = 'SSS_SEARCH_ERROR_OCCURRED';

  constructor(reason: string) {
    super(`Search error occurred: ${reason}`);
  }
}

/** The same words for a table that does not exist and for one that the role may not see. */
export function recordNotFound(name: string): SuiteqlError {
  return new SuiteqlError(`Record '${name}' was not found.`);
}

export function unknownIdentifier(name: string, available: readonly string[]): SuiteqlError {
  const identifiers = available.map((identifier) => `${identifier}=${identifier}`).join(', ');
  return new SuiteqlError(`Unknown identifier '${name}'. Available identifiers are: {${identifiers}}`);
}

/** What Oracle refuses, by its own code where it has one. */
export function refused(reason: string): SuiteqlError {
  return new SuiteqlError(reason);
}

/** SQL that NetSuite cannot read, or that only other databases know. */
export function invalidSyntax(reason: string): SuiteqlError {
  return new SuiteqlError(`Failed to parse SQL: ${reason}`);
}

/** SQL that NetSuite may accept, and this machine cannot answer rightly. */
export function notAvailable(what: string): SuiteqlError {
  return new SuiteqlError(`${what} is not available in Local NetSuite.`);
}
