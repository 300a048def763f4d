import type { Row } from '../types';

const companies = [
  ['Aquila Instruments', 'aquila'],
  ['Baltic Pump Works', 'balticpumps'],
  ['Cascade Filtration', 'cascade'],
  ['Dorado Marine Supply', 'dorado'],
  ['Estuary Analytics', 'estuary'],
  ['Fjord & Sons Shipping', 'fjord'],
  ['Grünwald Anlagenbau', 'gruenwald'],
  ['Harbour Light Chandlers', 'harbourlight'],
  ['Iberia Desalación', 'iberiadesal'],
  ['Juniper Irrigation', 'juniper'],
  ['Kestrel Water Services', 'kestrel'],
  ['L’Eau Vive', 'leauvive'],
  ['Meridian Dredging', 'meridian'],
  ['Northshore Municipal Works', 'northshore'],
  ['Orchid Hydroponics', 'orchid'],
  ['Pacific Valve & Fitting', 'pacificvalve'],
  ['Quayside Cold Storage', 'quayside'],
  ['Riverbend Breweries', 'riverbend'],
  ['Sakura Seiko', 'sakuraseiko'],
  ['Tidewater Laboratories', 'tidewater'],
  ['Umbra Pool Systems', 'umbra'],
  ['Vistula Chemia', 'vistula'],
  ['Westwind Aquaculture', 'westwind'],
  ['Zephyr Cooling Towers', 'zephyr'],
] as const;

const vendors = [
  ['Anchor Packaging', 'anchorpack'],
  ['Brunswick Bearings', 'brunswick'],
  ['Copperline Tubing', 'copperline'],
  ['Delta Freight', 'deltafreight'],
  ['Evergreen Chemicals', 'evergreenchem'],
  ['Foundry Lane Castings', 'foundrylane'],
  ['Gateway Customs Brokers', 'gatewaycustoms'],
  ['Halden Electric', 'halden'],
  ['Ironbridge Tools', 'ironbridge'],
  ['Jade Seals & Gaskets', 'jadeseals'],
] as const;

const partners = [
  ['Blue Delta Consulting', 'bluedelta'],
  ['Confluence Integrators', 'confluence'],
  ['Headwater Advisors', 'headwater'],
  ['Isthmus Resellers', 'isthmus'],
  ['Lagoon Digital', 'lagoon'],
  ['Oxbow Engineering', 'oxbow'],
] as const;

const people = [
  ['Alice', 'Hughes'],
  ['Bruno', 'Ferreira'],
  ['Carmen', 'Ortega'],
  ['Dmitri', 'Orlov'],
  ['Eun-ji', 'Park'],
  ['François', 'Lefèvre'],
  ['Gloria', 'Mensah'],
  ['Henrik', 'Dahl'],
  ['Ingrid', 'Solberg'],
  ['Jun', 'Watanabe'],
  ['Khadija', 'Benali'],
  ['Liam', 'Murphy'],
] as const;

/** Entities share one sequence of ids in NetSuite: employees end at 200. */
export const firstId = { customer: 501, vendor: 601, partner: 701, contact: 801, job: 901 } as const;

type NamedCompany = readonly [name: string, domain: string];

function companyRows(list: readonly NamedCompany[], first: number): Row[] {
  return list.map(([name, domain], index) => ({
    id: first + index,
    entityid: name,
    companyname: name,
    firstname: null,
    lastname: null,
    email: `office@${domain}.example`,
    phone: `+44 20 7946 0${100 + index}`,
    isinactive: index % 11 === 10 ? 'T' : 'F',
  }));
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase();
}

/** Two people at each customer. */
function contactRows(): Row[] {
  return companies.flatMap(([companyName, domain], companyIndex) =>
    [0, 1].map((offset) => {
      const [firstName, lastName] = people[(companyIndex * 2 + offset) % people.length] ?? people[0];
      return {
        id: firstId.contact + companyIndex * 2 + offset,
        entityid: `${firstName} ${lastName}`,
        companyname: companyName,
        firstname: firstName,
        lastname: lastName,
        email: `${plain(firstName)}.${plain(lastName)}@${domain}.example`,
        phone: `+44 20 7946 0${200 + companyIndex}`,
        isinactive: 'F',
        company: firstId.customer + companyIndex,
      };
    }),
  );
}

function jobRows(): Row[] {
  return companyRows(companies.slice(0, 12), firstId.job).map((row, index) => ({
    ...row,
    entityid: `JOB-${1001 + index}`,
    companyname: `Plant refit ${String(row.companyname)}`,
    customer: firstId.customer + index,
  }));
}

export const customerCount = companies.length;

/** Customers, vendors, partners, contacts and jobs, by table. */
export function companyRecords(): Readonly<Record<'customer' | 'vendor' | 'partner' | 'contact' | 'job', Row[]>> {
  return {
    customer: companyRows(companies, firstId.customer),
    vendor: companyRows(vendors, firstId.vendor),
    partner: companyRows(partners, firstId.partner),
    contact: contactRows(),
    job: jobRows(),
  };
}
