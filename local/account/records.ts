/**
 * The record tables as SuiteQL knows them: the physical SQLite tables have the same names and columns. Everything of
 * this machine's own stands in tables named local_… beside them (schema.ts).
 */
export type ColumnType = 'number' | 'text' | 'date';

/** How BUILTIN.DF shows a column: a checkbox as Yes or No, others by a column of the record that they point to. */
export type Display = 'checkbox' | { readonly table: string; readonly column: string };

export interface Column {
  readonly type: ColumnType;
  readonly display?: Display;
}

export type Columns = Readonly<Record<string, Column>>;

export interface RecordTable {
  readonly columns: Columns;
  readonly primaryKey: readonly string[];
  /** Further indexes, each a list of columns. */
  readonly indexes?: readonly (readonly string[])[];
  /** Columns that scripts search by LOWER(column), so that case does not count. */
  readonly searched?: readonly string[];
}

const text: Column = { type: 'text' };
const number: Column = { type: 'number' };
/** Stored as 'YYYY-MM-DD HH:MM:SS', so that text order is the order in time. */
const date: Column = { type: 'date' };
/** 'T' or 'F'. */
const checkbox: Column = { type: 'text', display: 'checkbox' };

function pointsTo(table: string, column: string): Column {
  return { type: 'number', display: { table, column } };
}

const role = pointsTo('role', 'name');
const employee = pointsTo('employee', 'entityid');
const customer = pointsTo('customer', 'entityid');

/** People and companies, whose records share one sequence of ids. */
export const entityTables = ['customer', 'contact', 'vendor', 'partner', 'employee', 'job'] as const;

const company: Columns = {
  id: number,
  entityid: text,
  companyname: text,
  firstname: text,
  lastname: text,
  email: text,
  phone: text,
  isinactive: checkbox,
  externalid: text,
};

/** With the second address that these records have. */
const addressed: Columns = { ...company, altemail: text };
const addresses = ['email', 'altemail'] as const;

const activity: Columns = {
  id: number,
  title: text,
  company: customer,
  status: text,
  owner: employee,
  startdate: date,
  message: text,
  externalid: text,
};

/** Columns: Oracle help "SuiteQL tables", the Records Catalog, and public code that runs in real accounts. */
export const recordTables = {
  role: {
    columns: {
      id: number,
      name: text,
      scriptid: text,
      isinactive: checkbox,
      centertype: text,
      iswebserviceonlyrole: checkbox,
      issinglesignononly: checkbox,
      coreadminpermission: checkbox,
      issalesrole: checkbox,
      issupportrole: checkbox,
      employeerestriction: text,
      subsidiaryoption: text,
    },
    primaryKey: ['id'],
    indexes: [['scriptid']],
  },
  rolepermissions: {
    columns: { role, permkey: text, name: text, permlevel: number, restriction: number },
    primaryKey: ['role', 'permkey'],
    // Who has a permission and at which level is read from the index alone: beside names, rows are far apart.
    indexes: [['permkey', 'role', 'permlevel']],
  },
  employee: {
    columns: {
      id: number,
      entityid: text,
      firstname: text,
      lastname: text,
      email: text,
      title: text,
      supervisor: employee,
      isinactive: checkbox,
      giveaccess: checkbox,
      externalid: text,
    },
    primaryKey: ['id'],
    searched: ['email'],
  },
  employeerolesforsearch: {
    columns: { entity: employee, role },
    primaryKey: ['entity', 'role'],
    indexes: [['role']],
  },
  employeeempperms: {
    columns: { employee, permkey: text, permlevel: number },
    primaryKey: ['employee', 'permkey'],
  },
  loginaudit: {
    columns: {
      date,
      status: text,
      oauthappname: text,
      oauthaccesstokenname: text,
      user: employee,
      role,
      emailaddress: text,
      ipaddress: text,
      requesturi: text,
      detail: text,
      secchallenge: text,
      useragent: text,
    },
    primaryKey: [],
    indexes: [['date'], ['user']],
  },
  oauthtoken: {
    columns: {
      id: number,
      tba_token_name: text,
      tba_app_name: text,
      entity_name: text,
      role_name: text,
      dcreated: date,
      binactive: checkbox,
      brevoked: checkbox,
      drevoked: date,
    },
    primaryKey: ['id'],
    indexes: [['entity_name']],
  },
  script: {
    columns: { id: number, scriptid: text, name: text, scripttype: text, isinactive: checkbox },
    primaryKey: ['id'],
    indexes: [['scriptid']],
  },
  scriptdeployment: {
    columns: {
      primarykey: number,
      scriptid: text,
      script: pointsTo('script', 'name'),
      isdeployed: checkbox,
      status: text,
    },
    primaryKey: ['primarykey'],
    indexes: [['script'], ['scriptid']],
  },
  contact: { columns: { ...addressed, title: text, company: customer }, primaryKey: ['id'], indexes: [['email']], searched: addresses },
  customer: { columns: addressed, primaryKey: ['id'], indexes: [['email']], searched: addresses },
  vendor: { columns: addressed, primaryKey: ['id'], indexes: [['email']], searched: addresses },
  partner: { columns: addressed, primaryKey: ['id'], indexes: [['email']], searched: addresses },
  job: { columns: { ...company, customer }, primaryKey: ['id'], searched: ['email', 'entityid'] },
  supportcase: {
    columns: {
      id: number,
      casenumber: text,
      title: text,
      company: customer,
      email: text,
      status: text,
      startdate: date,
      incomingmessage: text,
      externalid: text,
    },
    primaryKey: ['id'],
    indexes: [['casenumber']],
    searched: ['email', 'casenumber'],
  },
  transaction: {
    columns: {
      id: number,
      tranid: text,
      type: text,
      entity: customer,
      status: text,
      trandate: date,
      foreigntotal: number,
      externalid: text,
    },
    primaryKey: ['id'],
    indexes: [['tranid'], ['entity']],
    searched: ['tranid'],
  },
  calendarevent: { columns: { ...activity, location: text, enddate: date }, primaryKey: ['id'] },
  task: { columns: { ...activity, duedate: date }, primaryKey: ['id'] },
  phonecall: { columns: { ...activity, phone: text }, primaryKey: ['id'] },
  message: {
    columns: {
      id: number,
      subject: text,
      author: employee,
      authoremail: text,
      recipient: number,
      recipientemail: text,
      cc: text,
      bcc: text,
      entity: customer,
      transaction: pointsTo('transaction', 'tranid'),
      activity: number,
      messagedate: date,
      message: text,
      hasattachment: checkbox,
      incoming: checkbox,
      externalid: text,
    },
    primaryKey: ['id'],
    indexes: [['entity'], ['externalid']],
  },
  file: {
    columns: {
      id: number,
      name: text,
      folder: pointsTo('mediaitemfolder', 'name'),
      filetype: text,
      filesize: number,
      url: text,
      createddate: date,
      isonline: checkbox,
      description: text,
      isinactive: checkbox,
    },
    primaryKey: ['id'],
    indexes: [['folder', 'name']],
  },
  mediaitemfolder: {
    columns: { id: number, name: text, parent: pointsTo('mediaitemfolder', 'name'), isinactive: checkbox, externalid: text },
    primaryKey: ['id'],
    indexes: [['name']],
  },
} as const satisfies Record<string, RecordTable>;

export type RecordTableName = keyof typeof recordTables;
