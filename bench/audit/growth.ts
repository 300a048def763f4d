import type { AuditMeasurement } from './measureSize';

const measures = ['units', 'queries', 'rows', 'records', 'milliseconds', 'peakMegabytes'] as const;

/** How much of each measure a role takes in an account, as a multiple of what it takes in the next smaller one: 1 is linear. */
export type Growth = { readonly night: AuditMeasurement['night']; readonly from: number; readonly to: number } & Readonly<Record<(typeof measures)[number], number>>;

function growthBetween(smaller: AuditMeasurement, larger: AuditMeasurement): Growth {
  const factorOf = (name: (typeof measures)[number]) => Math.round((larger[name] / larger.roles / (smaller[name] / smaller.roles)) * 100) / 100;
  const factors = Object.fromEntries(measures.map((name) => [name, factorOf(name)])) as Record<(typeof measures)[number], number>;
  return { night: larger.night, from: smaller.roles, to: larger.roles, ...factors };
}

/** Gives the growth from each size to the next, audits of the same night with each other. @param audits the smallest first */
export function growthOf(audits: readonly AuditMeasurement[]): Growth[] {
  return (['first', 'later'] as const).flatMap((night) => {
    const same = audits.filter((audit) => audit.night === night);
    return same.slice(1).map((larger, index) => growthBetween(same[index]!, larger));
  });
}
