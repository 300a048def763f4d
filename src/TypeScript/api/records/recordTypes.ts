import type { RequirementId } from '../../requirements/catalog';

/** Which kind of record a type is, which decides the columns it has. */
export type RecordKind = 'entity' | 'transaction' | 'case' | 'activity';

/** A record type that the add-in works with. */
export interface RecordTypeFacts {
  readonly kind: RecordKind;
  /** What the requirement data ask for to see it. */
  readonly see: RequirementId;
  /** SuiteQL table; transactions share one and are told apart by `transactionType`. */
  readonly table: string;
  readonly transactionType?: string;
}

/**
 * Record types by N/record's id, in the order in which the vendor's add-in suggests them (support articles 9509615 and
 * 15424661): people and companies first, Contact before Customer, Vendor and Partner. Prospects and leads are customers.
 */
export const recordTypes = {
  contact: { kind: 'entity', see: 'seeContacts', table: 'contact' },
  customer: { kind: 'entity', see: 'seeCustomers', table: 'customer' },
  vendor: { kind: 'entity', see: 'seeVendors', table: 'vendor' },
  partner: { kind: 'entity', see: 'seePartners', table: 'partner' },
  employee: { kind: 'entity', see: 'findEmployees', table: 'employee' },
  job: { kind: 'entity', see: 'seeJobs', table: 'job' },
  supportcase: { kind: 'case', see: 'seeCases', table: 'supportcase' },
  opportunity: { kind: 'transaction', see: 'seeOpportunities', table: 'transaction', transactionType: 'Opprtnty' },
  estimate: { kind: 'transaction', see: 'seeEstimates', table: 'transaction', transactionType: 'Estimate' },
  salesorder: { kind: 'transaction', see: 'seeSalesOrders', table: 'transaction', transactionType: 'SalesOrd' },
  invoice: { kind: 'transaction', see: 'seeInvoices', table: 'transaction', transactionType: 'CustInvc' },
  task: { kind: 'activity', see: 'seeTasks', table: 'task' },
  calendarevent: { kind: 'activity', see: 'seeEvents', table: 'calendarevent' },
  phonecall: { kind: 'activity', see: 'seePhoneCalls', table: 'phonecall' },
} as const satisfies Record<string, RecordTypeFacts>;

export type RecordTypeId = keyof typeof recordTypes;
export const recordTypeIds = Object.keys(recordTypes) as [RecordTypeId, ...RecordTypeId[]];
