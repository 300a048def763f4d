/** An employee whom the README, tests and demonstrations know by name. */
export interface KnownPerson {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly title: string;
  /** Script ids. */
  readonly roles: readonly string[];
  readonly situation: string;
  readonly isInactive?: true;
  readonly hasAccess?: false;
}

export const knownPeople = {
  ada: {
    id: 1,
    firstName: 'Ada',
    lastName: 'Admin',
    email: 'ada.admin@brightwater.example',
    title: 'NetSuite Administrator',
    roles: ['ADMINISTRATOR', 'customrole_bw_sales_operations'],
    situation: 'The administrator; her other role cannot sign in.',
  },
  sam: {
    id: 2,
    firstName: 'Sam',
    lastName: 'Sales',
    email: 'sam.sales@brightwater.example',
    title: 'Sales Representative',
    roles: ['customrole_bw_sales_emea'],
    situation: 'His only role lacks all three permissions: he sees "Missing Authentication Token".',
  },
  rita: {
    id: 3,
    firstName: 'Rita',
    lastName: 'Ready',
    email: 'rita.ready@brightwater.example',
    title: 'Key Account Manager',
    roles: ['customrole_bw_sales_outlook'],
    situation: 'Her only role is ready.',
  },
  pat: {
    id: 4,
    firstName: 'Pat',
    lastName: 'Partly',
    email: 'pat.partly@brightwater.example',
    title: 'Account Manager',
    roles: ['customrole_bw_sales_outlook', 'customrole_bw_sales_emea'],
    situation: 'One role is ready, one is not.',
  },
  max: {
    id: 5,
    firstName: 'Max',
    lastName: 'Many',
    email: 'max.many@brightwater.example',
    title: 'Head of Sales Operations',
    roles: [
      'SALES_MANAGER',
      'EMPLOYEE_CENTER',
      'customrole_bw_sales_emea',
      'customrole_bw_sales_operations',
      'customrole_bw_outlook_pilot',
      'customrole_bw_sales_outlook',
      'customrole_bw_autopilot',
      'customrole_bw_markup',
    ],
    situation: 'Many roles of every verdict.',
  },
  nina: {
    id: 6,
    firstName: 'Nina',
    lastName: 'Nobody',
    email: 'nina.nobody@brightwater.example',
    title: 'Trainee',
    roles: [],
    situation: 'No role.',
  },
  robert: {
    id: 7,
    firstName: '<img src=x onerror=alert(1)>',
    lastName: '"Bobby" & </script> Tables',
    email: 'robert.tables@brightwater.example',
    title: 'Database Enthusiast',
    roles: ['customrole_bw_markup'],
    situation: 'A name that is hostile markup, in a role that is, too.',
  },
  siobhan: {
    id: 8,
    firstName: 'Siobhán',
    lastName: 'O’Neill-D\'Arcy',
    email: "siobhan.o'neill@brightwater.example",
    title: 'Support Agent',
    roles: ['customrole_bw_support_tier1'],
    situation: 'Apostrophes in name and address; can sign in, and attaches nothing.',
  },
  ivan: {
    id: 9,
    firstName: 'Ivan',
    lastName: 'Inactive',
    email: 'ivan.inactive@brightwater.example',
    title: 'Former Account Manager',
    roles: ['customrole_bw_sales_outlook'],
    situation: 'Inactive, with a ready role.',
    isInactive: true,
  },
  noa: {
    id: 10,
    firstName: 'Noa',
    lastName: 'Noaccess',
    email: 'noa.noaccess@brightwater.example',
    title: 'Account Manager',
    roles: ['customrole_bw_sales_outlook'],
    situation: 'Active, with a ready role and without access to NetSuite.',
    hasAccess: false,
  },
  greta: {
    id: 11,
    firstName: 'Greta',
    lastName: 'Global',
    email: 'greta.global@brightwater.example',
    title: 'Account Executive',
    roles: ['customrole_bw_account_executive'],
    situation: 'A global permission gives her the SOAP Web Services that her role lacks.',
  },
  luca: {
    id: 12,
    firstName: 'Luca',
    lastName: 'Lowered',
    email: 'luca.lowered@brightwater.example',
    title: 'Account Manager',
    roles: ['customrole_bw_sales_outlook'],
    situation: 'A global permission takes Track Messages down to View, below his ready role.',
  },
  tess: {
    id: 13,
    firstName: 'Tess',
    lastName: 'Tokens',
    email: 'tess.tokens@brightwater.example',
    title: 'Key Account Manager',
    roles: ['customrole_bw_sales_outlook'],
    situation: 'Has 24 active access tokens: one more, and no other can be made.',
  },
  stan: {
    id: 14,
    firstName: 'Stan',
    lastName: 'Standard',
    email: 'stan.standard@brightwater.example',
    title: 'Sales Person',
    roles: ['SALES_PERSON', 'EMPLOYEE_CENTER'],
    situation: 'Standard roles only: they must be customized before they can be fixed.',
  },
} as const satisfies Record<string, KnownPerson>;

export const listOfKnownPeople: readonly KnownPerson[] = Object.values(knownPeople);

/** Global permissions of employees (feature EMPPERMS): they override the role's level, even downward. */
export const globalPermissions = [
  { userId: knownPeople.greta.id, key: 'ADMI_WEBSERVICES', level: 4 },
  { userId: knownPeople.luca.id, key: 'LIST_CRMMESSAGE', level: 1 },
  { userId: knownPeople.max.id, key: 'LIST_FILECABINET', level: 4 },
] as const;
