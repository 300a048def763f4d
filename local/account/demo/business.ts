import { storedDate } from '../../suiteql/functions/date';
import { Random } from '../random';
import type { Row } from '../types';
import { customerCount, firstId } from './companies';

const millisecondsOfADay = 86_400_000;

const transactionTypes = [
  { type: 'Opprtnty', prefix: 'OPP', statuses: ['A', 'B', 'C'] },
  { type: 'Estimate', prefix: 'EST', statuses: ['A', 'B', 'X'] },
  { type: 'SalesOrd', prefix: 'SO', statuses: ['A', 'B', 'F', 'H'] },
  { type: 'CustInvc', prefix: 'INV', statuses: ['A', 'B'] },
] as const;

const caseTitles = [
  'Delivery arrived incomplete',
  'Pump seal leaks after service',
  'Wrong invoice address',
  'Request for calibration certificate',
  'Portal log-in fails',
  'Replacement filter does not fit',
];

const activityTitles = ['Quarterly review', 'Site visit', 'Price negotiation', 'Training on site', 'Contract renewal'];

/** Days back from the day that the account was made. */
function daysBefore(today: Date, days: number): string {
  return storedDate(new Date(today.getTime() - days * millisecondsOfADay));
}

function anyCustomer(random: Random): number {
  return firstId.customer + random.below(customerCount);
}

function anyOwner(random: Random): number {
  return 2 + random.below(12);
}

function transactions(random: Random, today: Date): Row[] {
  return Array.from({ length: 96 }, (_, index) => {
    const { type, prefix, statuses } = random.pick(transactionTypes);
    return {
      id: 2001 + index,
      tranid: `${prefix}${10_001 + index}`,
      type,
      entity: anyCustomer(random),
      status: random.pick(statuses),
      trandate: `${daysBefore(today, random.below(360)).slice(0, 10)} 00:00:00`,
      foreigntotal: (100 + random.below(900_000)) / 100,
    };
  });
}

function cases(random: Random, today: Date): Row[] {
  return Array.from({ length: 36 }, (_, index) => {
    const customer = anyCustomer(random);
    return {
      id: 3001 + index,
      casenumber: String(5001 + index),
      title: random.pick(caseTitles),
      company: customer,
      email: `office+${customer}@customer.example`,
      status: String(1 + random.below(5)),
      startdate: daysBefore(today, random.below(200)),
    };
  });
}

function activity(id: number, random: Random, today: Date): Row {
  return {
    id,
    title: random.pick(activityTitles),
    company: anyCustomer(random),
    status: random.pick(['SCHEDULED', 'COMPLETE']),
    owner: anyOwner(random),
    startdate: daysBefore(today, random.below(90) - 30),
  };
}

function messages(random: Random, today: Date): Row[] {
  return Array.from({ length: 24 }, (_, index) => {
    const author = anyOwner(random);
    const customer = anyCustomer(random);
    return {
      id: 7001 + index,
      subject: `Re: ${random.pick(activityTitles)}`,
      author,
      authoremail: `employee${author}@brightwater.example`,
      recipient: customer,
      recipientemail: `office+${customer}@customer.example`,
      entity: customer,
      transaction: null,
      messagedate: daysBefore(today, random.below(120)),
      message: '<p>Thank you for your time today.</p>',
      hasattachment: random.pick(['T', 'F']),
      incoming: random.pick(['T', 'F']),
      externalid: null,
    };
  });
}

const folders: Row[] = ['Email Attachments', 'Contracts', 'Price Lists'].map((name, index) => {
  return { id: 11 + index, name, parent: null, isinactive: 'F' };
});

function files(random: Random, today: Date): Row[] {
  return Array.from({ length: 18 }, (_, index) => ({
    id: 8001 + index,
    name: `Offer ${10_001 + index}.pdf`,
    folder: 11 + random.below(folders.length),
    filetype: 'PDF',
    filesize: 20_000 + random.below(900_000),
    url: `/core/media/media.nl?id=${8001 + index}`,
    createddate: daysBefore(today, random.below(300)),
    isonline: 'F',
  }));
}

/** Transactions, cases, activities, messages and files, by table, dated back from `today`. */
export function businessRecords(today: Date): Readonly<Record<string, Row[]>> {
  const random = new Random(20_260_202);
  const many = (count: number, first: number, more: (row: Row) => Row): Row[] => {
    return Array.from({ length: count }, (_, index) => more(activity(first + index, random, today)));
  };
  return {
    transaction: transactions(random, today),
    supportcase: cases(random, today),
    calendarevent: many(24, 4001, (row) => ({ ...row, location: 'Customer site', enddate: row.startdate ?? null })),
    task: many(24, 5001, (row) => ({ ...row, duedate: row.startdate ?? null })),
    phonecall: many(20, 6001, (row) => ({ ...row, phone: '+44 20 7946 0958' })),
    message: messages(random, today),
    mediaitemfolder: folders,
    file: files(random, today),
  };
}
