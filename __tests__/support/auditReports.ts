import { accountJson } from './accountViews';
import type { Client } from './localNetSuite';

interface Named {
  readonly id: number;
  readonly name: string;
}

interface ListOf<Item> {
  readonly count: number;
  readonly first: readonly Item[];
}

interface ChangedRole extends Named {
  readonly before: string;
  readonly verdict: string;
  readonly permissions: readonly { readonly permission: string; readonly key: string; readonly has: string; readonly needs: string; readonly fix?: string }[];
  readonly affected?: number;
}

/** An audit in the JSON of the Account pages. */
export interface AuditJson {
  readonly id: number;
  readonly status: string;
  readonly begun: string;
  readonly started?: string;
  readonly seconds?: number;
  readonly mail?: string;
  readonly counts?: {
    readonly roles: Readonly<Record<string, number>>;
    readonly users: Readonly<Record<string, number>>;
    readonly comparedWith?: number;
    readonly worse: number;
    readonly better: number;
    readonly blocked: number;
  };
}

/** The list of audits. */
export interface AuditsReport {
  readonly outcome?: string;
  readonly progress?: { readonly state: string; readonly sentence: string; readonly steps: number; readonly stepsDone: number; readonly audit?: number };
  readonly page: { readonly number: number; readonly total: number };
  readonly audits: readonly AuditJson[];
  readonly unread: readonly { readonly source: string; readonly allowedBy: readonly string[] }[];
  readonly error?: { readonly code: string };
}

/** One audit. */
export interface AuditReport {
  readonly audit: AuditJson & { readonly messages: readonly string[]; readonly unread: readonly { readonly source: string }[]; readonly letter?: string };
  readonly changes?: {
    readonly comparedWith: number;
    readonly worse: ListOf<ChangedRole>;
    readonly better: ListOf<ChangedRole>;
    readonly unchecked: ListOf<Named>;
    readonly added: ListOf<Named>;
    readonly gone: ListOf<Named>;
    readonly users?: { readonly blocked: ListOf<Named & { readonly email: string }>; readonly unblocked: number };
  };
  readonly page: { readonly number: number; readonly total: number };
  readonly findings: readonly (Named & { readonly verdict: string; readonly obstacles: readonly string[]; readonly users: { readonly offered: number; readonly affected: number } })[];
  readonly error?: { readonly code: string; readonly message: string };
}

/** Asks for the list of audits as JSON. */
export const auditsJson = async (client: Client, parameters: Readonly<Record<string, string>> = {}) =>
  (await accountJson(client, { view: 'audits', ...parameters })) as unknown as AuditsReport;

/** Asks for one audit as JSON. */
export const auditJson = async (client: Client, id: number | string, parameters: Readonly<Record<string, string>> = {}) =>
  (await accountJson(client, { view: 'audit', id: String(id), ...parameters })) as unknown as AuditReport;
