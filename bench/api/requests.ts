import type { RestletRequest } from '../../local/runtime/runScript';
import { firstId } from './largeAccount';

/** A request to an endpoint; the number makes each one different, so that writes write. */
export interface BenchedRequest {
  readonly endpoint: string;
  readonly request: (number: number) => RestletRequest;
}

const get = (parameters: Readonly<Record<string, string>>): RestletRequest => ({ method: 'get', parameters });
const post = (body: object): RestletRequest => ({ method: 'post', body });

const content = Buffer.from('The attachment of a mail.').toString('base64');
const mailOf = (number: number) => ({
  messageId: `<${number}@bench.example>`,
  subject: 'Question about an order',
  from: { address: `contact${firstId}@generated.example` },
  to: [{ address: 'rita.ready@brightwater.example' }],
  sentAt: '2026-11-24T09:00:00Z',
  body: '<p>When will it be shipped?</p>',
});

/** Every endpoint once, as an add-in asks it; matches also at its largest. */
export const benchedRequests: readonly BenchedRequest[] = [
  { endpoint: 'status', request: () => get({ resource: 'status' }) },
  { endpoint: 'session', request: () => get({ resource: 'session' }) },
  { endpoint: 'permissions', request: () => get({ resource: 'permissions' }) },
  { endpoint: 'matches, a mail', request: (number) => get({ resource: 'matches', emails: `contact${firstId + number}@generated.example,customer${firstId + number}@generated.example`, numbers: `T${firstId + number}` }) },
  {
    endpoint: 'matches, 100 addresses',
    request: (number) =>
      get({
        resource: 'matches',
        emails: Array.from({ length: 100 }, (_, index) => `contact${firstId + number + index}@generated.example`).join(','),
        numbers: Array.from({ length: 20 }, (_, index) => `T${firstId + number + index}`).join(','),
      }),
  },
  { endpoint: 'search', request: (number) => get({ resource: 'search', q: `Customer ${firstId + number}` }) },
  { endpoint: 'record', request: (number) => get({ resource: 'record', type: 'customer', id: String(firstId + number) }) },
  { endpoint: 'associations', request: (number) => get({ resource: 'associations', messageids: `<${number}@bench.example>` }) },
  { endpoint: 'email', request: (number) => post({ resource: 'email', ...mailOf(number), records: [{ type: 'customer', id: firstId + number }], attachments: [{ name: 'note.txt', content }] }) },
  { endpoint: 'email, repeated', request: () => post({ resource: 'email', ...mailOf(0), records: [{ type: 'customer', id: firstId }], attachments: [{ name: 'note.txt', content }] }) },
  { endpoint: 'file', request: (number) => post({ resource: 'file', name: `bench-${number}.txt`, content, records: [{ type: 'customer', id: firstId + number }] }) },
  { endpoint: 'record creation', request: (number) => post({ resource: 'record', type: 'task', requestId: `bench-task-${number}`, fields: { title: 'Call back' } }) },
  {
    endpoint: 'event',
    request: (number) => post({ resource: 'event', uid: `${number}@bench.example`, title: 'Visit', start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z', attendees: [{ address: `contact${firstId + number}@generated.example` }] }),
  },
];
