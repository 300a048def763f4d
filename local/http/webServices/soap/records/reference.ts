import { isCustomRecordType, type RecordType } from '../../../../account/recordAccess';
import type { Account } from '../../../../account/types';
import { declared } from '../namespaces';
import { typeOf, type Element } from '../readXml';
import { element, type Xml } from '../writeXml';
import { recordTypeCalled } from './access';
import { readInternalId } from './readValue';
import { RecordError } from './recordError';
import { referenceTypeOf } from './soapNames';

/** A record by type and internal id. */
export interface RecordReference {
  readonly type: RecordType;
  readonly id: number;
}

/**
 * A RecordRef, or a CustomRecordRef with its type's scriptId.
 * @throws RecordError INVALID_RCRD_TYPE, INVALID_KEY_OR_REF, USER_ERROR
 */
export function readReference(account: Account, reference: Element): RecordReference {
  const { attributes } = reference;
  if (attributes.has('externalId') && !attributes.has('internalId')) {
    throw new RecordError('USER_ERROR', 'Records are found by internalId here: a reference by externalId is not available in Local NetSuite.');
  }
  const type = typeOf(reference) === 'CustomRecordRef' ? customTypeOf(account, reference) : recordTypeCalled(account, attributes.get('type') ?? '');
  return { type, id: readInternalId(attributes.get('internalId'), referenceTypeOf(type)) };
}

/** The type that the attribute scriptId names. @throws RecordError INVALID_KEY_OR_REF */
export function customTypeOf(account: Account, { attributes }: Element): RecordType {
  const scriptId = attributes.get('scriptId') ?? '';
  const type = /^customrecord/i.test(scriptId) ? recordTypeCalled(account, scriptId) : undefined;
  if (type !== undefined && isCustomRecordType(type)) return type;
  throw new RecordError('INVALID_KEY_OR_REF', 'Name the custom record type by its scriptId, such as customrecord_x: no other key is available in Local NetSuite.');
}

/** The baseRef of an answer. */
export function writeReference({ type, id }: RecordReference, version: string): Xml {
  const isCustom = isCustomRecordType(type);
  return element('baseRef', {
    ...declared('platformCore', version),
    'xsi:type': isCustom ? 'platformCore:CustomRecordRef' : 'platformCore:RecordRef',
    internalId: String(id),
    type: isCustom ? undefined : referenceTypeOf(type),
    scriptId: isCustom ? type.id : undefined,
  });
}
