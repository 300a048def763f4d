import type { SdfDeployment } from '../../../sdf/project';
import { childOf, textOf } from '../../../sdf/xml';
import type { Processing, Recurrence } from '../types';

type Element = SdfDeployment['element'];

/** What NetSuite takes where the object says nothing (sdf/reference/schema.json). */
const defaults = { concurrencylimit: 1, buffersize: 1, yieldaftermins: 60 } as const;

/** How processors work on a Map/Reduce deployment, as its SDF object says. */
export function processingOf(deployment: Element): Processing {
  return {
    concurrencyLimit: countOf(deployment, 'concurrencylimit'),
    bufferSize: countOf(deployment, 'buffersize'),
    yieldAfterMinutes: countOf(deployment, 'yieldaftermins'),
    recurrence: recurrenceOf(deployment),
  };
}

function countOf(deployment: Element, field: keyof typeof defaults): number {
  const count = Number(textOf(deployment, field));
  return Number.isInteger(count) && count > 0 ? count : defaults[field];
}

/** The one kind of recurrence that the object names: single, daily, weekly and so on (sdf/reference/schema.json). */
function recurrenceOf(deployment: Element): Recurrence | undefined {
  const [kind] = childOf(deployment, 'recurrence')?.children ?? [];
  if (kind === undefined) return undefined;
  return { kind: kind.name, fields: Object.fromEntries(kind.children.map(({ name, text }) => [name, text])) };
}
