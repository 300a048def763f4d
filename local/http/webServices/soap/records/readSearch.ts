import type { RecordType } from '../../../../account/recordAccess';
import type { Account } from '../../../../account/types';
import { childOf, textOf, typeOf, type Element } from '../readXml';
import { recordTypeCalled } from './access';
import { fieldsOf } from './fields';
import { RecordError } from './recordError';
import { customTypeOf } from './reference';
import { isComparison, type EmailCriterion } from './store';

/** A search as far as Local NetSuite answers it: all records of a type, or those with an email address. */
export interface BasicSearch {
  readonly type: RecordType;
  readonly email: EmailCriterion | undefined;
}

/** Searches that several types share, and the criterion that says which is meant. */
const typeCriteria: Readonly<Record<string, string>> = { Transaction: 'type', CustomRecord: 'recType' };

/**
 * A ContactSearchBasic, or a ContactSearch with nothing but `basic`; so for the other types.
 * @throws RecordError INVALID_RCRD_TYPE, INVALID_KEY_OR_REF, USER_ERROR for what is not available here
 */
export function readSearch(account: Account, searchRecord: Element): BasicSearch {
  const [, name, isBasic] = /^(\w+?)Search(Basic)?$/.exec(typeOf(searchRecord)) ?? [];
  if (name === undefined) throw new RecordError('USER_ERROR', 'This kind of search is not available in Local NetSuite: send a basic one, such as ContactSearchBasic.');
  const basic = isBasic === undefined ? basicOf(searchRecord) : searchRecord;
  const type = typeOfSearch(account, name, basic);
  return { type, email: emailOf(type, basic.children.filter((child) => child.name !== typeCriteria[name])) };
}

/** The criteria of a search with joins, which has none. */
function basicOf(searchRecord: Element): Element {
  const join = searchRecord.children.find(({ name }) => name !== 'basic');
  if (join !== undefined) throw notAvailable(join.name);
  return childOf(searchRecord, 'basic') ?? { ...searchRecord, children: [] };
}

/** Transactions share a search: its criterion `type` has one value, such as _salesOrder. */
function typeOfSearch(account: Account, name: string, basic: Element): RecordType {
  if (name === 'CustomRecord') return customTypeOf(account, childOf(basic, 'recType') ?? { ...basic, attributes: new Map() });
  if (name !== 'Transaction') return recordTypeCalled(account, /^customrecord/i.test(name) ? '' : name);
  const criterion = childOf(basic, 'type');
  const kind = textOf(criterion, 'searchValue');
  if (criterion?.children.length !== 1 || !/^_\w+$/.test(kind)) throw new RecordError('USER_ERROR', 'A TransactionSearch takes the criterion type with one value in Local NetSuite.');
  return recordTypeCalled(account, kind.slice(1));
}

function emailOf(type: RecordType, criteria: readonly Element[]): EmailCriterion | undefined {
  const [criterion, second] = criteria;
  if (criterion === undefined) return undefined;
  if (criterion.name !== 'email' || second !== undefined) throw notAvailable((second ?? criterion).name);
  const comparison = criterion.attributes.get('operator') ?? '';
  const hasEmail = fieldsOf(type).some(({ column }) => column === 'email');
  if (!hasEmail || !isComparison(comparison)) throw notAvailable(`email with operator ${comparison}`);
  return { comparison, text: textOf(criterion, 'searchValue') };
}

function notAvailable(criterion: string): RecordError {
  return new RecordError('USER_ERROR', `The search criterion ${criterion.slice(0, 60)} is not available in Local NetSuite: it searches by email, with the operators is, contains and startsWith.`);
}
