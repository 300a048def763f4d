import type { Text } from '../texts/text';
import type { FeatureId } from './features';
import type { Level } from './levels';
import type { PermissionKey } from './permissions';

/** Support articles are support.cloudextend.io's, by number; "inferred" marks what no public page says in so many words. */
export interface Source {
  readonly articles: readonly string[];
  readonly inferred?: true;
}

/** Stands for the Send from Outlook record type: its script id is not public, so the account's administrator names it. */
export const SEND_FROM_OUTLOOK_RECORD = 'send-from-outlook-record';

export type RequiredKey = PermissionKey | typeof SEND_FROM_OUTLOOK_RECORD;

/** One grant that something needs, with the reason and where the reason comes from. */
export interface Requirement {
  /** Stable name; also its heading in docs/checks.md. */
  readonly anchor: string;
  /** Any one of these permissions is enough. What needs several permissions has several requirements. */
  readonly keys: readonly [RequiredKey, ...RequiredKey[]];
  /** The lowest level that is enough. */
  readonly level: Level;
  /** One sentence for the administrator who is asked to grant it. */
  readonly why: Text;
  readonly source: Source;
  /** With one of these off, NetSuite offers no such permission and the requirement is not applicable. */
  readonly features: readonly FeatureId[];
  /** What is said of a role without it, where only some companies' roles need it and the others' must not have it. */
  readonly ifUsed?: Text;
  /** Another way to get the same, where there is one. */
  readonly alternative?: Text;
}
