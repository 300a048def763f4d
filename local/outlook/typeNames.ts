import type { RecordType } from '../../client';

const names: Readonly<Record<RecordType, string>> = {
  contact: 'Contact',
  customer: 'Customer',
  vendor: 'Vendor',
  partner: 'Partner',
  employee: 'Employee',
  job: 'Job',
  supportcase: 'Case',
  opportunity: 'Opportunity',
  estimate: 'Estimate',
  salesorder: 'Sales order',
  invoice: 'Invoice',
  task: 'Task',
  calendarevent: 'Event',
  phonecall: 'Phone call',
};

/** A record type as a person calls it. */
export function nameOfType(type: RecordType): string {
  return names[type];
}
