/** NONE 0, VIEW 1, CREATE 2, EDIT 3, FULL 4: the numbers SuiteQL and getPermission return. */
export type Level = 0 | 1 | 2 | 3 | 4;
export const levelNames = ['NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL'] as const;
export type LevelName = (typeof levelNames)[number];

/** Who asks: an employee acting in one of his roles. */
export interface Caller {
  readonly userId: number;
  readonly roleId: number;
}

export interface Role {
  readonly id: number;
  readonly name: string;
  readonly scriptId: string;
  readonly centerType: string;
  readonly isInactive: boolean;
  readonly isWebServicesOnly: boolean;
  readonly isSingleSignOnOnly: boolean;
  /** From the SuiteApp's InstallationPreferences: shown, but not to be edited. */
  readonly isLocked: boolean;
}

export interface RolePermission {
  /** A standard key such as ADMI_WEBSERVICES, or the script id of a custom record type. */
  readonly key: string;
  readonly level: Level;
}

export interface User {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly isInactive: boolean;
  readonly hasAccess: boolean;
}

export type ScriptType = 'SUITELET' | 'RESTLET' | 'MAPREDUCE' | 'SCHEDULED' | 'CLIENT' | 'SDFINSTALLATION';

export interface Script {
  readonly id: number;
  readonly scriptId: string;
  readonly name: string;
  readonly type: ScriptType;
  /** File Cabinet path, e.g. /SuiteApps/com.example.app/page.js */
  readonly file: string;
  readonly isInactive: boolean;
}

/** When NetSuite's clock submits a deployment, as its SDF object says: `daily` with starttime, everyxdays and so on. */
export interface Recurrence {
  readonly kind: string;
  /** By the names of the SDF fields; those that were left out are missing. */
  readonly fields: Readonly<Record<string, string>>;
}

/** How SuiteCloud processors work on a Map/Reduce deployment. */
export interface Processing {
  /** Jobs of a stage that run at a time. */
  readonly concurrencyLimit: number;
  /** Pairs that a job takes before it saves what became of them. */
  readonly bufferSize: number;
  readonly yieldAfterMinutes: number;
  readonly recurrence: Recurrence | undefined;
}

export interface Deployment {
  readonly id: number;
  readonly scriptId: string;
  readonly script: Script;
  readonly title: string;
  readonly isDeployed: boolean;
  readonly status: string;
  readonly logLevel: 'DEBUG' | 'AUDIT' | 'ERROR' | 'EMERGENCY';
  readonly allRoles: boolean;
  /** Internal ids of the roles in the audience. With allRoles off and no role here, only the owner may run it. */
  readonly audienceRoles: readonly number[];
  readonly runAsRole: number | undefined;
  /** Script parameters by id; '' where unset. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Of a Map/Reduce script only. */
  readonly processing?: Processing | undefined;
}

/**
 * What nobody could prove without an account (facts: NetSuite platform, section 8). Each is a switch of the account,
 * so that tests can run over every side. The first value is the default.
 */
export const behaviourChoices = {
  /** Whether rolepermissions has rows for the Administrator role. */
  administratorRows: ['absent', 'present'],
  /** Whether rolepermissions has rows for standard roles (ids below 1000). */
  standardRoleRows: ['present', 'absent'],
  /** Which source of the roles of employees exists. */
  employeeRoles: ['employeerolesforsearch', 'employeeroles', 'rolesforsearch', 'search', 'none'],
  /** The columns of employeeempperms, or that it cannot be read. */
  globalPermissions: ['employee', 'entity', 'unreadable'],
  /** What getCurrentUser().role and getPermission say in a script that runs as another role. */
  runAsIdentity: ['caller', 'run-as'],
  /** The type of getPermission's answer. */
  getPermissionType: ['number', 'string'],
  /** The type of rolepermissions.permlevel. */
  permlevelType: ['number', 'string'],
  /** What N/translation costs: what Oracle's help and public typings say, or nothing, as Oracle's stubs have it. */
  translationUnits: ['charged', 'none'],
  /** How many rows a SuiteQL query gives that a Map/Reduce script hands over as its input: as many as a paged query, or all. */
  suiteqlInputRows: ['100000', 'all'],
  /** What the consent page refuses: a role that lacks User Access Tokens, or also one that lacks SOAP Web Services. */
  consentDemands: ['tokens-and-soap', 'tokens'],
  /** The code in the body of a token endpoint's error: the audit trail's detail, or a general one. */
  tokenEndpointErrors: ['detail', 'general'],
} as const;
export type BehaviourName = keyof typeof behaviourChoices;
export type Behaviours = { readonly [name in BehaviourName]: (typeof behaviourChoices)[name][number] };

/** Column values as SuiteQL knows them. */
export type Value = string | number | null;
export type Row = Record<string, Value>;

/** The account's storage: SQLite, synchronous as everything in SuiteScript. */
export interface Database {
  all(sql: string, parameters?: readonly Value[]): Row[];
  get(sql: string, parameters?: readonly Value[]): Row | undefined;
  run(sql: string, parameters?: readonly Value[]): { readonly changes: number; readonly lastInsertRowid: number };
  exec(sql: string): void;
  /** All or nothing; an error rolls back and is thrown again. Nested calls join the outer transaction. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/** One NetSuite account on this machine. The modules of this folder are its operations; each takes it as first argument. */
export interface Account {
  readonly database: Database;
  /** Folder that stands for the File Cabinet's root: /SuiteApps/x.js is fileCabinet + '/SuiteApps/x.js'. */
  readonly fileCabinet: string;
}

export interface AccountInformation {
  /** As NetSuite writes it: 1234567 or 1234567_SB1. */
  readonly accountId: string;
  readonly companyName: string;
  /** PRODUCTION or SANDBOX, as N/runtime's envType. */
  readonly environment: 'PRODUCTION' | 'SANDBOX';
  /** N/runtime's version, e.g. 2026.2 */
  readonly version: string;
}
