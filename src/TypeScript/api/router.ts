import { ApiError } from './errors';
import type { Endpoint, Method } from './endpoint';
import { associations } from './endpoints/associations';
import { createRecord } from './endpoints/createRecord';
import { detach } from './endpoints/detach';
import { email } from './endpoints/email';
import { event } from './endpoints/event';
import { file } from './endpoints/file';
import { matches } from './endpoints/matches';
import { permissions } from './endpoints/permissions';
import { record } from './endpoints/record';
import { search } from './endpoints/search';
import { session } from './endpoints/session';
import { status } from './endpoints/status';

export const endpoints: readonly Endpoint[] = [status, session, permissions, matches, search, record, associations, email, file, createRecord, event, detach];

/**
 * Gives the endpoint for a method and a resource.
 * @throws ApiError UNKNOWN_RESOURCE, METHOD_NOT_ALLOWED
 */
export function route(method: Method, resource: unknown): Endpoint {
  const offered = endpoints.filter((endpoint) => endpoint.resource === resource);
  const match = offered.find((endpoint) => endpoint.method === method);
  if (match) return match;
  if (offered.length > 0) {
    const allowed = offered.map((endpoint) => endpoint.method.toUpperCase()).join(', ');
    throw new ApiError('METHOD_NOT_ALLOWED', `${String(resource)} takes ${allowed}.`);
  }
  const known = [...new Set(endpoints.map((endpoint) => endpoint.resource))].join(', ');
  throw new ApiError('UNKNOWN_RESOURCE', `resource, in the query of GET and DELETE and in the body of POST, must be one of: ${known}.`);
}
