import { lackStates, type RoleFinding } from '../verdict/lacking';

export const lackFilters = ['lacking', ...lackStates] as const;

/** Which of the roles that lack a permission a list shows; lacking are all of them, the unknown ones included. */
export type LackFilter = (typeof lackFilters)[number];

export function passesAsLack(filter: LackFilter, { finding }: RoleFinding): boolean {
  return filter === 'lacking' || finding.state === filter;
}
