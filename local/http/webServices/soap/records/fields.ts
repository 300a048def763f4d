import type { RecordType } from '../../../../account/recordAccess';
import { entityTables } from '../../../../account/records';

/** NetSuite's references do not tell people and companies apart. */
const entities = entityTables;

/**
 * How a field is written in XML. A reference holds internalId, a key too, but of a list that is not among the tables.
 * Content is Base64: the table keeps its size in bytes.
 */
export type FieldKind = 'text' | 'date' | 'boolean' | 'number' | 'key' | 'reference' | 'content';

/** A field of a record type as SOAP knows it, and its column. */
export interface Field {
  readonly name: string;
  readonly column: string;
  readonly kind: FieldKind;
  /** Where what a reference points to may stand. */
  readonly tables?: readonly string[];
  readonly isReadOnly?: true;
  readonly isRequired?: true;
}

function field(kind: FieldKind, name: string, column: string = name.toLowerCase()): Field {
  return { name, column, kind };
}

function reference(tables: readonly string[], name: string, column?: string): Field {
  return { ...field('reference', name, column), tables };
}

function required(given: Field): Field {
  return { ...given, isRequired: true };
}

function readOnly(given: Field): Field {
  return { ...given, isReadOnly: true };
}

const company = reference(entities, 'company');
const owner = reference(['employee'], 'owner');
const isInactive = field('boolean', 'isInactive');
const person = [field('text', 'entityId'), field('text', 'firstName'), field('text', 'lastName'), field('text', 'email')];
const organisation = [...person, field('text', 'companyName'), field('text', 'phone'), isInactive];
const activity = [required(field('text', 'title')), company, field('text', 'status'), owner, field('date', 'startDate')];
const transaction = [field('text', 'tranId'), required(reference(entities, 'entity')), field('text', 'status'), field('date', 'tranDate')];
const sale = [...transaction, field('number', 'total', 'foreigntotal')];

/** The fields of each type that the tables have; names are those of Oracle's schema browser. */
const fields: Readonly<Record<string, readonly Field[]>> = {
  message: [
    required(field('text', 'subject')),
    reference(['employee'], 'author'),
    field('text', 'authorEmail'),
    reference(entities, 'recipient'),
    field('text', 'recipientEmail'),
    reference(entities, 'entity'),
    reference(['transaction'], 'transaction'),
    field('date', 'messageDate'),
    field('text', 'message'),
    field('boolean', 'hasAttachments', 'hasattachment'),
    field('boolean', 'incoming'),
  ],
  file: [
    required(field('text', 'name')),
    required(reference(['mediaitemfolder'], 'folder')),
    field('content', 'content', 'filesize'),
    readOnly(field('number', 'fileSize')),
    readOnly(field('text', 'url')),
    readOnly(field('date', 'createdDate')),
    field('boolean', 'isOnline'),
  ],
  folder: [required(field('text', 'name')), reference(['mediaitemfolder'], 'parent'), isInactive],
  calendarevent: [...activity, field('date', 'endDate'), field('text', 'location')],
  task: [...activity, field('date', 'dueDate')],
  phonecall: [...activity, field('text', 'phone')],
  contact: [...person, field('text', 'phone'), company, isInactive],
  customer: organisation,
  vendor: organisation,
  partner: organisation,
  employee: [...person, field('text', 'title'), reference(['employee'], 'supervisor'), isInactive, readOnly(field('boolean', 'giveAccess'))],
  job: [...organisation, reference(['customer'], 'parent', 'customer')],
  supportcase: [
    field('text', 'caseNumber'),
    required(field('text', 'title')),
    required(company),
    field('text', 'email'),
    field('key', 'status'),
    field('date', 'startDate'),
  ],
  opportunity: [...transaction, field('number', 'projectedTotal', 'foreigntotal')],
  estimate: sale,
  salesorder: sale,
  invoice: sale,
};

const customRecord: readonly Field[] = [
  field('text', 'name'),
  isInactive,
  owner,
  readOnly(field('date', 'created')),
  readOnly(field('date', 'lastModified')),
];

/** The fields of a record type; a custom one has those that every custom record has. */
export function fieldsOf({ id }: RecordType): readonly Field[] {
  return fields[id] ?? customRecord;
}

/** Whether records of a type can be told by an externalId: those whose table has the column. */
export function hasExternalId({ id }: RecordType): boolean {
  return id !== 'file';
}
