import { knownPeople } from '../../../local/account/demo';
import { apiAddress } from '../../support/addresses';
import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';
import { signedFetch, signInByThreeSteps } from '../../support/threeStep';

let local: LocalNetSuite;

beforeAll(async () => {
  local = await startLocalNetSuite();
});

afterAll(async () => {
  expect(local.errors).toEqual([]);
  await local.stop();
});

describe('three-step authorization', () => {
  it('gives a token that works as the user and role that allowed it', async () => {
    const rita = await local.signIn(knownPeople.rita.email, knownPeople.rita.roles[0]);
    const token = await signInByThreeSteps(local, rita);
    const response = await signedFetch(local, 'GET', apiAddress({ resource: 'session' }), { token }, { headers: { 'Content-Type': 'application/json' } });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { user: { id: knownPeople.rita.id } } });
    const info = await signedFetch(local, 'GET', '/rest/tokeninfo', { token });
    expect(await info.json()).toEqual({ companyName: 'Brightwater Trading', companyId: 'TSTDRV1234567', roleName: 'Sales with Outlook', roleId: expect.any(String), entityId: '3' });
  });
});
