import * as runtime from 'N/runtime';
import { parseRecipients, type Recipients } from '../account/mail';
import { asText } from '../account/suiteql';
import { text, type Text } from '../texts/text';

/** Script parameters of the audit, by id. */
export const parameterIds = {
  mailTo: 'custscript_extsync_audit_mail_to',
  keepRuns: 'custscript_extsync_audit_keep_runs',
} as const;

/** How many audits are kept: two at least, so that there is one to compare with. */
const keep = { least: 2, most: 365, usual: 30 } as const;

function parameter(name: keyof typeof parameterIds): string {
  return asText(runtime.getCurrentScript().getParameter({ name: parameterIds[name] })).trim();
}

/** What a parameter means, and what is wrong with it. */
export interface Parameter<Value> {
  readonly value: Value;
  readonly messages: readonly Text[];
}

/** Gives how many audits to keep; the usual number where the parameter names none that can be kept. No units. */
export function readKeepRuns(): Parameter<number> {
  const given = parameter('keepRuns');
  const count = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (given === '' || (count >= keep.least && count <= keep.most)) return { value: given === '' ? keep.usual : count, messages: [] };
  return { value: keep.usual, messages: [text('audit_keep_refused', keep.least, keep.most, given.slice(0, 100), keep.usual)] };
}

/** Gives whom to write to. No units. */
export function readRecipients(): Parameter<Recipients['named']> {
  const { named, ignored } = parseRecipients(parameter('mailTo'));
  return { value: named, messages: ignored.length === 0 ? [] : [text('audit_recipients_ignored', ignored.join(', ').slice(0, 300))] };
}
