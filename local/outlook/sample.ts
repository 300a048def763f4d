import type { Attachment, EmailInput, EventInput } from '../../client';

/** What the stand-in shows as the mail that is open, made to fit the demo account: a contact, his company, its order and its case. */
export const sampleMail = {
  messageId: '<20261123.091500.sample@leauvive.example>',
  subject: 'Order SO10004 arrived incomplete (case 5021)',
  from: { address: 'liam.murphy@leauvive.example', name: 'Liam Murphy' },
  to: [{ address: 'sales@brightwater.example', name: 'Brightwater Trading' }],
  cc: [{ address: 'office@leauvive.example', name: 'L’Eau Vive' }],
  sentAt: '2026-11-23T09:15:00Z',
  body: '<p>Hello,</p><p>two of the pumps are missing; see the delivery note. When will they be shipped?</p><p>Thank you, Liam</p>',
  incoming: true,
} as const satisfies Omit<EmailInput, 'records'>;

/** The mail as a person reads it. */
export const sampleText = ['Hello,', 'two of the pumps are missing; see the delivery note. When will they be shipped?', 'Thank you, Liam'] as const;

export const sampleAttachment: Attachment = {
  name: 'delivery note.txt',
  contentType: 'text/plain',
  content: Buffer.from('Delivery for order SO10004: 10 pumps ordered, 8 delivered.\n').toString('base64'),
};

/** An appointment of the same calendar. */
export const sampleAppointment = {
  uid: '20261201-review@brightwater.example',
  title: 'Call about order SO10004',
  start: '2026-12-01T10:00:00Z',
  end: '2026-12-01T10:30:00Z',
  location: 'Telephone',
  body: 'What is missing, and when it will be shipped.',
  attendees: [
    { address: 'liam.murphy@leauvive.example', name: 'Liam Murphy' },
    { address: 'max.many@brightwater.example', name: 'Max Many' },
    { address: 'guest@elsewhere.example' },
  ],
} as const satisfies EventInput;
