import type { Endpoint, Method } from '../../src/TypeScript/api/endpoint';
import { methods } from '../../src/TypeScript/api/endpoint';
import { apiErrorCodes } from '../../src/TypeScript/api/errors';
import { version } from '../../src/TypeScript/api/version';
import { jsonSchemaOf, type Schema } from './jsonSchema';

/**
 * The API as an OpenAPI 3.1 document. A RESTlet has one path and OpenAPI one operation for a path and method, so there
 * are three operations; which endpoint is meant is told by `resource`, the discriminator of what each takes. The
 * component <Method><Resource>Input goes with <Method><Resource>Answer.
 */
export function openApiOf(endpoints: readonly Endpoint[]): object {
  const used = methods.filter((method) => endpoints.some((endpoint) => endpoint.method === method));
  return {
    openapi: '3.1.0',
    info: {
      title: 'ExtendSync Access API',
      version,
      description:
        'One RESTlet, which runs as the token’s user and role. Each method is one operation; `resource` selects the endpoint. The answer of <Method><Resource>Input is <Method><Resource>Answer. Every call may be repeated. For reading, docs/api.md is better.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: 'https://{account}.restlets.api.netsuite.com', description: 'NetSuite', variables: { account: { default: '1234567', description: 'Account id in lower case, _ as -' } } },
      { url: 'http://localhost:8300', description: 'Local NetSuite' },
    ],
    security: [{ tokenBased: [] }, { oauth2: ['restlets'] }],
    paths: { '/app/site/hosting/restlet.nl': Object.fromEntries(used.map((method) => [method, operation(method, endpoints.filter((endpoint) => endpoint.method === method))])) },
    components: {
      schemas: { ...Object.fromEntries(endpoints.flatMap(schemasOf)), Failure: failure },
      securitySchemes: {
        tokenBased: { type: 'http', scheme: 'oauth', description: 'OAuth 1.0a with HMAC-SHA256: NetSuite’s Token-Based Authentication' },
        oauth2: {
          type: 'oauth2',
          flows: {
            authorizationCode: {
              authorizationUrl: 'https://1234567.app.netsuite.com/app/login/oauth2/authorize.nl',
              tokenUrl: 'https://1234567.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token',
              scopes: { restlets: 'Call RESTlets' },
            },
          },
        },
      },
    },
  };
}

function operation(method: Method, endpoints: readonly Endpoint[]): object {
  const inputs = discriminated(endpoints);
  const own = [ownParameter('script', 'customscript_extsync_api'), ownParameter('deploy', 'customdeploy_extsync_api')];
  const answer = { anyOf: endpoints.map((endpoint) => reference(`${nameOf(endpoint)}Answer`)) };
  return {
    operationId: method,
    summary: `${method.toUpperCase()} ${endpoints.map(({ resource }) => resource).join(', ')}`,
    description: endpoints.map(({ resource, summary }) => `- \`${resource}\`: ${summary}`).join('\n'),
    ...(method === 'post'
      ? { parameters: own, requestBody: { required: true, content: { 'application/json': { schema: inputs, examples: examplesOf(endpoints) } } } }
      : { parameters: [...own, { name: 'fields', in: 'query', required: true, style: 'form', explode: true, description: 'Each property is a query parameter of its own.', schema: inputs }] }),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: { type: 'object', properties: { data: answer }, required: ['data'] } } } },
      400: failed('Refused by the API, or by NetSuite'),
      401: failed('The token is not accepted; the reason stands in the Login Audit Trail'),
      403: failed('A feature is off, or the role may not run the script'),
      429: failed('Too many requests at once: wait and repeat'),
    },
  };
}

function ownParameter(name: string, id: string): object {
  return { name, in: 'query', required: true, schema: { type: 'string', const: id } };
}

function discriminated(endpoints: readonly Endpoint[]): object {
  const mapping = Object.fromEntries(endpoints.map((endpoint) => [endpoint.resource, reference(`${nameOf(endpoint)}Input`).$ref]));
  return { oneOf: Object.values(mapping).map(($ref) => ({ $ref })), discriminator: { propertyName: 'resource', mapping } };
}

function examplesOf(endpoints: readonly Endpoint[]): object {
  return Object.fromEntries(endpoints.map(({ resource, example }) => [resource, { value: { resource, ...example.input } }]));
}

function schemasOf(endpoint: Endpoint): [string, object][] {
  const { resource, input, output, example } = endpoint;
  const answer = { ...jsonSchemaOf(output, 'output'), examples: [example.output] };
  return [[`${nameOf(endpoint)}Input`, withResource(jsonSchemaOf(input, 'input'), resource)], [`${nameOf(endpoint)}Answer`, answer]];
}

/** What the router reads, which no endpoint's own schema has. */
function withResource(schema: Schema, resource: string): object {
  const { properties, required = [], ...rest } = schema;
  const own = { type: 'object', properties: { resource: { type: 'string', const: resource }, ...properties }, required: [...new Set(['resource', ...required])] };
  return properties === undefined ? { ...own, allOf: [rest] } : { ...rest, ...own };
}

function nameOf({ method, resource }: Endpoint): string {
  return [method, resource].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function reference(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function failed(description: string): object {
  return { description, content: { 'application/json': { schema: reference('Failure') } } };
}

const failure = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        code: { type: 'string', description: `Of the API: ${apiErrorCodes.join(', ')}; or one of NetSuite’s.` },
        message: { type: 'string' },
      },
      required: ['code', 'message'],
    },
  },
  required: ['error'],
};
