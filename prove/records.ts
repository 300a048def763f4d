import type { Token } from './oauthClient';
import { sendRecord } from './situation';
import { callSoap } from './soap';
import { administrator, type World } from './world';

/** Records that the actions add, as SOAP web services write them. */
const added = {
  message: '<m:record xsi:type="comm:Message"><comm:subject>Order</comm:subject><comm:message>Text</comm:message></m:record>',
  file: '<m:record xsi:type="docs:File"><docs:name>notes.txt</docs:name><docs:folder internalId="601"/></m:record>',
  script: '<m:record xsi:type="docs:File"><docs:name>page.htm</docs:name><docs:folder internalId="601"/></m:record>',
  calendarEvent: '<m:record xsi:type="act:CalendarEvent"><act:title>Visit</act:title></m:record>',
  contact: '<m:record xsi:type="rel:Contact"><rel:entityId>New contact</rel:entityId></m:record>',
  task: '<m:record xsi:type="act:Task"><act:title>Call back</act:title></m:record>',
  phoneCall: '<m:record xsi:type="act:PhoneCall"><act:title>Called</act:title></m:record>',
  supportCase: '<m:record xsi:type="sup:SupportCase"><sup:title>Leak</sup:title><sup:company internalId="501"/></m:record>',
} as const;
export type Added = keyof typeof added;

const referenceTypes: Readonly<Record<Added, string>> = {
  message: 'xsi:type="c:RecordRef" type="message"',
  file: 'xsi:type="c:RecordRef" type="file"',
  script: 'xsi:type="c:RecordRef" type="file"',
  calendarEvent: 'xsi:type="c:RecordRef" type="calendarEvent"',
  contact: 'xsi:type="c:RecordRef" type="contact"',
  task: 'xsi:type="c:RecordRef" type="task"',
  phoneCall: 'xsi:type="c:RecordRef" type="phoneCall"',
  supportCase: 'xsi:type="c:RecordRef" type="supportCase"',
};

/** Records that are there, by what a reference calls their type. */
const present = {
  customer: 501,
  contact: 502,
  vendor: 503,
  partner: 504,
  job: 505,
  supportCase: 506,
  task: 507,
  phoneCall: 508,
  calendarEvent: 509,
  opportunity: 511,
  estimate: 512,
  salesOrder: 513,
  invoice: 514,
  employee: administrator.id,
} as const;
export type Present = keyof typeof present;

/** What a role could do with records, each told by what happened. */
export interface RecordWork {
  readonly created: ReadonlySet<Added>;
  readonly deleted: ReadonlySet<Added>;
  readonly opened: ReadonlySet<Present>;
  readonly foundContacts: boolean;
  readonly foundEmployees: boolean;
}

interface Status {
  readonly status: { readonly isSuccess: string };
}

interface Written extends Status {
  readonly baseRef?: { readonly internalId: string };
}

/** Creates, deletes, opens and searches what the profiles' actions need, in few calls: each record succeeds or fails by itself. */
export async function workWithRecords(world: World, token: Token): Promise<RecordWork> {
  const kinds = Object.keys(added) as Added[];
  const written = writtenIn(await callSoap(world, token, `<m:addList>${kinds.map((kind) => added[kind]).join('')}</m:addList>`), 'addListResponse');
  const ids = new Map(kinds.flatMap((kind, index) => (written[index]?.baseRef === undefined ? [] : [[kind, written[index].baseRef.internalId] as const])));
  const types = Object.keys(present) as Present[];
  const references = types.map((type) => `<m:baseRef xsi:type="c:RecordRef" type="${type}" internalId="${present[type]}"/>`).join('');
  const read = readIn(await callSoap(world, token, `<m:getList>${references}</m:getList>`));
  return {
    created: new Set(ids.keys()),
    deleted: await deleteAll(world, token, ids),
    opened: new Set(types.filter((_, index) => isSuccess(read[index]))),
    foundContacts: await search(world, token, 'ContactSearchBasic'),
    foundEmployees: await search(world, token, 'EmployeeSearchBasic'),
  };
}

/** The Send from Outlook settings; by itself, for without the feature Custom Records a whole call is refused. */
export async function managesSendSettings(world: World, token: Token): Promise<boolean> {
  const record = `<m:record xsi:type="cust:CustomRecord"><cust:recType scriptId="${sendRecord}"/><cust:name>Settings</cust:name></m:record>`;
  const [written] = writtenIn(await callSoap(world, token, `<m:addList>${record}</m:addList>`), 'addListResponse');
  const id = written?.baseRef?.internalId;
  if (id === undefined) return false;
  const reference = `<m:baseRef xsi:type="c:CustomRecordRef" scriptId="${sendRecord}" internalId="${id}"/>`;
  const [deleted] = writtenIn(await callSoap(world, token, `<m:deleteList>${reference}</m:deleteList>`), 'deleteListResponse');
  return isSuccess(deleted);
}

async function deleteAll(world: World, token: Token, ids: ReadonlyMap<Added, string>): Promise<ReadonlySet<Added>> {
  if (ids.size === 0) return new Set();
  const references = [...ids].map(([kind, id]) => `<m:baseRef ${referenceTypes[kind]} internalId="${id}"/>`).join('');
  const deleted = writtenIn(await callSoap(world, token, `<m:deleteList>${references}</m:deleteList>`), 'deleteListResponse');
  return new Set([...ids.keys()].filter((_, index) => isSuccess(deleted[index])));
}

async function search(world: World, token: Token, type: string): Promise<boolean> {
  const body = await callSoap(world, token, `<m:search><m:searchRecord xsi:type="n:${type}"/></m:search>`);
  return isSuccess((body?.['searchResponse'] as { searchResult: Status } | undefined)?.searchResult);
}

function writtenIn(body: Readonly<Record<string, unknown>> | undefined, name: string): readonly Written[] {
  return (body?.[name] as { writeResponseList: { writeResponse?: readonly Written[] } } | undefined)?.writeResponseList.writeResponse ?? [];
}

function readIn(body: Readonly<Record<string, unknown>> | undefined): readonly Status[] {
  return (body?.['getListResponse'] as { readResponseList: { readResponse?: readonly Status[] } } | undefined)?.readResponseList.readResponse ?? [];
}

function isSuccess(answer: Status | undefined): boolean {
  return answer?.status.isSuccess === 'true';
}
