import { findIntegration, isOwnAddress, oauth2Scopes, type Integration, type OAuth2Scope } from '../../account/integrations';
import type { Account } from '../../account/types';
import type { AttemptedBy } from '../authError';
import { OAuth2Error } from './oauth2Error';
import { parameterOf, requiredParameter } from './parameters';
import { isCodeChallenge } from './pkce';

/** When the application wants the log-in and the consent page to appear. */
export type Prompt = 'none' | 'login' | 'consent';
const prompts: readonly string[] = ['none', 'login', 'consent'] satisfies Prompt[];

/** 22 to 1024 printable ASCII characters (Oracle help section_158081944642). */
const stateForm = /^[\x20-\x7e]{22,1024}$/;
const longestState = 1024;

/** An application that asks to sign in, and the address where it waits: one of its integration record's own. */
export interface AskingClient {
  readonly integration: Integration;
  readonly redirectUri: string;
  /** Goes back to the application with whatever it is told, errors too. */
  readonly state: string | undefined;
}

/** A request for consent that is in order. */
export interface AuthorizationRequest extends AskingClient {
  readonly state: string;
  readonly scopes: readonly OAuth2Scope[];
  /** PKCE, by the method S256. */
  readonly challenge: string;
  readonly prompts: readonly Prompt[];
}

/**
 * Who asks and where the answer may go: read first, for whoever this refuses is told on a page and led nowhere (Oracle
 * help subsect_161252455245). Parameters: client_id, redirect_uri, state.
 * @throws OAuth2Error unauthorized_client, invalid_request
 */
export function readClient(account: Account, parameters: URLSearchParams): AskingClient {
  const integration = askingIntegration(account, requiredParameter(parameters, 'client_id'));
  const who = { applicationName: integration.name };
  const redirectUri = requiredParameter(parameters, 'redirect_uri', who);
  if (!isOwnAddress(integration.redirectUri, redirectUri)) {
    throw new OAuth2Error('invalid_request', 'InvalidRedirectURI', 'The redirect URI is not that of the integration record.', who);
  }
  return { integration, redirectUri, state: stateToReturn(parameters) };
}

function askingIntegration(account: Account, clientId: string): Integration {
  const integration = findIntegration(account, clientId);
  if (integration === undefined) {
    throw new OAuth2Error('unauthorized_client', 'UnknownIntegration', 'No integration record of this account has this client ID.');
  }
  const who = { applicationName: integration.name };
  if (integration.state !== 'ENABLED') {
    throw new OAuth2Error('unauthorized_client', 'IntegrationBlocked', 'The integration record is not enabled.', who);
  }
  if (!integration.usesCodeGrant) {
    throw new OAuth2Error('unauthorized_client', 'AuthorizationCodeGrantRequired', 'The integration record does not use the authorization code grant.', who);
  }
  return integration;
}

/** A state that is given twice or is longer than any may be goes nowhere. */
function stateToReturn(parameters: URLSearchParams): string | undefined {
  const [state = '', ...others] = parameters.getAll('state');
  const isReturned = state !== '' && state.length <= longestState && others.length === 0;
  return isReturned ? state : undefined;
}

/**
 * What a known application asks for (Oracle help section_158081944642). Parameters: response_type, scope, state,
 * code_challenge, code_challenge_method, and optionally prompt.
 * @throws OAuth2Error invalid_request, unsupported_response_type, invalid_scope
 */
export function readAuthorizationRequest(client: AskingClient, parameters: URLSearchParams): AuthorizationRequest {
  const who = { applicationName: client.integration.name };
  if (requiredParameter(parameters, 'response_type', who) !== 'code') {
    throw new OAuth2Error('unsupported_response_type', 'UnsupportedResponseType', 'The response type must be code.', who);
  }
  const state = readState(parameters, who);
  const scopes = readScopes(client.integration, parameters, who);
  return { ...client, state, scopes, challenge: readChallenge(parameters, who), prompts: readPrompts(parameters, who) };
}

function readState(parameters: URLSearchParams, who: AttemptedBy): string {
  const state = parameterOf(parameters, 'state', who);
  if (state !== undefined && stateForm.test(state)) return state;
  throw new OAuth2Error('invalid_request', 'InvalidState', 'The state must have 22 to 1024 printable ASCII characters.', who);
}

function readScopes(integration: Integration, parameters: URLSearchParams, who: AttemptedBy): OAuth2Scope[] {
  const asked = new Set(requiredParameter(parameters, 'scope', who).split(' '));
  const scopes = oauth2Scopes.filter((scope) => asked.has(scope));
  if (scopes.length < asked.size) throw new OAuth2Error('invalid_scope', 'InvalidScope', 'The scope is not one of NetSuite’s.', who);
  if (scopes.every((scope) => integration.scopes.includes(scope))) return scopes;
  throw new OAuth2Error('invalid_scope', 'ScopeMismatched', 'The scope is not enabled on the integration record.', who);
}

/**
 * Always required: from NetSuite 2027.1 on new code grants need PKCE, and an application that is ready for it works
 * before, too. NetSuite does not take the method plain (Oracle help section_158081944642), which is what a missing
 * method stands for.
 */
function readChallenge(parameters: URLSearchParams, who: AttemptedBy): string {
  const challenge = requiredParameter(parameters, 'code_challenge', who);
  const isS256 = requiredParameter(parameters, 'code_challenge_method', who) === 'S256';
  if (isS256 && isCodeChallenge(challenge)) return challenge;
  throw new OAuth2Error('invalid_request', 'MissingRequiredParameter', 'PKCE takes a challenge of 43 to 128 characters by the method S256.', who);
}

/** One of the values, or login and consent together; none stands alone. */
function readPrompts(parameters: URLSearchParams, who: AttemptedBy): Prompt[] {
  const words = new Set(parameterOf(parameters, 'prompt', who)?.split(' ') ?? []);
  const isKnown = [...words].every((word) => prompts.includes(word)) && !(words.has('none') && words.size > 1);
  if (!isKnown) throw new OAuth2Error('invalid_request', 'MissingRequiredParameter', 'The prompt must be none, login or consent.', who);
  return [...words] as Prompt[];
}
