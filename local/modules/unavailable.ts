import { notAvailable } from '../runtime/scriptError';
import { membersOf, type MemberKind } from './members';

/** Every refusing function and getter, so that the coverage can tell them from what works. */
const refusals = new WeakSet<object>();

/** A member that NetSuite has, and what stands in its place where Local NetSuite has it not. */
interface Missing {
  readonly member: string;
  readonly title: string;
  readonly hasPromiseForm: boolean;
  readonly descriptor: PropertyDescriptor;
}

/** By the name of a module or an object. They are the same in every run, and a run touches hundreds. */
const missingMembers = new Map<string, readonly Missing[]>();

function missingMembersOf(name: string): readonly Missing[] {
  const known = missingMembers.get(name);
  if (known !== undefined) return known;
  const made = Object.entries(membersOf(name) ?? {}).map(([member, kind]) => {
    const title = `${name}.${member}`;
    return { member, title, hasPromiseForm: kind === 'promised function', descriptor: missingMember(title, kind) };
  });
  missingMembers.set(name, made);
  return made;
}

/**
 * Adds to an N module, or to an object that one hands out, what NetSuite has there and Local NetSuite has not: functions
 * that refuse, values whose reading refuses, and the constants of enumerations. What stands in `implemented` stays.
 * @param name as in members.json: N/query, N/query/resultSet
 */
export function complete<Implemented extends object>(name: string, implemented: Implemented): Implemented {
  for (const { member, title, hasPromiseForm, descriptor } of missingMembersOf(name)) {
    if (!Object.hasOwn(implemented, member)) Object.defineProperty(implemented, member, descriptor);
    else if (hasPromiseForm) addPromiseForm(title, Reflect.get(implemented, member));
  }
  return implemented;
}

/** Whether a member works here; false where it refuses or does not exist. */
export function isAvailable(object: object, member: string): boolean {
  const descriptor = Object.getOwnPropertyDescriptor(object, member);
  const behind: unknown = descriptor?.get ?? descriptor?.value;
  return descriptor !== undefined && !(typeof behind === 'function' && refusals.has(behind));
}

function missingMember(title: string, kind: MemberKind): PropertyDescriptor {
  if (typeof kind === 'object') return { value: { ...kind }, enumerable: true };
  if (kind === 'value') return { get: refusing(title), set: refusing(title) };
  const refusal = refusing(title);
  if (kind === 'promised function') addPromiseForm(title, refusal);
  return { value: refusal, enumerable: true };
}

/** A function of NetSuite that Oracle's stubs do not list, and that is missing here. */
export function unavailableFunction(title: string): () => never {
  return refusing(title);
}

/** Gives a function that Oracle's stubs do not list the promise form that it has in NetSuite, which refuses. */
export function withPromiseForm<Callable extends object>(title: string, callable: Callable): Callable {
  addPromiseForm(title, callable);
  return callable;
}

function addPromiseForm(title: string, callable: unknown): void {
  if (typeof callable === 'function' && !Object.hasOwn(callable, 'promise')) {
    Object.defineProperty(callable, 'promise', { value: refusing(`${title}.promise`), enumerable: true });
  }
}

function refusing(title: string): () => never {
  const refusal = (): never => {
    throw notAvailable(title);
  };
  refusals.add(refusal);
  return refusal;
}
