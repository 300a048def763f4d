import type * as record from 'N/record';
import { cut } from './cut';
import { lengths } from './lengths';
import type { NewRecord } from './newRecordSchema';

type Values = Readonly<Record<string, record.FieldValue>>;

const time = (iso: string | undefined): Date | undefined => (iso === undefined ? undefined : new Date(Date.parse(iso)));

/** A day as NetSuite takes it: its midnight by the clock of the script. */
function day(iso: string | undefined): Date | undefined {
  if (iso === undefined) return undefined;
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** Keeps what was given: NetSuite has its own values for what was not. */
function given(values: Readonly<Record<string, record.FieldValue | undefined>>): Values {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, record.FieldValue] => entry[1] !== undefined));
}

/** Gives the fields of N/record for what the API calls by its own names. Source: Oracle's Records Browser. No units. */
export function valuesOf(input: NewRecord): Values {
  const company = input.fields.company?.id;
  switch (input.type) {
    case 'contact': {
      const { firstName = '', lastName, email, phone, title } = input.fields;
      return given({ firstname: firstName || undefined, lastname: lastName, entityid: `${firstName} ${lastName}`.trim(), email, phone, title, company });
    }
    case 'task': {
      const { title, start, dueDate, message } = input.fields;
      return given({ title: cut(title, lengths.title), startdate: time(start), duedate: day(dueDate), message, company });
    }
    case 'phonecall': {
      const { title, phone, start, message } = input.fields;
      return given({ title: cut(title, lengths.title), phone, startdate: time(start), message, company });
    }
    case 'calendarevent': {
      const { title, start, end, location, message } = input.fields;
      const place = location && cut(location, lengths.location);
      return given({ title: cut(title, lengths.title), startdate: time(start), enddate: time(end), location: place, message, company });
    }
    case 'supportcase': {
      const { title, email, message } = input.fields;
      return given({ title: cut(title, lengths.title), email, incomingmessage: message, company });
    }
  }
}
