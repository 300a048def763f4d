import type { Text } from '../texts/text';
import { levelNames, type Level } from '../requirements/levels';
import { permissionNames, tabOf, type PermissionKey } from '../requirements/permissions';
import { UNITS_USED_UP } from './suiteql';

/** Something of the account that could not be read, and what would allow it. */
export interface Unread {
  /** What it is, in the reader's words: roles, users, ... */
  readonly source: Text;
  /** NetSuite's own code and message. */
  readonly reason: string;
  /** What this means for the report. */
  readonly consequence: Text;
  /** The permissions that would allow it, like "Setup > Bulk Manage Roles = Full"; empty where none would. */
  readonly allowedBy: readonly string[];
}

/**
 * What was read, from where, and which part of it could not be; or that nothing could.
 * One failing source never takes another with it.
 */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value; readonly from: string; readonly unread: readonly Unread[] }
  | { readonly ok: false; readonly unread: readonly Unread[] };

/** What a source is and what reading it needs: all that its failure has to say. */
export interface Source {
  readonly name: Text;
  readonly consequence: Text;
  readonly needs: readonly { readonly key: PermissionKey; readonly level: Level }[];
}

/** Gives NetSuite's code and message of anything thrown. */
export function reasonOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  const { name, message } = thrown as { name?: unknown; message?: unknown };
  return [name, message].filter((part) => typeof part === 'string' && part !== '').join(': ') || 'unknown';
}

/** Gives what a source that could not be read has to say. */
export function unread(source: Source, reason: string): Unread {
  return {
    source: source.name,
    reason,
    consequence: source.consequence,
    allowedBy: reason.startsWith(UNITS_USED_UP) ? [] : source.needs.map(({ key, level }) => `${tabOf(key)} > ${permissionNames[key]} = ${levelNames[level]}`),
  };
}

/** A way to read a source: where it reads, how, and what it leaves out. */
export interface Attempt<Value> {
  readonly from: string;
  readonly read: () => Value;
  readonly without?: Source;
}

/** Reads a source by the first attempt that succeeds; the first failure is the reason given for all that stays unread. */
export function readFirst<Value>(source: Source, attempts: readonly Attempt<Value>[]): Reading<Value> {
  let reason = '';
  for (const { from, read, without } of attempts) {
    try {
      const value = read();
      return { ok: true, value, from, unread: without ? [unread(without, reason)] : [] };
    } catch (thrown) {
      reason = reason || reasonOf(thrown);
    }
  }
  return { ok: false, unread: [unread(source, reason)] };
}
