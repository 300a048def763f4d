import { Random } from '../random';
import type { UserInput } from '../users';
import { listOfKnownPeople } from './people';

/** How many employees the demo account has, known people included. */
export const employeeCount = 200;

export interface Colleague {
  readonly user: UserInput & { readonly id: number };
  /** Script ids. */
  readonly roles: readonly string[];
}

const firstNames = (
  'Amara Aisha Alejandro Anaïs Anders Andrea Arjun Beatriz Björn Chiara Chidi Claire Daniel Dara Elif Emeka ' +
  'Emma Esra Fatima Felipe Freya Hana Hiroshi Ines Isabel Jamal Jonas José Kaito Karim Katja Kwame Lea Lina ' +
  'Magnus Maja Marek Marta Mehmet Mei Mónica Naomi Nikolai Olga Omar Pavel Priya Rafael Renée Sakura Sanjay ' +
  'Sofia Stefan Tariq Thandi Tomás Valentina Wei Yara Yusuf Zoë Zuzana'
).split(' ');

const lastNames = (
  'Abebe Ahmed Almeida Andersson Bauer Bergström Bianchi Castillo Chen Costa Demir Dubois Fernández Fischer ' +
  'García Gupta Haddad Hansen Hernández Horváth Ivanova Jansen Kaya Kim Kovács Kowalska Kumar Laurent Lindqvist ' +
  'López Mbeki Meyer Moreau Müller Nakamura Ndiaye Nguyen Novák Nowak Okafor Oliveira Patel Pereira Petrov ' +
  'Popescu Rossi Sato Schneider Silva Singh Suzuki Svensson Tanaka Virtanen Wagner Wang Yamamoto Yılmaz Zhang'
).split(' ');

interface Job {
  readonly title: string;
  /** The roles of the job; each colleague has one of them, and perhaps one more. */
  readonly roles: readonly string[];
}

/** As often as a trading company has them. */
const jobs: readonly Job[] = [
  { title: 'Sales Representative', roles: ['customrole_bw_sales_emea', 'customrole_bw_sales_outlook', 'SALES_PERSON'] },
  {
    title: 'Sales Representative',
    roles: ['customrole_bw_sales_emea', 'customrole_bw_tokyo', 'customrole_bw_long_name'],
  },
  { title: 'Account Executive', roles: ['customrole_bw_account_executive', 'customrole_bw_sales_outlook'] },
  { title: 'Inside Sales Representative', roles: ['customrole_bw_inside_sales', 'customrole_bw_cloudextend_2021'] },
  { title: 'Sales Manager', roles: ['SALES_MANAGER', 'customrole_bw_sales_operations', 'customrole_bw_sales_outlook'] },
  { title: 'Support Agent', roles: ['customrole_bw_support_tier1', 'SUPPORT_PERSON'] },
  { title: 'Support Lead', roles: ['SUPPORT_ADMINISTRATOR', 'customrole_bw_outlook_pilot'] },
  { title: 'CRM Specialist', roles: ['customrole_bw_crm_specialist', 'customrole_bw_sso_sales'] },
  { title: 'Marketing Manager', roles: ['MARKETING_MANAGER', 'customrole_bw_outlook_pilot'] },
  { title: 'Accountant', roles: ['ACCOUNTANT', 'customrole_bw_outlook_pilot_finance', 'BOOKKEEPER'] },
  { title: 'A/P Clerk', roles: ['AP_CLERK'] },
  { title: 'A/R Clerk', roles: ['AR_CLERK'] },
  { title: 'Warehouse Clerk', roles: ['EMPLOYEE_CENTER', 'customrole_bw_integration'] },
  { title: 'Contractor', roles: ['customrole_bw_sso_only', 'customrole_bw_oauth2', 'customrole_bw_draft'] },
  { title: 'Operations Manager', roles: ['customrole_bw_operations', 'customrole_bw_autopilot', 'FULL_ACCESS'] },
  { title: 'IT Specialist', roles: ['INTRANET_MANAGER', 'customrole_bw_token_administrator'] },
  { title: 'Distributor Sales', roles: ['customrole_bw_distributor_sales', 'customrole_bw_sales_emea'] },
  { title: 'Finance Director', roles: ['CUSTOMROLE42', 'SALES_ADMINISTRATOR'] },
];

/** Everybody may have this one beside his job's. */
const roleOfEverybody = 'EMPLOYEE_CENTER';

function addressOf(firstName: string, lastName: string): string {
  const plain = `${firstName}.${lastName}`.replace(/ı/g, 'i').normalize('NFD').replace(/\p{Mark}/gu, '');
  return `${plain.toLowerCase()}@brightwater.example`;
}

function unusedName(random: Random, used: Set<string>): readonly [firstName: string, lastName: string] {
  for (;;) {
    const name = [random.pick(firstNames), random.pick(lastNames)] as const;
    const address = addressOf(...name);
    if (!used.has(address)) {
      used.add(address);
      return name;
    }
  }
}

function rolesFor(job: Job, random: Random): string[] {
  const roles = new Set([random.pick(job.roles)]);
  for (let more = random.below(3); more > 0; more -= 1) {
    roles.add(random.pick(job.roles));
  }
  if (random.below(3) === 0) {
    roles.add(roleOfEverybody);
  }
  return [...roles];
}

/** One in 20 has no role, one in 16 is inactive, one in 14 has no access. */
function colleague(id: number, random: Random, used: Set<string>): Colleague {
  const [firstName, lastName] = unusedName(random, used);
  const job = random.pick(jobs);
  const isInactive = random.below(16) === 0;
  const user = {
    id,
    firstName,
    lastName,
    email: addressOf(firstName, lastName),
    title: job.title,
    supervisor: 1 + random.below(5),
    isInactive,
    hasAccess: !isInactive && random.below(14) !== 0,
  };
  return { user, roles: random.below(20) === 0 ? [] : rolesFor(job, random) };
}

/** The employees beside the known people: the same ones each time. */
export function crowd(): Colleague[] {
  const random = new Random(20_260_101);
  const used = new Set<string>();
  const first = listOfKnownPeople.length + 1;
  return Array.from({ length: employeeCount - listOfKnownPeople.length }, (_, index) => {
    return colleague(first + index, random, used);
  });
}
