import type { Evidence } from '../../verdict/grants';
import type { Note } from '../../verdict/obstacle';

/** A level in NetSuite's words, and where it was read. */
export interface OwnLevel {
  readonly has: string;
  readonly evidence: Evidence;
}

/**
 * The levels of the user's roles by internal id and permission key. A role whose user's Global Permissions could not be
 * read is not among them: where its levels come from is not known.
 */
export type OwnLevels = ReadonlyMap<number, ReadonlyMap<string, OwnLevel>>;

/** Of that report what is read here; parseOwnRoles holds that its lists and objects are there. */
interface OwnReport {
  readonly roles: readonly {
    readonly id: number;
    readonly notes: readonly { readonly code?: Note['code'] }[];
    readonly findings: readonly (OwnLevel & { readonly key?: string })[];
  }[];
}

/** @param body a report of the user's own roles that parseOwnRoles took for one */
export function ownLevelsIn(body: string): OwnLevels {
  const { roles } = JSON.parse(body) as OwnReport;
  const complete = roles.filter(({ notes }) => !notes.some(({ code }) => code === 'by-role-only'));
  return new Map(complete.map(({ id, findings }) => [id, new Map(findings.map(({ key = '', has, evidence }) => [key, { has, evidence }]))]));
}
