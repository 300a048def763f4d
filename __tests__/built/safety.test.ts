import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { knownPeople } from '../../local/account/demo';
import { listOfKnownPeople, type KnownPerson } from '../../local/account/demo/people';
import { findRole, listRoles, rolesOfUser } from '../../local/account/roles';
import { listUsers } from '../../local/account/users';
import type { DeploymentName } from '../../src/TypeScript/checker/ids';
import { formats } from '../../src/TypeScript/checker/view';
import { viewsOf } from '../../src/TypeScript/checker/views';
import { profiles } from '../../src/TypeScript/requirements/profiles';
import { english } from '../../src/TypeScript/texts/english';
import { checkerAddress } from '../support/addresses';
import { form, startLocalNetSuite, type Client, type LocalNetSuite } from '../support/localNetSuite';

let local: LocalNetSuite;

beforeAll(async () => {
  local = await startLocalNetSuite();
});
afterAll(() => local.stop());
afterEach(() => expect(local.errors).toEqual([]));

const deploymentIds = { access: 'access', ownRoles: 'myroles', account: 'account' } as const satisfies Record<DeploymentName, string>;

const namesOf = (deployment: DeploymentName) => viewsOf[deployment].map(({ name }) => name);

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Every parameter that the checker reads, by its source: a new one is asked for here without being written down. */
const parameters = [
  ...new Set(
    filesBelow(join(__dirname, '../../src/TypeScript/checker'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/parameters(?:\['|, ')(\w+)'/g)].map(([, name]) => name!))
      .concat('q', 'token', 'ask', 'custom'),
  ),
].filter((name) => !['view', 'format'].includes(name));

/** What somebody would try who wants to see more than is his: other people and other roles, by every name that might be read. */
function wishes(): Record<string, string> {
  const role = String(findRole(local.account, 'customrole_bw_token_administrator')!.id);
  const others = ['user', 'userid', 'employee', 'entity', 'id', 'email', 'name', 'caller'].map((name) => [name, String(knownPeople.ada.id)]);
  return { role, roles: role, q: 'brightwater', page: '1', level: 'missing', ...Object.fromEntries(others) };
}

const decoded = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** Names that say something else besides: features of ExtendSync are called so, too. */
const featureNames = Object.values(profiles).map(({ name }) => english(name));

/** Names and addresses of everybody else, and the names of roles that are not this person's. */
function secretsFrom(person: KnownPerson): string[] {
  const own = rolesOfUser(local.account, person.id).map(({ name }) => name);
  const people = listUsers(local.account).filter(({ id }) => id !== person.id);
  const roles = listRoles(local.account).map(({ name }) => name).filter((name) => name.includes(' ') && !featureNames.includes(name) && !own.some((each) => each.includes(name)));
  return [...people.map(({ name }) => name), ...people.map(({ email }) => email), ...roles];
}

interface Look {
  readonly what: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function look(client: Client, deployment: DeploymentName, asked: Record<string, string>, init?: RequestInit): Promise<Look> {
  const response = await client(checkerAddress(deploymentIds[deployment], asked), { headers: { Accept: 'text/html' }, ...init });
  return { what: `${deployment} ${JSON.stringify(asked)}`, status: response.status, headers: response.headers, text: await response.text() };
}

/** Every view of a deployment in every format. */
async function lookAtAll(client: Client, deployment: DeploymentName, more: Record<string, string> = {}): Promise<Look[]> {
  const looks: Look[] = [];
  for (const view of namesOf(deployment)) {
    for (const format of formats) looks.push(await look(client, deployment, { view, format, ...more }));
  }
  return looks;
}

const personas = listOfKnownPeople
  .filter(({ isInactive, hasAccess }) => !isInactive && hasAccess !== false)
  .flatMap((person) => person.roles.map((role) => [person.firstName, role, person] as const));

const administers = (role: string) => role === 'ADMINISTRATOR';

describe('the views', () => {
  it('are those of the source, and the parameters, too', () => {
    expect(namesOf('access')).toEqual(expect.arrayContaining(['access', 'dialog', 'ask']));
    expect(parameters).toEqual(expect.arrayContaining(['role', 'verdict', 'page', 'return', 'state']));
    expect(personas.length).toBeGreaterThan(15);
  });
});

describe.each(personas)('%s as %s', (_, role, person) => {
  let client: Client;
  let secrets: string[];
  beforeAll(async () => {
    client = await local.signIn(person.email, role);
    secrets = secretsFrom(person);
  });

  const expectNothingOfOthers = (looks: readonly Look[]) => {
    for (const { what, status, text } of looks) {
      expect([what, status]).toEqual([what, 200]);
      expect([what, secrets.filter((secret) => decoded(text).includes(secret))]).toEqual([what, []]);
    }
  };

  it('learns nothing about other people or roles from Your access and Your roles, whatever is asked for', async () => {
    // NetSuite's own chrome around a page names the administrator's company and the user, and nobody else.
    expectNothingOfOthers(await lookAtAll(client, 'access', wishes()));
    expectNothingOfOthers(await lookAtAll(client, 'ownRoles', wishes()));
  });

  it('gets answers that say what they are and tell nobody where they came from', async () => {
    for (const deployment of ['access', 'ownRoles'] as const) {
      const looks = [...(await lookAtAll(client, deployment)), await look(client, deployment, { view: 'no-such-view' }), await look(client, deployment, { format: 'xml' })];
      for (const { what, headers } of looks) {
        expect([what, headers.get('X-Content-Type-Options'), headers.get('Referrer-Policy')]).toEqual([what, 'nosniff', 'same-origin']);
      }
    }
  });

  it(administers(role) ? 'sees the account' : 'sees nothing of the account', async () => {
    for (const { what, status, text } of await lookAtAll(client, 'account')) {
      expect([what, status]).toEqual([what, administers(role) ? 200 : 403]);
      if (!administers(role)) expect([what, secrets.filter((secret) => decoded(text).includes(secret))]).toEqual([what, []]);
    }
  });
});

describe('the account', () => {
  it('is open to the ExtendSync Administrator', async () => {
    const role = findRole(local.account, 'customrole_extsync_admin')!;
    local.account.database.run('INSERT INTO employeerolesforsearch (entity, role) VALUES (?, ?)', [knownPeople.greta.id, role.id]);
    const client = await local.signIn(knownPeople.greta.email, role.id);
    for (const { what, status } of await lookAtAll(client, 'account')) expect([what, status]).toEqual([what, 200]);
  });

  it('answers nobody without a session, nor does any other deployment', async () => {
    for (const deployment of Object.keys(deploymentIds) as DeploymentName[]) {
      for (const { what, status, text } of await lookAtAll(local.client, deployment)) {
        expect([what, status < 300, text.includes('data-')]).toEqual([what, false, false]);
      }
    }
  });

  it('gives answers that say what they are and tell nobody where they came from', async () => {
    const ada = await local.signIn(knownPeople.ada.email, 'ADMINISTRATOR');
    for (const { what, headers } of await lookAtAll(ada, 'account')) {
      expect([what, headers.get('X-Content-Type-Options'), headers.get('Referrer-Policy')]).toEqual([what, 'nosniff', 'same-origin']);
    }
  });
});

describe('markup', () => {
  const canary = `"'><img src=x onerror=alert(7)><script>alert(7)</script>`;

  /** The canary as it must not stand anywhere: only a browser that finds these runs it. */
  const isLoose = (text: string) => text.includes('<img src=x onerror=alert(7)') || text.includes('<script>alert(7)') || /href="[^"]*"'>/.test(text);

  const places = (Object.keys(deploymentIds) as DeploymentName[]).flatMap((deployment) => namesOf(deployment).map((view) => [deployment, view] as const));

  it.each(places)('in any parameter of %s, view %s, is text', async (deployment, view) => {
    const client = await local.signIn(knownPeople.ada.email, 'ADMINISTRATOR');
    for (const name of [...parameters, 'format', 'deploy2']) {
      const { what, text } = await look(client, deployment, { view, format: 'html', [name]: canary });
      expect([what, isLoose(text)]).toEqual([what, false]);
    }
    const posted = await look(client, deployment, { view, format: 'html' }, form(Object.fromEntries(parameters.map((name) => [name, canary]))));
    expect(isLoose(posted.text)).toBe(false);
  });

  it.each(Object.keys(deploymentIds) as DeploymentName[])('in the view asked for of %s is text', async (deployment) => {
    const client = await local.signIn(knownPeople.ada.email, 'ADMINISTRATOR');
    expect(isLoose((await look(client, deployment, { format: 'html', view: canary })).text)).toBe(false);
  });

  it('in a return address or state that is refused is text, in the dialog that stands alone', async () => {
    const client = await local.signIn(knownPeople.robert.email, 'customrole_bw_markup');
    for (const asked of [{ return: `https://evil.example/${canary}` }, { return: 'http://localhost/', state: canary }, { format: canary }, { view: canary }]) {
      expect(isLoose((await look(client, 'access', { view: 'dialog', ...asked })).text)).toBe(false);
    }
  });
});
