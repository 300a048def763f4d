import { knownPeople } from '../../local/account/demo';
import { startLocalNetSuite, type Client, type LocalNetSuite } from './localNetSuite';

/** What a test finds: Local NetSuite with the demo account, and its administrator signed in. */
export interface DemoAccount {
  local: LocalNetSuite;
  admin: Client;
}

/** Gives each test a demo account of its own. A test in which Local NetSuite itself went wrong fails. */
export function demoAccountForEachTest(): DemoAccount {
  const demo = {} as DemoAccount;
  beforeEach(async () => {
    demo.local = await startLocalNetSuite();
    demo.admin = await demo.local.signIn(knownPeople.ada.email, 'ADMINISTRATOR');
  });
  afterEach(async () => {
    await demo.local.stop();
    expect(demo.local.errors).toEqual([]);
  });
  return demo;
}
