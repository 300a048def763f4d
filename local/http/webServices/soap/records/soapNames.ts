import type { RecordType } from '../../../../account/recordAccess';
import { isCustomRecordType } from '../../../../account/recordAccess';
import type { Prefix } from '../namespaces';

/** What a record type is called in NetSuite's schema. */
export interface SoapName {
  /** Type of the record element, e.g. CalendarEvent. */
  readonly name: string;
  readonly prefix: Prefix;
}

const names: Readonly<Record<string, SoapName>> = {
  message: { name: 'Message', prefix: 'generalComm' },
  file: { name: 'File', prefix: 'docFileCab' },
  folder: { name: 'Folder', prefix: 'docFileCab' },
  calendarevent: { name: 'CalendarEvent', prefix: 'actSched' },
  task: { name: 'Task', prefix: 'actSched' },
  phonecall: { name: 'PhoneCall', prefix: 'actSched' },
  contact: { name: 'Contact', prefix: 'listRel' },
  customer: { name: 'Customer', prefix: 'listRel' },
  vendor: { name: 'Vendor', prefix: 'listRel' },
  partner: { name: 'Partner', prefix: 'listRel' },
  employee: { name: 'Employee', prefix: 'listEmp' },
  job: { name: 'Job', prefix: 'listRel' },
  supportcase: { name: 'SupportCase', prefix: 'listSupport' },
  opportunity: { name: 'Opportunity', prefix: 'tranSales' },
  estimate: { name: 'Estimate', prefix: 'tranSales' },
  salesorder: { name: 'SalesOrder', prefix: 'tranSales' },
  invoice: { name: 'Invoice', prefix: 'tranSales' },
};

export function soapNameOf(type: RecordType): SoapName {
  return isCustomRecordType(type) ? { name: 'CustomRecord', prefix: 'setupCustom' } : names[type.id]!;
}

/** The attribute `type` of references: calendarEvent, salesOrder. */
export function referenceTypeOf(type: RecordType): string {
  const { name } = soapNameOf(type);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
