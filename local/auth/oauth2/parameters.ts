import type { AttemptedBy } from '../authError';
import { OAuth2Error } from './oauth2Error';

/**
 * A parameter of a query or form; undefined where it is missing or empty, which is the same (RFC 6749 §3.1, §3.2).
 * @throws OAuth2Error invalid_request where it stands there twice: nobody may choose which one counts
 */
export function parameterOf(parameters: URLSearchParams, name: string, who: AttemptedBy = {}): string | undefined {
  const [value, ...others] = parameters.getAll(name);
  if (others.length > 0) throw new OAuth2Error('invalid_request', 'MissingRequiredParameter', `${name} is given more than once.`, who);
  return value === '' ? undefined : value;
}

/** A parameter that must be there. @throws OAuth2Error invalid_request */
export function requiredParameter(parameters: URLSearchParams, name: string, who: AttemptedBy = {}): string {
  const value = parameterOf(parameters, name, who);
  if (value === undefined) throw new OAuth2Error('invalid_request', 'MissingRequiredParameter', `${name} is missing.`, who);
  return value;
}
