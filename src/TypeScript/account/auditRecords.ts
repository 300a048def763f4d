import type { Sayable, Text } from '../texts/text';
import type { Counts } from '../verdict/account';
import type { Obstacle } from '../verdict/obstacle';
import type { RoleVerdict } from '../verdict/role';
import type { Basis, UserVerdict } from '../verdict/user';
import type { Lack } from './lackList';
import type { Unread } from './reading';

/** The record type of an audit, and its fields, as src/Objects/records defines them. */
export const RUN_TYPE = 'customrecord_extsync_audit_run';

export const runFields = {
  status: 'custrecord_extsync_run_status',
  deployment: 'custrecord_extsync_run_deployment',
  started: 'custrecord_extsync_run_started',
  ended: 'custrecord_extsync_run_ended',
  mail: 'custrecord_extsync_run_mail',
  counts: 'custrecord_extsync_run_counts',
  plan: 'custrecord_extsync_run_plan',
  roles: 'custrecord_extsync_run_roles',
  users: 'custrecord_extsync_run_users',
  changes: 'custrecord_extsync_run_changes',
  report: 'custrecord_extsync_run_report',
  letter: 'custrecord_extsync_run_letter',
} as const;

/** The record type of a role that an audit found not to be ready, and its fields. */
export const FINDING_TYPE = 'customrecord_extsync_audit_finding';

export const findingFields = {
  run: 'custrecord_extsync_finding_run',
  role: 'custrecord_extsync_finding_role',
  name: 'custrecord_extsync_finding_name',
  verdict: 'custrecord_extsync_finding_verdict',
  lacks: 'custrecord_extsync_finding_lacks',
  obstacles: 'custrecord_extsync_finding_obstacles',
  offered: 'custrecord_extsync_finding_offered',
  affected: 'custrecord_extsync_finding_affected',
} as const;

/**
 * - running: not ended yet;
 * - complete: every role was read; only such an audit is compared with;
 * - incomplete: a part of the roles or users could not be checked;
 * - interrupted: it did not end, and another one began;
 * - declined: it did not begin, because another one was running.
 */
export const runStatuses = ['running', 'complete', 'incomplete', 'interrupted', 'declined'] as const;

export type RunStatus = (typeof runStatuses)[number];

/**
 * - none: nothing got worse that nobody had been told of;
 * - nobody: something did, and the script parameter names nobody to tell;
 * - sending: it is being sent;
 * - sent, failed: what became of it;
 * - unsure: NetSuite was interrupted while sending; it is not sent again.
 */
export const mailStates = ['none', 'nobody', 'sending', 'sent', 'failed', 'unsure'] as const;

export type MailState = (typeof mailStates)[number];

/** What users were judged by; roles-not-read where it could not be read which roles they have, or what these grant. */
export type UserBasis = Basis | 'roles-not-read';

/** The numbers of an audit, for a list of audits and its trend. */
export interface RunCounts {
  readonly roles: Counts<RoleVerdict>;
  readonly users: Counts<UserVerdict>;
  readonly userBasis: UserBasis;
  /** Whether every role was read, so that later audits can be compared with this one. */
  readonly isComplete: boolean;
  /** The audit that it was compared with, by internal id; left out where there was none. */
  readonly base?: number;
  /** Roles that got worse and better, and users newly blocked, since that one. */
  readonly worse: number;
  readonly better: number;
  readonly blocked: number;
}

/** A list of which the first are named. */
export interface Listed<Item> {
  readonly count: number;
  readonly first: readonly Item[];
}

/** What keeps a role from signing in besides permissions, or may. */
export interface KeptObstacle {
  readonly code: Obstacle['code'];
  readonly message: Text;
  readonly fix: Sayable;
}

/** A role whose verdict or permissions changed. */
export interface RoleChange {
  readonly id: number;
  readonly name: string;
  readonly from: RoleVerdict;
  readonly to: RoleVerdict;
  /** Of a role that got worse what it lost, of one that got better what it got. */
  readonly permissions: readonly Lack[];
  /** What keeps it from signing in now besides permissions. */
  readonly obstacles: readonly KeptObstacle[];
  /** Users who may pick the role and to whom it does not give everything; left out where it is ready. */
  readonly affected?: number;
}

export interface NamedRole {
  readonly id: number;
  readonly name: string;
}

export interface NamedUser {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

/** What changed between two audits. A role can get worse and better at once: it lost one permission and got another. */
export interface Changes {
  /** The audit compared with. */
  readonly base: number;
  readonly worse: Listed<RoleChange>;
  readonly better: Listed<RoleChange>;
  /** Roles that were judged then, and could not be now. Nobody knows that they got worse, or are gone. */
  readonly unchecked: Listed<NamedRole>;
  readonly added: Listed<NamedRole>;
  readonly gone: Listed<NamedRole>;
  /** Left out where the users of one of the two audits could not be judged, or were judged by something else. */
  readonly users?: {
    /** Active users who sign in with none of their roles, and were not among those who could not. */
    readonly blocked: Listed<NamedUser>;
    /** Users who are no longer among those who cannot sign in. */
    readonly unblocked: number;
  };
  /** All roles that got worse and all users newly blocked, as idSet writes them: so nobody is told of them twice. */
  readonly toldOf: { readonly roles: string; readonly users: string };
}

/** What an audit has to say of itself besides its results. */
export interface RunReport {
  readonly messages: readonly Text[];
  readonly unread: readonly Unread[];
}
