import type { Caller } from '../local/account/types';
import { maySearchForRecords } from '../local/outlook/vendorDemands';
import type { ProfileId } from '../src/TypeScript/requirements/profiles';
import type { Browser } from './browser';
import { signed, type Token } from './oauthClient';
import { signInByOAuth2 } from './oauth2';
import { managesSendSettings, workWithRecords, type RecordWork } from './records';
import { logIn, postToApi } from './signIn';
import type { Situation } from './situation';
import type { World } from './world';

/** Everything but signing in. */
export type ActionId = Exclude<ProfileId, 'sign-in'>;

/** Does what each profile promises, once signed in; gives what worked. */
export async function doEverything(world: World, situation: Situation, caller: Caller, session: Browser, token: Token): Promise<Readonly<Record<ActionId, boolean>>> {
  const work = await workWithRecords(world, token);
  const byRecord = byRecords(work);
  return {
    ...byRecord,
    // NetSuite lets programs search without it; the vendor does not, and so neither does the stand-in.
    records: byRecord.records && maySearchForRecords(world.account, caller),
    'record-changes': makesRecords(work) && work.deleted.has('message') && (await movesAnEvent(world, token)),
    'send-from-outlook': situation.isSendRecordNamed && work.created.has('message') && (await managesSendSettings(world, token)),
    'global-autopilot': (await queryBySuiteql(world, token)) && managesWhatAutopilotMust(work),
    'single-sign-on': (await logIn(world, ['saml'])) !== undefined,
    'oauth-2-readiness': await signInByOAuth2(world, session),
  };
}

/** What works by web services alone. To change and remove is to have the level that deletes. */
function byRecords({ created, deleted, opened, foundContacts, foundEmployees }: RecordWork) {
  const everyRecord = ['contact', 'customer', 'vendor', 'partner', 'job', 'supportCase', 'calendarEvent', 'task', 'phoneCall', 'opportunity', 'estimate', 'salesOrder', 'invoice'] as const;
  return {
    email: created.has('message'),
    files: created.has('file'),
    calendar: foundEmployees && opened.has('employee') && created.has('calendarEvent'),
    records: foundContacts && foundEmployees && everyRecord.every((type) => opened.has(type)),
    'script-and-page-uploads': created.has('script'),
    'extend-docs': deleted.has('message') && deleted.has('file'),
  };
}

function makesRecords({ created }: RecordWork): boolean {
  return (['contact', 'task', 'phoneCall', 'supportCase'] as const).every((kind) => created.has(kind));
}

/** SOAP web services of Local NetSuite know no update: the SuiteApp itself moves the event that it made. */
async function movesAnEvent(world: World, token: Token): Promise<boolean> {
  const event = { resource: 'event', uid: 'proof@example.com', title: 'Visit', start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' };
  await postToApi(world, token, event);
  return (await postToApi(world, token, { ...event, start: '2026-11-24T09:30:00Z' })) !== undefined;
}

function managesWhatAutopilotMust({ deleted, opened }: RecordWork): boolean {
  const removes = (['message', 'file', 'contact'] as const).every((kind) => deleted.has(kind));
  return removes && (['customer', 'vendor', 'partner'] as const).every((type) => opened.has(type));
}

/** The matcher of Global Autopilot asks by SuiteQL over REST. */
async function queryBySuiteql(world: World, token: Token): Promise<boolean> {
  const address = `${world.url}/services/rest/query/v1/suiteql`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { Authorization: signed('POST', address, token), 'Content-Type': 'application/json', Prefer: 'transient' },
    body: JSON.stringify({ q: "SELECT 'there' AS answer FROM dual" }),
  });
  await response.arrayBuffer();
  return response.status === 200;
}
