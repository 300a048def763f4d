import { findIntegration, type Integration } from '../../account/integrations';
import type { Account } from '../../account/types';
import { isSameSecret } from '../isSameSecret';
import { OAuth2Error } from './oauth2Error';
import { parameterOf } from './parameters';

/** Who an application says it is; a public client has no secret. */
interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string | undefined;
}

/** Stands in where there is no such client, so that a refusal takes as long as any other. */
const secretOfNobody = '0'.repeat(64);

/**
 * Which application asks the token or the revocation endpoint: by HTTP Basic, or, for a public client, by client_id in
 * the body (Oracle help section_158081952044, section_160855594402). A secret in the body is not taken.
 * @throws OAuth2Error invalid_client, invalid_request where it identifies itself in two ways
 */
export function authenticateClient(account: Account, authorization: string | undefined, form: URLSearchParams): Integration {
  const { clientId, clientSecret } = authorization === undefined ? credentialsInBody(form) : credentialsInHeader(authorization, form);
  const integration = findIntegration(account, clientId);
  const hasSecret = isSameSecret(clientSecret ?? '', integration?.consumerSecret ?? secretOfNobody);
  const isProved = clientSecret === undefined ? integration?.isPublicClient === true : hasSecret;
  if (integration === undefined || !isProved) throw failed('Client ID and client secret are not those of an integration record.');
  return integration;
}

function credentialsInBody(form: URLSearchParams): Credentials {
  const clientId = parameterOf(form, 'client_id');
  if (parameterOf(form, 'client_secret') !== undefined) throw failed('The client secret belongs into the Authorization header.');
  if (clientId === undefined) throw failed('The request has no client authentication.');
  return { clientId, clientSecret: undefined };
}

function credentialsInHeader(authorization: string, form: URLSearchParams): Credentials {
  const credentials = readBasic(authorization);
  const clientIdInBody = parameterOf(form, 'client_id');
  const isTwofold = parameterOf(form, 'client_secret') !== undefined || (clientIdInBody !== undefined && clientIdInBody !== credentials.clientId);
  if (isTwofold) throw new OAuth2Error('invalid_request', 'MissingRequiredParameter', 'The client is authenticated in more than one way.');
  return credentials;
}

/** Both parts are form-encoded before they are joined (RFC 6749 §2.3.1); NetSuite's own need no encoding. */
function readBasic(authorization: string): Credentials {
  const [, encoded] = /^Basic +([A-Za-z0-9+/_-]+=*)$/i.exec(authorization) ?? [];
  if (encoded === undefined) throw failed('The Authorization header is not of the scheme Basic.');
  const [clientId = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const clientSecret = formDecoded(secret.join(':'));
  return { clientId: formDecoded(clientId), clientSecret: clientSecret === '' ? undefined : clientSecret };
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw failed('The Authorization header has malformed percent-encoding.');
  }
}

function failed(message: string): OAuth2Error {
  return new OAuth2Error('invalid_client', 'ClientAuthenticationFailed', message);
}
