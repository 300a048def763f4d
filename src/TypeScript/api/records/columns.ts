import type { RecordTypeId } from './recordTypes';

/** Facts about a record beyond its summary. */
export type DetailName = 'phone' | 'title' | 'status' | 'date' | 'endDate' | 'dueDate' | 'location' | 'total';

/** Where a type's table has what the API asks of it and shows of it, as SuiteQL. */
export interface TypeColumns {
  readonly name: string;
  readonly number?: string;
  readonly email?: string;
  readonly company?: string;
  readonly inactive?: string;
  readonly details: Readonly<Partial<Record<DetailName, string>>>;
  /** Columns that hold an address, the first one first. */
  readonly addresses: readonly string[];
  /** What may stand in a mail's subject for the record. */
  readonly numbers: readonly string[];
  /** Texts that a search looks into. */
  readonly searched: readonly string[];
}

/** SuiteQL gives dates in the user's format: this is ISO's. */
const day = (column: string): string => `TO_CHAR(${column}, 'YYYY-MM-DD')`;

/** Where NetSuite numbers jobs by itself, the job's name follows its number after a blank. */
const leadOfEntityId = "SUBSTR(entityid, 1, INSTR(entityid || ' ', ' ') - 1)";

const personName = "firstname || ' ' || lastname";

/** Customers, vendors and partners: companies or persons. In Oracle an empty text is NULL. */
const company: TypeColumns = {
  name: `NVL(companyname, NVL(TRIM(${personName}), entityid))`,
  number: 'entityid',
  email: 'email',
  inactive: 'isinactive',
  details: { phone: 'phone' },
  addresses: ['email', 'altemail'],
  numbers: [],
  searched: ['entityid', 'companyname', personName, 'email', 'altemail'],
};

function transaction(label: string): TypeColumns {
  return {
    name: `'${label} ' || tranid`,
    number: 'tranid',
    company: 'BUILTIN.DF(entity)',
    details: { status: 'BUILTIN.DF(status)', date: day('trandate'), total: 'foreigntotal' },
    addresses: [],
    numbers: ['tranid'],
    searched: ['tranid'],
  };
}

function activity(details: TypeColumns['details']): TypeColumns {
  return {
    name: 'title',
    company: 'BUILTIN.DF(company)',
    details: { status: 'BUILTIN.DF(status)', date: day('startdate'), ...details },
    addresses: [],
    numbers: [],
    searched: ['title'],
  };
}

/** Sources: Oracle's Records Catalog, and public code that runs in real accounts. */
export const columnsOf: Readonly<Record<RecordTypeId, TypeColumns>> = {
  contact: {
    name: 'entityid',
    email: 'email',
    company: 'BUILTIN.DF(company)',
    inactive: 'isinactive',
    details: { phone: 'phone', title: 'title' },
    addresses: ['email', 'altemail'],
    numbers: [],
    searched: ['entityid', 'email', 'altemail'],
  },
  customer: company,
  vendor: company,
  partner: company,
  employee: {
    name: `NVL(TRIM(${personName}), entityid)`,
    number: 'entityid',
    email: 'email',
    inactive: 'isinactive',
    details: { title: 'title' },
    addresses: ['email'],
    numbers: [],
    searched: ['entityid', personName, 'email'],
  },
  job: {
    name: 'NVL(companyname, entityid)',
    number: 'entityid',
    email: 'email',
    company: 'BUILTIN.DF(customer)',
    inactive: 'isinactive',
    details: {},
    addresses: ['email'],
    numbers: ['entityid', leadOfEntityId],
    searched: ['entityid', 'companyname', 'email'],
  },
  supportcase: {
    name: 'title',
    number: 'casenumber',
    email: 'email',
    company: 'BUILTIN.DF(company)',
    details: { status: 'BUILTIN.DF(status)', date: day('startdate') },
    addresses: ['email'],
    numbers: ['casenumber'],
    searched: ['casenumber', 'title', 'email'],
  },
  opportunity: transaction('Opportunity'),
  estimate: transaction('Estimate'),
  salesorder: transaction('Sales Order'),
  invoice: transaction('Invoice'),
  task: activity({ dueDate: day('duedate') }),
  calendarevent: activity({ endDate: day('enddate'), location: 'location' }),
  phonecall: activity({ phone: 'phone' }),
};
