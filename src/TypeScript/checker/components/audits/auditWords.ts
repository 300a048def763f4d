import type { MailState, UserBasis } from '../../../account/auditRecords';
import { isAtWork, type AuditRun } from '../../../account/auditRuns';
import { auditScript } from '../../../account/auditTask';
import type { TextKey } from '../../../texts/text';
import type { Obstacle } from '../../../verdict/obstacle';
import type { Words } from '../../words';

type Status = AuditRun['status'];

const statusWords = {
  running: { tone: 'neutral', label: 'audit_status_running' },
  complete: { tone: 'good', label: 'audit_status_complete' },
  incomplete: { tone: 'unknown', label: 'audit_status_incomplete' },
  interrupted: { tone: 'gap', label: 'audit_status_interrupted' },
  declined: { tone: 'neutral', label: 'audit_status_declined' },
  unknown: { tone: 'unknown', label: 'audit_status_unknown' },
} as const satisfies Record<Status, Words>;

/** Gives how an audit stands. */
export function statusOf(run: AuditRun, now: Date): Words {
  return statusWords[run.status === 'running' && !isAtWork(run, now) ? 'interrupted' : run.status];
}

export const mailWords = {
  none: { tone: 'neutral', label: 'audit_mail_none' },
  nobody: { tone: 'gap', label: 'audit_mail_nobody' },
  sending: { tone: 'neutral', label: 'audit_mail_sending' },
  sent: { tone: 'good', label: 'audit_mail_sent' },
  failed: { tone: 'bad', label: 'audit_mail_not_sent' },
  unsure: { tone: 'unknown', label: 'audit_mail_not_known' },
} as const satisfies Record<MailState, Words>;

export const basisWords = {
  'with-global-permissions': 'audit_basis_global',
  'by-role-only': 'audit_basis_roles',
  'roles-not-read': 'audit_basis_none',
} as const satisfies Record<UserBasis, TextKey>;

/** What keeps a role from signing in, or may: a finding keeps the code alone. */
const obstacleWords: Readonly<Record<Obstacle['code'], TextKey>> = {
  'role-inactive': 'audit_obstacle_inactive',
  'web-services-only': 'audit_obstacle_web_services',
  'single-sign-on-only': 'audit_obstacle_single_sign_on',
  'saml-without-single-sign-on': 'audit_obstacle_saml',
  'feature-off': 'audit_obstacle_feature',
};

/** Gives the words of an obstacle's code; undefined for a code of another version of this SuiteApp. */
export function obstacleWord(code: string): TextKey | undefined {
  return Object.entries(obstacleWords).find(([known]) => known === code)?.[1];
}

/** Gives how an audit was begun. */
export function beginningOf({ deployment }: AuditRun): 'on-demand' | 'by-schedule' {
  return deployment === auditScript.deploymentId ? 'on-demand' : 'by-schedule';
}

/** Where NetSuite shows the deployment that runs on demand, and its log, in its own words. */
export const deploymentPath = `Customization > Scripting > Script Deployments > ${auditScript.deploymentId}`;
