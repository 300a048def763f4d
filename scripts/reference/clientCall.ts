import type { Endpoint } from '../../src/TypeScript/api/endpoint';

type Input = Readonly<Record<string, unknown>>;

/** How the client's methods take what stands in a query: lists as arrays, a record as a reference. */
const calls: Readonly<Record<string, (input: Input) => string>> = {
  'get status': () => 'status()',
  'get session': () => 'session()',
  'get permissions': () => 'permissions()',
  'get matches': (input) => `matches(${literal({ ...input, ...lists(input, 'emails', 'numbers', 'types') })})`,
  'get search': (input) => `search(${literal({ ...input, ...lists(input, 'types'), ...numbers(input, 'limit') })})`,
  'get record': (input) => `record(${literal(reference(input))})`,
  'get associations': ({ messageids }) => `associations(${literal(String(messageids).split(' '))})`,
  'post email': (input) => `attachEmail(${literal(input)})`,
  'post file': (input) => `storeFile(${literal(input)})`,
  'post record': (input) => `createRecord(${literal(input)})`,
  'post event': (input) => `saveEvent(${literal(input)})`,
  'delete association': (input) => `detach(${literal(input['messageid'])}, ${literal(reference(input))})`,
};

/** The statement that makes an endpoint's example by the client. @throws Error where the client has no method for it */
export function clientCall({ method, resource, example }: Endpoint): string {
  const call = calls[`${method} ${resource}`];
  if (call === undefined) throw new Error(`The client has no method for ${method} ${resource}: add it, and its example here.`);
  const input = Object.entries(example.input).filter(([name]) => name !== 'resource');
  return `const answer = await client.${call(Object.fromEntries(input))};`;
}

function lists(input: Input, ...names: readonly string[]): Input {
  return Object.fromEntries(names.filter((name) => input[name] !== undefined).map((name) => [name, String(input[name]).split(',')]));
}

function numbers(input: Input, name: string): Input {
  return input[name] === undefined ? {} : { [name]: Number(input[name]) };
}

function reference({ type, id }: Input): Input {
  return { type, id: Number(id) };
}

/** JSON, with the names of properties as JavaScript writes them. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^(\s*)"([A-Za-z_]\w*)":/gm, '$1$2:');
}
