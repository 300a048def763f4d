import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { createClient, type Client } from '../../client';
import { clientCall } from '../../scripts/reference/clientCall';
import { referenceFiles } from '../../scripts/reference/files';
import type { Endpoint } from '../../src/TypeScript/api/endpoint';
import { parseInput } from '../../src/TypeScript/api/input';
import { endpoints } from '../../src/TypeScript/api/router';

const files = referenceFiles(endpoints);
const byName = endpoints.map((endpoint) => [`${endpoint.method.toUpperCase()} ${endpoint.resource}`, endpoint] as const);

interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Input }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Input }>> };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

interface Input {
  readonly oneOf?: readonly { readonly $ref: string }[];
  readonly discriminator?: { readonly propertyName: string; readonly mapping: Readonly<Record<string, string>> };
}

const document = JSON.parse(files['docs/openapi.json']!) as Document;
const operations = document.paths['/app/site/hosting/restlet.nl'] ?? {};

/** Every $ref of a document. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => (name === '$ref' ? [String(child)] : references(child)));
}

function find(pointer: string): unknown {
  return pointer.slice(2).split('/').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], document);
}

describe('the reference in docs', () => {
  it.each(Object.keys(files))('%s is what "npm run reference" writes', (path) => {
    expect(readFileSync(path, 'utf8')).toBe(files[path]);
  });

  it('has a chapter for every endpoint, which names its permissions and failures', () => {
    const chapters = new Map(files['docs/api.md']!.split(/^## /m).slice(1).map((chapter) => [chapter.split('\n')[0]!, chapter]));
    for (const [name, { summary, failures, needs }] of byName) {
      const chapter = chapters.get(name) ?? '';
      expect(chapter).toContain(summary);
      for (const code of failures) expect(chapter).toContain(`\`${code}\``);
      expect(chapter.match(/\]\(checks\.md#/g)?.length ?? 0).toBe(needs.length);
    }
  });

  it('links to headings that exist', () => {
    const anchors = new Set(readFileSync('docs/checks.md', 'utf8').match(/^### .*$/gm)?.map((heading) => heading.slice(4).trim()));
    for (const [, anchor] of files['docs/api.md']!.matchAll(/checks\.md#([a-z0-9-]+)/g)) expect(anchors).toContain(anchor);
    const headings = new Set(files['docs/api.md']!.match(/^#+ .*$/gm)?.map((heading) => heading.replace(/^#+ /, '').toLowerCase().replace(/ /g, '-')));
    for (const [, anchor] of files['docs/api.md']!.matchAll(/\]\(#([a-z0-9-]+)\)/g)) expect(headings).toContain(anchor);
  });

  it('says nothing that is missing: no undefined, no empty type', () => {
    expect(files['docs/api.md']).not.toMatch(/undefined|\[object|\| any \|/);
  });
});

describe.each(byName)('%s', (_name, endpoint: Endpoint) => {
  const { example, input, output, method, resource } = endpoint;

  it('takes its example, and answers what its example says', () => {
    expect(() => parseInput(input, example.input)).not.toThrow();
    expect(v.safeParse(output, example.output).issues).toBeUndefined();
    expect(JSON.stringify(example.output)).not.toContain('null');
  });

  it('is called by the client as its example shows', async () => {
    let sent: unknown;
    const fetch = async (url: URL | RequestInfo, { method: used, body }: RequestInit = {}) => {
      const query = Object.fromEntries([...new URL(String(url)).searchParams].filter(([name]) => name !== 'script' && name !== 'deploy'));
      sent = { method: used, input: used === 'POST' ? JSON.parse(String(body)) : query };
      // Arrays of every name: the client joins some of them.
      return Response.json({ data: { results: [], attachments: [], associations: [], ...example.output } });
    };
    const client = createClient({ baseUrl: 'http://localhost', auth: { kind: 'bearer', accessToken: 'x' }, fetch });
    const run = new Function('client', `return (async () => { ${clientCall(endpoint)} })()`) as (client: Client) => Promise<void>;
    await run(client);
    expect(sent).toEqual({ method: method.toUpperCase(), input: { resource, ...example.input } });
  });

  it('is in the OpenAPI document, with what it takes and what it answers', () => {
    const name = [method, resource].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    expect(document.components.schemas).toHaveProperty([`${name}Input`, 'properties', 'resource', 'const'], resource);
    expect(document.components.schemas).toHaveProperty([`${name}Answer`, 'type'], 'object');
    const operation = operations[method]!;
    const taken = operation.requestBody?.content['application/json']?.schema ?? operation.parameters.find(({ name: parameter }) => parameter === 'fields')?.schema;
    expect(taken?.discriminator?.mapping[resource]).toBe(`#/components/schemas/${name}Input`);
    expect(taken?.oneOf).toContainEqual({ $ref: `#/components/schemas/${name}Input` });
  });
});

describe('the OpenAPI document', () => {
  it('is of version 3.1, with title and version', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: JSON.parse(readFileSync('package.json', 'utf8')).version });
  });

  it('has references to what it has', () => {
    const pointers = references(document);
    expect(pointers.length).toBeGreaterThan(endpoints.length);
    for (const pointer of pointers) expect(find(pointer)).toBeDefined();
  });

  it('has one operation for each method in use, each with an answer and failures', () => {
    expect(Object.keys(document.paths)).toEqual(['/app/site/hosting/restlet.nl']);
    expect(Object.keys(operations).sort()).toEqual([...new Set(endpoints.map(({ method }) => method))].sort());
    const ids = Object.values(operations).map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { responses } of Object.values(operations)) {
      expect(Object.keys(responses)).toEqual(['200', '400', '401', '403', '429']);
      for (const { description } of Object.values(responses)) expect(description).not.toBe('');
    }
  });
});
