import type { Endpoint } from '../../src/TypeScript/api/endpoint';
import { apiErrorCodes } from '../../src/TypeScript/api/errors';
import { limits } from '../../src/TypeScript/api/limits';
import { recordTypeIds } from '../../src/TypeScript/api/records/recordTypes';
import { clientCall } from './clientCall';
import { jsonSchemaOf } from './jsonSchema';
import { fieldTables, type FieldRow, type FieldTable } from './rows';
import { commonFailures, failureWords, needWords } from './words';

/** The reference as Markdown: what holds for every call, then each endpoint. */
export function writeMarkdown(endpoints: readonly Endpoint[]): string {
  return [introduction(endpoints), ...endpoints.map(chapter)].join('\n\n') + '\n';
}

const limitWords: Readonly<Record<keyof typeof limits, string>> = {
  fileBytes: 'bytes of one file',
  requestBytes: 'bytes of one request’s body, Base64 and all',
  mailBytes: 'bytes of the attachments of one mail, over several requests',
  bodyCharacters: 'characters of a mail’s body',
  addresses: 'addresses in one call',
  records: 'records in one call',
  attachments: 'attachments of one mail',
};

function introduction(endpoints: readonly Endpoint[]): string {
  const contents = endpoints.map((endpoint) => `| [${titleOf(endpoint)}](#${anchorOf(endpoint)}) | ${endpoint.summary} |`);
  return `# The API

<!-- Written by "npm run reference" from the schemas that the RESTlet checks its requests with. Do not edit. -->

What a mail client asks NetSuite once it has signed in: one RESTlet, which runs as the token's user and role. The same as OpenAPI 3.1: [openapi.json](openapi.json).

| endpoint | gives |
|---|---|
${contents.join('\n')}

## How to call it

\`\`\`
https://<account>.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=customscript_extsync_api&deploy=customdeploy_extsync_api&resource=…
\`\`\`

- **Who calls:** \`Authorization: OAuth …\` (OAuth 1.0a, HMAC-SHA256) or \`Authorization: Bearer …\` (OAuth 2.0, scope \`restlets\`). [sign-in.md](sign-in.md) tells how to get a token, in Local NetSuite too.
- **GET and DELETE** take their fields, \`resource\` among them, in the query, in lower-case letters. Lists are separated by commas, message ids by blanks. Send \`Content-Type: application/json\`.
- **POST** takes a JSON object that has \`resource\`.
- **Answer:** \`{"data": …}\`, never with a null. **Failure:** HTTP 400 and \`{"error": {"code", "message"}}\`.
- **Safe to repeat:** every call, POST and DELETE included. Whoever got no answer sends the same again: nothing is made a second time, and what was missing is completed.

### By the client of this repository

[\`client\`](../client) signs, repeats where NetSuite is busy, and splits large mails. It needs \`fetch\` and WebCrypto: a browser, or Node 20.

\`\`\`ts
import { createClient } from './client';

const client = createClient({
  baseUrl: 'http://localhost:8300',
  auth: { kind: 'oauth1', account: 'TSTDRV1234567', consumerKey, consumerSecret, token, tokenSecret },
});
\`\`\`

The examples below are calls of this client; a test sends each and compares.

### Record types

By the ids of NetSuite's \`N/record\`, in the order in which records are suggested: ${recordTypeIds.map((id) => `\`${id}\``).join(', ')}. Prospects and leads are customers.

### Limits

| limit | at most |
|---|---|
${Object.entries(limits).map(([name, limit]) => `| \`${name}\`: ${limitWords[name as keyof typeof limits]} | ${limit.toLocaleString('en')} |`).join('\n')}

### Failures

| code | means |
|---|---|
${apiErrorCodes.map((code) => `| \`${code}\` | ${failureWords[code]} |`).join('\n')}

Every endpoint may answer ${commonFailures.map((code) => `\`${code}\``).join(', ')}. NetSuite itself refuses before the RESTlet runs: 401 \`INVALID_LOGIN_ATTEMPT\` (the reason stands in the Login Audit Trail), 403 where a feature is off, 429 or a code such as \`SSS_REQUEST_LIMIT_EXCEEDED\` where too many requests run at once: wait and repeat.`;
}

function titleOf({ method, resource }: Endpoint): string {
  return `${method.toUpperCase()} ${resource}`;
}

function anchorOf({ method, resource }: Endpoint): string {
  return `${method}-${resource}`;
}

function chapter(endpoint: Endpoint): string {
  const { summary, needs, input, output, failures, example } = endpoint;
  const needed = needs.length === 0 ? 'Nothing but a token.' : needs.map((need) => `- ${needWords(need)}`).join('\n');
  const own = failures.filter((code) => !commonFailures.includes(code));
  return [
    `## ${titleOf(endpoint)}`,
    summary,
    `**Needs**\n\n${needed}`,
    `**Takes**\n\n${tables(fieldTables(jsonSchemaOf(input, 'input')), inputTable)}`,
    `**Answers**\n\n${tables(fieldTables(jsonSchemaOf(output, 'output')), answerTable)}`,
    ...(own.length === 0 ? [] : [`**Fails with** ${own.map((code) => `\`${code}\``).join(', ')}, and as every endpoint.`]),
    `**Example**\n\n\`\`\`ts\n${clientCall(endpoint)}\n\`\`\`\n\n\`\`\`json\n${JSON.stringify(example.output, null, 2)}\n\`\`\``,
  ].join('\n\n');
}

function tables(given: readonly FieldTable[], table: (rows: readonly FieldRow[]) => string): string {
  return given.map(({ alternative, rows }) => (alternative === undefined ? '' : `With ${alternative}:\n\n`) + table(rows)).join('\n\n');
}

function inputTable(rows: readonly FieldRow[]): string {
  if (rows.length === 0) return 'Nothing.';
  const lines = rows.map(({ name, type, isRequired, words }) => `| ${code(name)} | ${cell(type)} | ${isRequired ? 'yes' : ''} | ${cell(words)} |`);
  return ['| field | type | must be there | what is allowed |', '|---|---|---|---|', ...lines].join('\n');
}

function answerTable(rows: readonly FieldRow[]): string {
  const lines = rows.map(({ name, type, isRequired, words }) => `| ${code(name)} | ${cell(type)} | ${isRequired ? 'always' : 'where there is one'} | ${cell(words)} |`);
  return ['| field | type | is there | notes |', '|---|---|---|---|', ...lines].join('\n');
}

function code(name: string): string {
  return `\`${name}\``;
}

/** A bar would end the cell, an angle bracket would begin an element. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/</g, '&lt;').replace(/\s+/g, ' ');
}
