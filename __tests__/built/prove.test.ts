import fc from 'fast-check';
import { compare } from '../../prove/compare';
import { prove, signInAdministrator } from '../../prove/prove';
import { offeredLevels, relevantKeys, situations } from '../../prove/situation';
import { startWorld, type World } from '../../prove/world';

const cases = 2_000;
const seed = 20_261_124;

describe('prediction equals reality', () => {
  it(
    `in ${cases} accounts: the checker says beforehand who signs in and what each profile can do, and so it happens`,
    async () => {
      const { failures, errors, signedIn, compared, undecided } = await prove(cases, seed);
      expect(failures.slice(0, 3)).toEqual([]);
      expect(errors).toEqual([]);
      // No level of a record type may mean that it is not installed: the role in use cannot tell, and nothing works then.
      const left = new Set(undecided.map(({ source, about, happened }) => `${source}, ${about}: ${happened ? 'worked' : 'failed'}`));
      expect([...left]).toEqual(['access, send-from-outlook: failed']);
      // Both answers were put to the test, many times each.
      expect(signedIn).toBeGreaterThan(cases / 4);
      expect(cases - signedIn).toBeGreaterThan(cases / 4);
      expect(compared).toBeGreaterThan(5 * cases);
    },
    600_000,
  );
});

describe('the proof', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  });

  afterAll(async () => {
    await world.stop();
    expect(world.errors).toEqual([]);
  });

  /** A situation in which everything works, changed as given. */
  const complete = () => {
    const usual = fc.sample(situations, { numRuns: 1, seed })[0]!;
    const full = Object.fromEntries(relevantKeys.map((key) => [key, /SSO|OIDC/.test(key) ? (0 as const) : offeredLevels(key).at(-1)!]));
    return {
      ...usual,
      role: full,
      global: {},
      features: { ...usual.features, TBA: true, WEBSERVICESEXTERNAL: true, CUSTOMCODE: true, SERVERSIDESCRIPTING: true },
      roleFlags: { isInactive: false, isWebServicesOnly: false, isSingleSignOnOnly: false },
      userFlags: { isInactive: false, hasAccess: true, isAssigned: true },
    };
  };

  it('agrees where all is granted', async () => {
    expect(await compare(world, await signInAdministrator(world), complete())).toMatchObject({ signedIn: true, disagreements: [] });
  });

  it.each(['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'])('agrees where %s alone is missing: nobody signs in', async (key) => {
    const situation = { ...complete(), role: { ...complete().role, [key]: 0 as const } };
    expect(await compare(world, await signInAdministrator(world), situation)).toMatchObject({ signedIn: false, disagreements: [] });
  });

  it('sees a checker that promises too much', async () => {
    const boaster = { json: () => Promise.resolve({ users: [], counts: { users: { ready: 2 } } }) };
    const situation = { ...complete(), role: { ...complete().role, ADMI_WEBSERVICES: 0 as const } };
    const { disagreements } = await compare(world, boaster, situation);
    expect(disagreements).toEqual([{ source: 'account', about: 'sign-in', predicted: true, happened: false, failedAt: expect.any(String) }]);
  });

  it('sees a checker that promises too little', async () => {
    const pessimist = { json: () => Promise.resolve({ users: [{ id: 20, verdict: 'blocked' }], counts: { users: { blocked: 2 } } }) };
    const { disagreements } = await compare(world, pessimist, complete());
    expect(disagreements).toEqual([{ source: 'account', about: 'sign-in', predicted: false, happened: true }]);
  });

  it('varies every permission over every level that NetSuite offers, and every flag and feature both ways', () => {
    const drawn = fc.sample(situations, { numRuns: 2_000, seed });
    for (const key of relevantKeys) {
      const levels = new Set(drawn.map(({ role }) => role[key]));
      const expected = /SSO|OIDC/.test(key) ? [0, 4] : offeredLevels(key);
      expect([key, [...levels].sort()]).toEqual([key, expected]);
    }
    for (const part of ['features', 'roleFlags', 'userFlags'] as const) {
      const names = Object.keys(drawn[0]![part]);
      for (const name of names) expect(new Set(drawn.map((situation) => (situation[part] as Record<string, boolean>)[name])).size).toBe(2);
    }
  });
});
